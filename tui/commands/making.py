"""`okr init` and `okr demo`: making a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.commands import DONE, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def options(parser: ArgumentParser, command: str) -> None:
    if command == "demo":
        parser.add_argument("folder", nargs="?", metavar="DIR")
        return
    parser.add_argument("--shared", action="store_true", help=say.OPTIONS["--shared"])
    parser.add_argument("--name", metavar="NAME", help=say.OPTIONS["--name"])
    parser.add_argument(
        "--team", action="append", dest="teams", default=[], metavar="TEAM", help=say.OPTIONS["--init-team"]
    )
    parser.add_argument(
        "--person", action="append", dest="people", default=[], metavar="PERSON", help=say.OPTIONS["--person"]
    )
    parser.add_argument("--start", metavar="DATE", help=say.OPTIONS["--start"])
    parser.add_argument("--end", metavar="DATE", help=say.OPTIONS["--end"])


def run(args: Namespace) -> int:
    if args.command == "demo":
        return open_demo(args.folder or args.store)
    return _init(args)


def open_demo(folder: str | None) -> int:
    """Make the demo in `folder` (else a temporary one) unless it is there already; open it, or print its status."""
    from pathlib import Path

    from store.gateway import Gateway

    from store import settings
    from tui.commands.places import nothing_at
    from tui.terminal import why_no_screen

    today = settings.today()
    if folder is None:
        from tempfile import mkdtemp

        root = Path(mkdtemp(prefix="okr-demo-"))
    else:
        root = Path(folder).expanduser().absolute()
    if nothing_at(root):
        from method.demo import demo_documents

        documents, teams = demo_documents(today)
        Gateway.create(root, documents, person="mara", today=today, team_documents=teams)
    from tui.session import Session

    session = Session.open(root)
    if why_no_screen():
        from tui.commands.status import print_status

        talk(say.DEMO_IS_IN.format(path=root))
        print_status(session)
        return DONE
    from tui.app import run as open_app

    return open_app(session, store=root)
