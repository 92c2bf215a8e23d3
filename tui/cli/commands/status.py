"""`okr status`: how every key result stands, as text or JSON. The quickest path: no pydantic, no Textual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from method.rhythm.status import status
from method.wording import command_line as say
from tui.cli.output import DONE, NOTHING, columns, data, open_session, out, utf8
from tui.reports import status as report

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from method.rhythm.status import Status
    from tui.session import Session

MANY = 20
"""Teams from which on progress is shown."""

FLAGS = ("--mine", "--red", "--silent", "--json", "--all-teams")


def options(parser: ArgumentParser, command: str) -> None:
    for option in FLAGS:
        parser.add_argument(option, action="store_true", help=say.OPTIONS[option])


def run(args: Namespace) -> int:
    session = open_session(args, light=True)
    mine = session.who if args.mine else ""
    teams = (
        [team.key for team in session.gateway.peek_workspace().teams] if args.all_teams else [session.team]
    )
    found = False
    views: list[Status] = []
    for number, team in enumerate(teams):
        _progress(number, len(teams))
        plan = session.plan if team == session.team else session.gateway.peek(team, session.cycle)
        view = status(plan, session.today, mine=mine, red=args.red, silent=args.silent)
        found = found or bool(view.rows)
        if args.json:
            views.append(view)
        elif view.rows or not args.all_teams:
            out(_text(view))
    _progress(0, 0)
    if args.json:
        shown = views if args.all_teams else views[0]
        data(report.json(shown, ascii=not utf8(sys.stdout.encoding)))
    return DONE if found else NOTHING


def _progress(done: int, count: int) -> None:
    """Show on stderr how many teams are read; `count` 0 removes the line."""
    if (count and count < MANY) or not sys.stderr.isatty() or sys.stdout.isatty():
        return  # on the screen itself the teams come one by one
    sys.stderr.write("\r" + (say.PROGRESS.format(done=done, count=count) if count else "\x1b[K"))
    sys.stderr.flush()


def print_status(session: Session) -> None:
    """Print the whole status of one team."""
    out(_text(status(session.plan, session.today)))


def _text(view: Status) -> str:
    return report.text(view, width=columns(), ascii=not utf8(sys.stdout.encoding))
