"""The commands that open a place on the terminal, and their plain form where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.open_screen import open_screen
from tui.cli.output import DONE, TROUBLE, WRONG, WrongUse, columns, open_session, out, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from tui.session import Session


def options(parser: ArgumentParser, command: str) -> None:
    if command == "":
        from argparse import SUPPRESS

        parser.add_argument("--or-demo", action="store_true", help=SUPPRESS)
    elif command == "prework":
        parser.add_argument("argument", nargs="?", metavar="STEP")
    elif command == "review":
        parser.add_argument("argument", nargs="?", metavar="KR")


def run(args: Namespace) -> int:
    from store import settings
    from store.open_store import nothing_at
    from tui.terminal.capabilities import why_no_screen

    place = args.command or "today"
    name = settings.store_name(args.store)
    plain = bool(why_no_screen())
    if nothing_at(name):
        if vars(args).get("or_demo"):
            from tui.cli.commands.create import open_demo

            return open_demo(None)
        if plain:
            talk(say.NO_STORE.format(path=name))
            return TROUBLE
        return open_screen(None, place=args.command or None, store=name)
    if plain:
        return _plain(place, args)
    args.store = name
    session = open_session(args, light=True)
    argument = _checked(place, vars(args).get("argument"), session)
    return open_screen(session, place=args.command or None, argument=argument, store=name)


def _checked(place: str, argument: str | None, session: Session) -> str | None:
    """The argument as the app knows it: a step's key, a key result's key. Raises WrongUse, Refusal."""
    if not argument:
        return None
    if place == "prework":
        from method.steps import STEPS

        meant = argument.strip().lower()
        for step in STEPS:
            if meant in (step.key, str(step.number)):
                return step.key
        known = ", ".join(f"{step.number} {step.key}" for step in STEPS)
        raise WrongUse(say.NO_STEP.format(word=argument, known=known))
    from method.actions.shared.helpers import key_result_of

    return key_result_of(session.plan, argument).key


def _plain(place: str, args: Namespace) -> int:
    """Print what the place shows; where it has no plain form, say in one line what to do."""
    if place == "today":
        _print_today(open_session(args))
    elif place == "review":
        _print_review(open_session(args, light=True), args.argument)
    else:
        talk(say.PLACE_NEEDS_TERMINAL.format(command=place))
        return WRONG
    return DONE


def _print_review(session: Session, key: str | None) -> None:
    """Print all key results, or the story of one."""
    if not key:
        from tui.cli.commands.status import print_status

        print_status(session)
        return
    from method.actions.shared.helpers import key_result_of
    from tui.reports.key_result import text

    out(text(key_result_of(session.plan, key), session.plan, session.today, width=columns()))


def _print_today(session: Session) -> None:
    from method.rhythm.today import today
    from tui.reports.today import text

    plan = session.plan
    view = today(plan, session.who, session.today, others=session.other_plans())
    out(text(view, plan, session.who, session.today, width=columns()))
