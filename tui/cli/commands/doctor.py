"""`okr doctor` and `okr config`: the store's health, and what okr remembers for a person."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import DONE, NOTHING, TROUBLE, WrongUse, answer, out, talk, with_near

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from store.documents.plan import Plan


def options(parser: ArgumentParser, command: str) -> None:
    if command == "doctor":
        parser.add_argument("--repair", action="store_true", help=say.OPTIONS["--repair"])
        parser.add_argument("--merge", action="store_true", help=say.OPTIONS["--merge"])
        parser.add_argument("--ssh", action="store_true", help=say.OPTIONS["--ssh"])
        parser.add_argument("--file", metavar="FILE", help=say.OPTIONS["--keys-file"])
        parser.add_argument("--sshd-config", metavar="FILE", help=say.OPTIONS["--sshd-config"])
    else:
        parser.add_argument("key", nargs="?", metavar="KEY")
        parser.add_argument("value", nargs="*", metavar="VALUE")


def run(args: Namespace) -> int:
    if args.command == "doctor" and args.ssh:
        from tui.cli.commands.access import doctor

        return doctor(args)
    if args.command == "doctor" and args.merge:
        from tui.cli.commands.merge import merge

        return merge(args)
    return _doctor(args) if args.command == "doctor" else _config(args)


def _doctor(args: Namespace) -> int:
    """Works on a store that cannot be opened, too."""
    from store import settings
    from store.open_store import backend_at
    from tui.store_words import words_of

    backend = backend_at(settings.store_name(args.store))
    if backend.is_free():
        talk(say.NO_STORE.format(path=backend.where))
        return TROUBLE
    problems = backend.check()
    if not problems:
        odd = list(_about_what_is_kept(args))
        for sentence in odd:
            answer(sentence)
        if odd:
            return NOTHING
        out(say.ALL_WELL.format(count=len(backend.shards())))
        return DONE
    left = 0
    if all(problem.is_copy for problem in problems):
        out(say.ALL_WELL.format(count=len(backend.shards())))
    for problem in problems:
        answer(say.PROBLEM.format(path=problem.where, place=words_of(problem.place)))
        if args.repair and problem.can_be_repaired:
            answer(f"  {words_of(backend.repair(problem))}")
            if problem.is_of_people:
                answer(f"  {say.PEOPLE_BACK}")
            continue
        left += 1
        if problem.of or problem.is_copy:
            continue
        if problem.shard:
            answer(f"  {say.BACKUP.format(path=problem.backup) if problem.backup else say.NO_BACKUP}")
    if left and not args.repair and any(problem.can_be_repaired for problem in problems):
        talk(say.REPAIR_WITH)
    return NOTHING if left else DONE


def _about_what_is_kept(args: Namespace) -> Iterator[str]:
    """What is wrong in a store whose files are well: people's names, owners, what no view shows."""
    from method.plan.people_check import names_in_use_twice, owners_who_are_nobody
    from store import settings
    from store.open_store import open_store

    gateway = open_store(
        settings.store_name(args.store), person=args.who or settings.user(), today=settings.today()
    )
    workspace = gateway.workspace()
    kept = [
        gateway.plan(team.key, cycle.key)
        for cycle in workspace.cycles
        for team in workspace.teams
        if gateway.has_plan(team.key, cycle.key)
    ]
    yield from names_in_use_twice(workspace)
    yield from owners_who_are_nobody(plan for plan in kept if plan.cycle.state == "open")
    for plan in kept:
        yield from _orphans(plan)


def _orphans(plan: Plan) -> Iterator[str]:
    """What stands in the plan where no view shows it."""
    from method.actions.edit_fields import MAIN_FIELD, name_of
    from method.actions.shared.visible import orphans
    from method.wording.names import sentence
    from store.documents.fields import text_in

    for row, by in orphans(plan):
        words = say.ORPHAN_DROPPED if by else say.ORPHAN
        text = text_in(row, MAIN_FIELD.get(row.table, "id"))
        about = {"thing": sentence(name_of(row)), "text": text, "by": by}
        yield words.format(team=plan.team.key, cycle=plan.cycle.key, **about)


def _config(args: Namespace) -> int:
    from store import settings
    from tui.text import visible

    kept = settings.load()._asdict()
    names = tuple(kept)
    if args.key is None:
        out("\n".join(visible(f"{name} = {value}").rstrip() for name, value in kept.items()))
        return DONE
    if args.key not in names:
        raise WrongUse(
            with_near(say.NO_SETTING.format(word=args.key, known=", ".join(names)), args.key, names)
        )
    if args.value:
        value = " ".join(args.value)
        if args.key == "store" and value:
            value = settings.store_name(value)
        elif args.key == "zone" and value:
            value = _zone(value)
        elif value:
            _must_be_known(args, value)
        settings.save(args.key, value)
        talk(say.SET.format(key=args.key, value=value) if value else say.NOT_SET.format(key=args.key))
        return DONE
    value = kept[args.key]
    if not value:
        talk(say.NOT_SET.format(key=args.key))
        return NOTHING
    answer(value)
    return DONE


def _zone(text: str) -> str:
    """The full name of the zone meant. Raises Refusal."""
    from store.documents.deeds import Refusal
    from tui.zones import meant, wrong

    if said := wrong(text):
        raise Refusal(said)
    return meant(text)


def _must_be_known(args: Namespace, value: str) -> None:
    """Raises Refusal unless the store knows the person or team; without a store any is fine."""
    from store.errors import StoreError
    from tui.session import Session

    who, team = (value, None) if args.key == "person" else (None, value)
    with suppress(StoreError):
        Session.open(args.store, who=who, team=team, light=True)
