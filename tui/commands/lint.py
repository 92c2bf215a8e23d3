"""`okr lint`: the coach on a line, from the words given or from each line of stdin."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.commands import WrongUse, near, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

KINDS = {"objective": "objective", "key_result": "key_result", "key-result": "key_result", "kr": "key_result"}


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("text", nargs="*", metavar="TEXT")
    parser.add_argument("--kind", metavar="KIND", help=say.OPTIONS["--kind"])
    parser.add_argument("--json", action="store_true", help=say.OPTIONS["--json"])


def run(args: Namespace) -> int:
    kind = None
    if args.kind is not None:
        kind = KINDS.get(args.kind.strip().lower())
        if kind is None:
            sentence = say.NOT_ONE_OF.format(option="--kind", options="objective, key_result", word=args.kind)
            raise WrongUse(f"{sentence} {near(args.kind, KINDS)}".rstrip())
    raise NotImplementedError


def _lines(args: Namespace) -> Iterator[str]:
    """The words given as one line, or the lines of stdin that are not empty."""
    if args.text:
        yield " ".join(args.text).strip()
        return
    if sys.stdin.isatty():
        talk(say.TYPE_LINES)
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for line in sys.stdin:
        if line.strip():
            yield line.strip()
