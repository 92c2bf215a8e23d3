"""`okr init` and `okr demo`: making a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import DONE, WrongUse, answer, read_date, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

_LONGEST_QUARTER = 200
"""Days from which a cycle is a year."""
_A_YEAR = 365
"""Days between the same day of two years, at least."""


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
    """Make the demo in `folder` (else a temporary one) unless it is there; open it, or print its status."""
    from store import settings
    from store.open_store import full_name, nothing_at
    from tui.cli.demo_store import make_demo
    from tui.cli.open_screen import open_screen
    from tui.terminal.capabilities import why_no_screen

    name = full_name(folder) if folder else None
    if name is None or nothing_at(name):
        name = make_demo(name, settings.today())
    from tui.session import Session

    session = Session.open(name, light=True)
    if why_no_screen():
        from tui.cli.commands.status import print_status

        talk(say.DEMO_IS_IN.format(path=name))
        print_status(session)
        return DONE
    return open_screen(session, store=name)


def _init(args: Namespace) -> int:
    from store import settings
    from tui.cli.open_screen import open_screen
    from tui.terminal.capabilities import why_no_screen

    name = settings.store_name(args.store)
    if args.name is None and not why_no_screen():
        return open_screen(None, store=name)
    if args.name is None or not args.name.strip():
        raise WrongUse(say.NEEDS_NAME)
    from method.actions.setup import start_workspace
    from store.accounts import own_account
    from store.open_store import create_store

    today = settings.today()
    who = args.who or settings.user()
    start, end = _dates(args, today)
    documents = start_workspace(
        name=args.name,
        team_names=args.teams or [args.name],
        people=args.people or [who],
        kind="quarter" if (end - start).days < _LONGEST_QUARTER else "year",
        start=start,
        end=end,
        who=who,
        today=today,
        cycle_name=args.cycle or "",
        account=own_account() if args.shared else "",
    )
    create_store(name, documents, person=who, today=today, shared=args.shared)
    answer(say.STORE_MADE.format(name=args.name.strip(), path=name))
    return DONE


def _dates(args: Namespace, today: date) -> tuple[date, date]:
    """The cycle's days: as given, else by its name, else this quarter; from a start alone three months."""
    from method.plan.cycle_dates import days_of_name, last_day, quarter_of

    named = days_of_name(args.cycle or "")
    if named and not (args.start or args.end):
        return named
    end = read_date(args.end, today) if args.end else None
    start = _started(args.start, today, end) if args.start else quarter_of(today)[0]
    return start, end or last_day(start, 3)


def _started(word: str, today: date, end: date | None) -> date:
    """The first day as typed; without a year the one that has been where the cycle is still going on."""
    from method.plan.cycle_dates import last_day
    from method.plan.typed_values import day

    back = day(word, today, looks="back")
    ahead = day(word, today) or back or read_date(word, today)  # Mon 2 Nov is no Monday next year
    if back is None or (ahead - back).days < _A_YEAR:
        return ahead
    return back if today <= (end or last_day(back, 3)) < ahead else ahead
