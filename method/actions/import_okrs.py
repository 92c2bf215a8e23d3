"""Importing a list of OKRs as drafts: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import ParamSpec, TypeVar, get_args

from method.actions.shared.deed import deed
from method.actions.shared.helpers import new, why_too_long
from method.coach.sentence import read
from method.plan import people
from method.plan.formatting import shorten
from method.plan.okr_list import ListedObjective
from method.plan.typed_values import share
from method.wording import command_line as say
from method.wording import refusals
from store.documents.base import Document
from store.documents.deeds import Add, Outcome, Refusal
from store.documents.okrs import ObjectiveKind
from store.documents.plan import Plan
from store.documents.prework import PastResult

from .drafting import add_objective
from .key_results import written

P = ParamSpec("P")
R = TypeVar("R")

_KINDS = get_args(ObjectiveKind)
_NAMED = 5
MOST_UNREAD = 5
"""So many questions about figures are told at once; lint tells them all."""


@deed("take_in", needs="team")
def take_in(plan: Plan, who: str, today: date, *, objectives: Sequence[ListedObjective]) -> Outcome:
    """Add the listed objectives and key results; those already there, word for word, are left alone.

    Key results with a score are last cycle's: they go to step 6. A line that a document would refuse refuses
    the whole, naming the line.
    """
    made: list[Document] = [*_looked_back_on(plan, today, objectives)]
    unread: list[str] = []
    counts = {"objectives": 0, "key_results": 0, "past": len(made)}
    for listed in _still_to_do(objectives):
        here = with_drafts(plan, made)
        parent = next((each.id for each in here.objectives if _same(each.text, listed.text)), "")
        if not parent:
            objective = _at(listed.line, _objective, here, who, today, listed)
            made.append(objective)
            parent = objective.id
            counts["objectives"] += 1
        for line in listed.key_results:
            here = with_drafts(plan, made)
            if any(
                each.objective == parent and _same(each.statement, line.statement)
                for each in here.key_results
            ):
                continue
            given = _owned(plan, line.owner)
            made.append(_at(line.line, written, here, parent, line.statement, today, **given))
            counts["key_results"] += 1
            unread += _left_unread(line.line, line.statement, today)
    drafted = counts["objectives"] or counts["key_results"]
    said = say.TOOK_IN_LIST if drafted else say.TOOK_IN_PAST if made else say.ALL_THERE
    if drafted and counts["past"]:
        said = f"{say.TOOK_IN_LIST} {say.TOOK_IN_PAST}"
    told = [said.format(team=plan.team.name, **counts), *unread[:MOST_UNREAD]]
    told += _on_owners(plan, objectives) if made else []
    return Outcome(tuple(Add(each) for each in made), " ".join(told))


def _on_owners(plan: Plan, objectives: Sequence[ListedObjective]) -> Iterator[str]:
    """The owners named who are nobody here, in a sentence."""
    named = [word for each in objectives for word in (each.owner, *(one.owner for one in each.key_results))]
    unknown = [shorten(word, 40) for word in dict.fromkeys(named) if word and not _key_of(plan, word)]
    unknown = [word for word in unknown if not _several(plan, word)]
    if unknown:
        names = ", ".join(f"\u201c{word}\u201d" for word in unknown[:_NAMED])
        words = say.OWNER_NOBODY if len(unknown) == 1 else say.OWNERS_NOBODY
        yield words.format(names=names if len(unknown) <= _NAMED else f"{names} …")


def _left_unread(line: int, statement: str, today: date) -> list[str]:
    """The questions about a figure and a day of a key result that could not be read: both stay out of it."""
    found = read(statement, today=today)
    asked = [found.ambiguous[at] for name, at in (("unread", 0), ("undated", -1)) if name in found.spans]
    return [say.LINE_ASKS.format(line=line, question=question) for question in asked]


def _still_to_do(objectives: Sequence[ListedObjective]) -> Iterator[ListedObjective]:
    """The objectives with their unscored key results; objectives with only scored ones are left out."""
    for listed in objectives:
        drafts = [each for each in listed.key_results if not each.score]
        if drafts or not listed.key_results:
            yield listed._replace(key_results=drafts)


def _looked_back_on(plan: Plan, today: date, objectives: Sequence[ListedObjective]) -> Iterator[PastResult]:
    """The scored key results as step 6 keeps them (METHOD 2)."""
    there = [each.statement for each in plan.past_results]
    for listed in (each for objective in objectives for each in objective.key_results if each.score):
        if any(_same(statement, listed.statement) for statement in there):
            continue
        there.append(listed.statement)
        found = read(listed.statement, today=today)
        yield _at(
            listed.line,
            new,
            PastResult,
            source="imported",
            statement=listed.statement,
            why=listed.why,
            score=_at(listed.line, _score, listed.score),
            baseline=found.baseline,
            target=found.target,
            unit=found.unit or "",
        )


def _score(text: str) -> float:
    """0 to 1, or percent. Raises Refusal for anything else."""
    score = share(text)
    if score is None:
        raise Refusal(refusals.SCORE_SCALE)
    return score


def _objective(plan: Plan, who: str, today: date, listed: ListedObjective) -> Document:
    (change,) = add_objective(plan, who, today, text=listed.text).changes
    assert isinstance(change, Add)
    given = _owned(plan, listed.owner)
    if listed.kind.lower() in _KINDS:
        given["kind"] = listed.kind.lower()
    return change.document.model_copy(update=given)


def _at(line: int, do: Callable[P, R], /, *words: P.args, **given: P.kwargs) -> R:
    """Runs `do`; a Refusal is raised again with the number of the line."""
    try:
        made = do(*words, **given)
    except Refusal as refused:
        raise Refusal(say.LINE_WRONG.format(line=line, sentence=refused)) from None
    if isinstance(made, Document) and (why := why_too_long(made)):
        raise Refusal(say.LINE_WRONG.format(line=line, sentence=why))
    return made


def with_drafts(plan: Plan, made: Sequence[Document]) -> Plan:
    """The plan as it would be with these documents added."""

    def rows(table: str) -> tuple[Document, ...]:
        return (*plan.table(table), *(each for each in made if each.table == table))

    return Plan(rows, workspace=plan.workspace, team=plan.team, cycle=plan.cycle)


def _owned(plan: Plan, owner: str) -> dict[str, object]:
    """Whose it is: a person's key, or the name as it stands, which is nobody's and gives nobody a right.

    Of several people the first one owns it. Where the list says nothing, nobody does.
    """
    if named := _several(plan, owner):
        return {"owner": named[0], "contributors": named[1:]}
    return {"owner": _key_of(plan, owner) or owner.strip()}


def _key_of(plan: Plan, name: str) -> str:
    """The key of the one person meant: somebody here, else somebody who was."""
    there = plan.workspace
    return people.meant(name, there.people).key or people.meant(name, there.everyone).key


def _several(plan: Plan, names: str) -> list[str]:
    try:
        return people.several(names, plan.workspace.people)
    except ValueError:
        return []


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
