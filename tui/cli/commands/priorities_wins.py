"""`okr win`, `okr priority` and `okr undo`: small deeds of the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import DONE, NOTHING, WrongUse, answer, open_session, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def options(parser: ArgumentParser, command: str) -> None:
    if command == "undo":
        return
    parser.add_argument("text", nargs="*", metavar="TEXT")
    if command == "win":
        parser.add_argument("--whose", default="", metavar="WHOSE", help=say.OPTIONS["--whose"])
    else:
        parser.add_argument("--kr", default="", metavar="KR", help=say.OPTIONS["--kr"])


def run(args: Namespace) -> int:
    if args.command == "undo":
        return _undo(args)
    text = " ".join(args.text).strip()
    if not text:
        raise WrongUse(say.SAY_THE_WIN if args.command == "win" else say.SAY_THE_PRIORITY)
    session = open_session(args)
    from method.actions import rhythm

    if args.command == "win":
        outcome = session.do(rhythm.add_win, text=text, who=args.whose)
    else:
        from method.actions.helpers import key_result_of

        served = key_result_of(session.plan, args.kr).id if args.kr else ""
        outcome = session.do(rhythm.add_priority, text=text, key_result=served)
    answer(outcome.said)
    return DONE


def _undo(args: Namespace) -> int:
    from store.documents.deeds import Refusal

    session = open_session(args)
    try:
        answer(session.undo().said)
    except Refusal as nothing:
        from tui.store_words import sentence_of

        talk(sentence_of(nothing))
        return NOTHING
    return DONE
