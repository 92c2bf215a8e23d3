"""`okr win`, `okr priority`, `okr undo` and `okr redo`: small deeds of the week."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import DONE, NOTHING, WrongUse, answer, open_session, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from tui.session import Session


def options(parser: ArgumentParser, command: str) -> None:
    if command == "redo":
        return
    if command == "undo":
        parser.add_argument("--list", action="store_true", help=say.OPTIONS["--list"])
        parser.add_argument("--yes", action="store_true", help=say.OPTIONS["--yes"])
        return
    parser.add_argument("text", nargs="*", metavar="TEXT")
    if command == "win":
        parser.add_argument("--whose", default="", metavar="WHOSE", help=say.OPTIONS["--whose"])
    else:
        parser.add_argument("--kr", default="", metavar="KR", help=say.OPTIONS["--kr"])


def run(args: Namespace) -> int:
    if args.command in ("undo", "redo"):
        return _undo(args)
    text = " ".join(args.text).strip()
    if not text:
        raise WrongUse(say.SAY_THE_WIN if args.command == "win" else say.SAY_THE_PRIORITY)
    session = open_session(args)
    from method.actions import rhythm

    if args.command == "win":
        outcome = session.do(rhythm.add_win, text=text, who=args.whose)
    else:
        from method.actions.shared.helpers import key_result_of

        served = key_result_of(session.plan, args.kr).id if args.kr else ""
        outcome = session.do(rhythm.add_priority, text=text, key_result=served)
    answer(outcome.said)
    return DONE


def _undo(args: Namespace) -> int:
    from store.documents.deeds import Refusal
    from tui.store_words import sentence_of

    session = open_session(args)
    if args.command == "undo" and args.list:
        return _list(session)
    try:
        if args.command == "redo":
            answer(session.redo().said)
            return DONE
        if session.undoable and not (args.yes or _agreed(session.undoable[0].said)):
            talk(say.LEFT_ALONE)
            return NOTHING
        answer(session.undo().said)
    except Refusal as nothing:
        talk(sentence_of(nothing))
        return NOTHING
    return DONE


def _agreed(said: str) -> bool:
    """Say what will be taken back; on a terminal, ask."""
    talk(say.WILL_UNDO.format(said=said) if said else say.WILL_UNDO_UNSAID)
    if not sys.stdin.isatty():
        return True
    talk(say.UNDO_ASK)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _list(session: Session) -> int:
    """The last ten that undo would take back, newest first."""
    from tui.reports.last_done import last_done

    for number, line in enumerate(last_done(session.undoable, session.plan)):
        answer(line if number else f"{line} {say.UNDO_FIRST}")
    if not session.undoable:
        talk(say.NOTHING_TO_UNDO)
        return NOTHING
    return DONE
