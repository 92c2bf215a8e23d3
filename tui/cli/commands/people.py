"""`okr people`: who is here, who is away and who stands in, who comes and who leaves (METHOD 9)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from method.wording import command_line as say_options
from method.wording import people as say
from tui.cli.output import DONE, NOTHING, WrongUse, answer, open_session, out, read_date, talk, with_near

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from store.documents.workspace import Person
    from store.documents.workspace_view import WorkspaceView
    from tui.leaving import Leaving
    from tui.session import Session


class _Doing(NamedTuple):
    run: Callable[[Namespace, Session], int]
    options: tuple[str, ...] = ()


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("what", nargs="?", metavar="WHAT", help=say_options.OPTIONS["--people-what"])
    parser.add_argument("name", nargs="?", metavar="NAME")
    for option, metavar in (
        ("--until", "DATE"),
        ("--stand-in", "NAME"),
        ("--role", "ROLE"),
        ("--key", "KEY"),
    ):
        parser.add_argument(option, default="", metavar=metavar, help=say_options.OPTIONS[option])
    parser.add_argument("--to", action="append", default=[], metavar="NAME", help=say_options.OPTIONS["--to"])
    parser.add_argument("--yes", action="store_true", help=say_options.OPTIONS["--people-yes"])


def run(args: Namespace) -> int:
    what = args.what or "list"
    doing = _DOINGS.get(what)
    if doing is None:
        raise WrongUse(with_near(say.DO_WHAT.format(what=what), what, _DOINGS))
    if doing.run is not _list and not args.name:
        raise WrongUse(say.WHO.format(what=what))
    if doing.run is _list and args.name:
        raise WrongUse(say.SHOW_ONE.format(name=args.name))
    for option in ("--until", "--stand-in", "--role", "--key", "--to"):
        if vars(args)[option[2:].replace("-", "_")] and option not in doing.options:
            raise WrongUse(say.NOT_WITH.format(what=what, option=option))
    return doing.run(args, open_session(args))


# --- who is here -----------------------------------------------------------------------------------------


def _list(args: Namespace, session: Session) -> int:
    """Everybody in a line, those who left last."""
    from tui.text import pad, visible, width

    workspace = session.plan.workspace
    everyone = sorted(workspace.everyone, key=lambda each: each.left_on is not None)
    rows = [tuple(map(visible, _row(each, workspace, session))) for each in everyone]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        out("  ".join(pad(word, cells) for word, cells in zip(row, widths, strict=True)).rstrip())
    if not rows:
        talk(say.NOBODY_HERE)
    return DONE if rows else NOTHING


def _row(person: Person, workspace: WorkspaceView, session: Session) -> tuple[str, ...]:
    from method.plan.formatting import day, full_day
    from store.documents.workspace_view import is_away

    role: str = person.role
    note = ""
    if person.left_on is not None:
        role, note = "", say.LIST_LEFT.format(day=full_day(person.left_on))
    elif person.away_until is not None and is_away(person, session.today):
        words = say.LIST_AWAY_WITH if person.stand_in else say.LIST_AWAY
        note = words.format(
            day=day(person.away_until, session.today), other=session.person_name(person.stand_in)
        )
    teams = ", ".join(team.name for key in person.teams if (team := workspace.team(key)) is not None)
    return person.key, person.name or person.key, role, teams, note


def _show(args: Namespace, session: Session) -> int:
    """One person, and what they own."""
    person = _who_left(args.name, session) or _meant(args.name, session)
    answer("  ".join(part for part in _row(person, session.plan.workspace, session) if part))
    things = _leaving(person, session).things
    for each in things:
        answer(say.OWNED.format(label=each.label, text=each.text).rstrip())
    if not things:
        talk(say.OWNS_NOTHING.format(name=person.name or person.key))
    return DONE


def _who_left(word: str, session: Session) -> Person | None:
    """The person no longer here whom the word means; None where it means somebody here, or nobody."""
    from method.plan.people import meant

    workspace = session.plan.workspace
    if meant(word, workspace.people).people:
        return None
    found = meant(word, [each for each in workspace.everyone if each.left_on is not None]).people
    return found[0] if len(found) == 1 else None


def _meant(word: str, session: Session) -> Person:
    """The person here whom the word means. Raises Refusal where that is nobody, or several."""
    from method.plan.people import whom
    from store.documents.deeds import Refusal

    people = session.plan.workspace.people
    try:
        key = whom(word, people)
    except ValueError as nobody:
        raise Refusal(str(nobody)) from None
    return next(each for each in people if each.key == key)


# --- who comes, who is away ------------------------------------------------------------------------------


def _add(args: Namespace, session: Session) -> int:
    from method.actions.access import checked_role
    from method.actions.setup import add_person

    role = checked_role(args.role or "member")
    given = {"name": args.name, "key": args.key, "teams": [session.team]}
    answer(session.do_on_workspace(add_person, role=role, **given).said)
    return DONE


def _away(args: Namespace, session: Session) -> int:
    from method.actions.people import set_stand_in

    if not args.until:
        raise WrongUse(say.SAY_UNTIL.format(name=args.name))
    until = read_date(args.until, session.today, "ahead")
    person = _meant(args.name, session)
    by = args.stand_in or person.stand_in
    answer(session.do_on_workspace(set_stand_in, id=person.id, by=by, until=until).said)
    return DONE


def _back(args: Namespace, session: Session) -> int:
    """Somebody who was away, or who had left: as the same person, on the teams they were on."""
    from method.actions.people import set_stand_in
    from method.actions.setup import add_person

    if left := _who_left(args.name, session):
        teams = [key for key in left.teams if session.plan.workspace.team(key)]
        name, key, role = left.name or left.key, left.key, left.role
        done = session.do_on_workspace(add_person, name=name, key=key, teams=teams, role=role)
        answer(done.said)
        return DONE
    person = _meant(args.name, session)
    answer(session.do_on_workspace(set_stand_in, id=person.id, by="", until=None).said)
    return DONE


# --- who leaves ------------------------------------------------------------------------------------------


def _leaving(person: Person, session: Session) -> Leaving:
    from tui.leaving import Leaving

    return Leaving(session.gateway, person)


def _remove(args: Namespace, session: Session) -> int:
    """Hand over what they own, as `--to` says or as is answered on the terminal; then they leave."""
    leaving = _leaving(_meant(args.name, session), session)
    leaving.check()
    to = _new_owners(leaving, args)
    if to is None or not (args.yes or to or _agreed(say.ASK_REMOVE.format(name=leaving.name))):
        talk(say.NOT_HANDED_OVER.format(name=leaving.name))
        return NOTHING
    for said in leaving.hand_over(to):
        answer(said)
    answer(leaving.remove().said)
    return DONE


def _hand_over(args: Namespace, session: Session) -> int:
    """Hand over what they own, all or some of it; they stay."""
    leaving = _leaving(_meant(args.name, session), session)
    if not leaving.things:
        talk(say.OWNS_NOTHING.format(name=leaving.name))
        return NOTHING
    to = _new_owners(leaving, args, all_of_it=False)
    for said in leaving.hand_over(to or {}):
        answer(said)
    if not to:
        talk(say.NOTHING_HANDED_OVER)
    return DONE if to else NOTHING


def _new_owners(leaving: Leaving, args: Namespace, *, all_of_it: bool = True) -> dict[str, str] | None:
    """Whose each thing is to be, by its id; "" for nobody yet. None: somebody stepped out of a question.

    Raises WrongUse where, without a terminal, it is not said of everything.
    """
    from tui.cli.heirs import as_said, ask_for

    found = as_said(leaving, args.to)
    open_still = [each for each in leaving.things if each.id not in found]
    if not open_still or (args.to and not all_of_it):
        return found
    if sys.stdin.isatty():
        return ask_for(leaving, open_still, found)
    from method.actions.people import listed

    words = say.SAY_TO_WHOM if all_of_it else say.SAY_TO_WHOM_SOME
    name, thing = leaving.name, open_still[0].label
    raise WrongUse(words.format(name=name, things=listed(open_still), thing=thing, who=args.name))


def _agreed(question: str) -> bool:
    """What is asked on a terminal; elsewhere the command was meant."""
    if not sys.stdin.isatty():
        return True
    talk(question)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


_DOINGS = {
    "list": _Doing(_list),
    "show": _Doing(_show),
    "add": _Doing(_add, ("--role", "--key")),
    "away": _Doing(_away, ("--until", "--stand-in")),
    "back": _Doing(_back),
    "hand-over": _Doing(_hand_over, ("--to",)),
    "remove": _Doing(_remove, ("--to",)),
}
