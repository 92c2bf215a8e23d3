"""`okr serve`: what each key in the service account's authorized_keys starts. Not for people to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import access as say
from tui.cli.output import WrongUse

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def options(parser: ArgumentParser, command: str) -> None:
    """Who and where are global options; which key is the line's own."""
    parser.add_argument("--key", default="", metavar="FINGERPRINT", help=say.SERVE_KEY)


def run(args: Namespace) -> int:
    if not args.who or not args.store:
        raise WrongUse(say.SERVE_WHOM)
    from tui.ssh.serve import serve

    return serve(args.who, args.store, args.key)
