"""`okr reopen`: a facilitator lets a closed cycle be changed again, with a reason that the record keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import DONE, WrongUse, answer, open_session

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from tui.session import Session


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("--because", default="", metavar="WORDS", help=say.OPTIONS["--reopen-because"])


def _closed(session: Session) -> list[str]:
    """The names of the cycles that this team has closed."""
    from method.plan.names import cycle_name
    from method.rhythm.standing import is_closed

    gateway = session.gateway
    plans = [
        gateway.peek(session.team, cycle.key)
        for cycle in session.plan.workspace.cycles
        if gateway.has_plan(session.team, cycle.key)
    ]
    return [cycle_name(plan.cycle) for plan in plans if is_closed(plan)]


def run(args: Namespace) -> int:
    from method.actions.close_cycle import reopen_cycle
    from method.plan.names import cycle_name
    from method.rhythm.standing import is_closed

    session = open_session(args)
    plan = session.plan
    if not is_closed(plan) and (closed := _closed(session)):
        known, last = ", ".join(closed), closed[-1]
        raise WrongUse(say.WHICH_CYCLE.format(cycle=cycle_name(plan.cycle), known=known, last=last))
    if is_closed(plan) and not args.because.strip():
        raise WrongUse(say.REOPEN_WHY.format(cycle=cycle_name(plan.cycle)))
    answer(session.do(reopen_cycle, reason=args.because).said)
    return DONE
