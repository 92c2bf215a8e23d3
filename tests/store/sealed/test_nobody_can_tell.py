"""Nobody can tell who answered or wrote what: not from the plan, exports, the brief, history, undo lists or
backups, nor from the difference of any two states of them that a reader could hold (METHOD 9).

A check is played with every order of answering. What a reader holds after each step must stay the same to
the letter when the people exchange their answers: then no two states, and no two hundred, tell them apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest

from method.actions.insights import reveal_insights, write_insight
from method.actions.readiness import answer_readiness, close_readiness
from method.actions.registry import DEEDS
from method.planning.brief import brief
from store.documents.deeds import Edit, Outcome
from store.documents.plan import Plan
from store.documents.undone import undoable
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.gateway import Gateway
from store.open_store import create_store, open_store
from tests.store.memory import STORES
from tui.reports import brief as brief_report
from tui.reports import csv_sheet, markdown

TODAY = date(2026, 11, 23)
AT = ("booking", "2026-Q4")
PEOPLE = ("ana", "ben", "cleo", "dov", "eve")
QUESTIONS = ("strategy", "freedom", "safety")
Answers = tuple[int, int, int]
GIVEN: tuple[Answers, ...] = ((1, 5, 2), (4, 1, 3), (2, 2, 5), (5, 3, 1), (3, 4, 4))
"""No two alike in any question."""
WORDS = ("Evenings belong to nobody", "Receptionists decide", "The waiting room is full", "Too slow", "Rain")


class House:
    """A store with so many people on the team, and what a reader can hold of it after each step."""

    def __init__(self, root: str, size: int) -> None:
        self.root = root
        team = [
            Person(id=key, key=key, role="facilitator" if at == 0 else "member", teams=["booking"])
            for at, key in enumerate(PEOPLE[:size])
        ]
        create_store(
            root,
            [
                Workspace(name="Harbour"),
                Team(id="booking", key="booking", name="Booking"),
                *team,
                Cycle(id="2026-Q4", key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
            ],
            person="ana",
            today=TODAY,
        )
        self.people = PEOPLE[:size]
        self.states = [self.readable()]

    def as_(self, person: str) -> Gateway:
        return open_store(self.root, person=person, today=TODAY, terms_of=DEEDS.get)

    def does(self, person: str, deed: Any, **given: object) -> Outcome:
        outcome = self.as_(person).act(deed, *AT, **given)
        self.states.append(self.readable())
        return outcome

    def readable(self) -> str:
        """Everything but people's drafts, ids of chance by the order they come in."""
        gateway = self.as_("ana")
        plan = gateway.plan(*AT)
        held = {
            "export": gateway.export(),
            "csv": csv_sheet.to_csv(plan, TODAY),
            "markdown": markdown.to_markdown(plan),
            "brief": brief_report.markdown(brief(plan, TODAY)),
            "undo": {
                who: [one.model_dump(mode="json") for one in undoable(plan.changes, who)] for who in PEOPLE
            },
            "kept": kept_beside_drafts(self.root),
        }
        text = json.dumps(without_chance(held), default=str, sort_keys=True)
        names = {id: f"id {at}" for at, id in enumerate(dict.fromkeys(re.findall(r"\b[0-9a-f]{32}\b", text)))}
        text = re.sub(r"\b[0-9a-f]{32}\b", lambda found: names[found[0]], text)
        return re.sub(r"T\d\d:\d\d:\d\d\.\d+Z", "T now", text)  # of the reveal: what is anonymous has none


def kept_beside_drafts(root: str) -> object:
    """Every file of the store, backups too; or what the store in memory holds."""
    if root in STORES:
        there = STORES[root]
        every: Iterable[tuple[str, Any]] = [
            *there.shards.items(),
            *((str(k), v) for k, v in there.backups.items()),
        ]
        return {
            name: (
                shard.meta,
                {table: [*map(bytes.decode, rows.values())] for table, rows in shard.tables.items()},
            )
            for name, shard in every
        }
    found = {}
    for path in sorted(Path(root).rglob("*.json")):
        name = path.relative_to(root).as_posix()
        if not name.startswith("drafts/"):
            tables = json.loads(path.read_text("utf-8"))
            tables.pop("seal", None)  # a sum over ids of chance
            found[re.sub(r"\.\d+(?=\.json)", "", name)] = tables
    return found


def without_chance(held: Any) -> Any:
    """The same with insights in the order of their words, without ids and places: both are of chance."""
    if isinstance(held, dict):
        return {
            name: by_words(part) if name == "insights" and not is_names(part) else without_chance(part)
            for name, part in held.items()
        }
    return [without_chance(part) for part in held] if isinstance(held, (list, tuple)) else held


def is_names(part: Any) -> bool:
    """In an export, whose are left out."""
    return isinstance(part, list) and all(each in PEOPLE for each in part)


def by_words(table: Any) -> list[dict[str, object]]:
    rows = list(table.values()) if isinstance(table, dict) else [row_of(line) for line in table]
    return sorted(({**row, "id": ""} for row in rows), key=lambda row: str(row["text"]))


def row_of(line: Any) -> Any:
    """A row, also where memory holds it as its line in the file."""
    return (
        line
        if isinstance(line, dict)
        else next(iter(json.loads("{" + line.strip().strip(",") + "}").values()))
    )


Play = Callable[[House, Sequence[str], Sequence[int]], None]


def all_answer(house: House, order: Sequence[str], whose: Sequence[int]) -> None:
    for person in order:
        given = dict(zip(QUESTIONS, GIVEN[whose[house.people.index(person)]], strict=True))
        house.does(person, answer_readiness, **given)


def three_answer_and_it_is_closed(house: House, order: Sequence[str], whose: Sequence[int]) -> None:
    all_answer(house, order[:3], whose)
    house.does("ana", close_readiness)


def exchanged(size: int, among: int) -> list[tuple[int, ...]]:
    """Who has which answer: as they are, and with any two of the first `among` exchanged."""
    plain = list(range(size))
    found = [tuple(plain)]
    for one, other in combinations(range(among), 2):
        turned = plain.copy()
        turned[one], turned[other] = turned[other], turned[one]
        found.append(tuple(turned))
    return found


def played(root: str, size: int, play: Play, order: Sequence[str], whose: Sequence[int]) -> list[str]:
    house = House(root, size)
    play(house, order, whose)
    return house.states


def told_apart(place: str, size: int, play: Play, orders: Iterable[Sequence[str]]) -> list[str]:
    """The orders in which exchanging two people's answers shows in what a reader holds."""
    wrong = []
    for at, order in enumerate(orders):
        taking_part = order[:3] if play is three_answer_and_it_is_closed else order
        first: list[str] | None = None
        for number, whose in enumerate(exchanged(size, size)):
            moved = {PEOPLE[i] for i in range(size) if whose[i] != i}
            if not moved <= set(taking_part):
                continue
            states = played(f"{place}{size}-{at}-{number}", size, play, order, whose)
            first = first or states
            if states != first:
                wrong.append(f"{' '.join(order)}: {sorted(moved)}")
    return wrong


CHECKS = [
    ("three people", 3, all_answer, 6),
    ("four people", 4, all_answer, 24),
    ("three of four, closed", 4, three_answer_and_it_is_closed, 24),
]


@pytest.mark.parametrize(("what", "size", "play", "count"), CHECKS)
def test_exchanged_answers_look_the_same_in_every_order(
    place: str, kind: str, what: str, size: int, play: Play, count: int
) -> None:
    orders = list(permutations(PEOPLE[:size]))
    assert len(orders) == count
    few = orders if kind == "memory" or size == 3 else orders[::6]
    assert told_apart(place, size, play, few) == [], what


@pytest.mark.faults
@pytest.mark.parametrize("kind", ["memory"], indirect=True)  # in files 120 orders take minutes
@pytest.mark.parametrize("play", [all_answer, three_answer_and_it_is_closed])
def test_five_people_in_all_orders(place: str, play: Play) -> None:
    wrong = []
    for at, order in enumerate(permutations(PEOPLE)):
        whose = list(range(5))
        one, other = PEOPLE.index(order[0]), PEOPLE.index(order[2])
        whose[one], whose[other] = other, one
        plain = played(f"{place}{at}-plain", 5, play, order, range(5))
        if plain != played(f"{place}{at}-turned", 5, play, order, whose):
            wrong.append(order)
    assert wrong == []


def counted_at_once(plan: Plan, who: str, today: date, **given: int) -> Outcome:
    """What an older okr did."""
    there = plan.readiness
    counts = {"strategy": there.strategy, "freedom": there.freedom, "safety": there.safety}
    added = {
        name: [count + (at == given[name]) for at, count in enumerate(counts[name], 1)] for name in QUESTIONS
    }
    fields = {**added, "answered": sorted([*there.answered, who])}
    return Outcome((Edit("readiness", "readiness", fields),), anonymous=True)


def test_the_trial_would_find_answers_that_are_counted_as_they_come(place: str) -> None:
    from tests.store.storehouse import as_deed

    def play(house: House, order: Sequence[str], whose: Sequence[int]) -> None:
        for person in order:
            given = dict(zip(QUESTIONS, GIVEN[whose[house.people.index(person)]], strict=True))
            house.does(person, as_deed(counted_at_once), **given)

    assert len(told_apart(place, 3, play, permutations(PEOPLE[:3]))) == 6 * 3


@pytest.mark.parametrize("size", [3, 4, 5])
def test_between_any_two_states_either_nothing_is_counted_or_three_answers_are(place: str, size: int) -> None:
    house = House(f"{place}{size}", size)
    sums = [counts_in(house)]
    for person in PEOPLE[:size]:
        house.does(person, answer_readiness, **dict(zip(QUESTIONS, GIVEN[PEOPLE.index(person)], strict=True)))
        sums.append(counts_in(house))
    for before, after in combinations(sums, 2):
        for question in QUESTIONS:
            gained = sum(after[question]) - sum(before[question])
            assert gained == 0 or gained >= 3
    assert sum(sums[-1]["safety"]) == size


def counts_in(house: House) -> dict[str, list[int]]:
    there = house.as_("ana").plan(*AT).readiness
    return {"strategy": there.strategy, "freedom": there.freedom, "safety": there.safety}


# --- insights -----------------------------------------------------------------------------------------


def all_write(house: House, order: Sequence[str], whose: Sequence[int]) -> None:
    for person in order:
        house.does(person, write_insight, text=WORDS[whose[house.people.index(person)]])
    house.does("ana", reveal_insights)


def test_exchanged_insights_look_the_same_in_every_order(place: str) -> None:
    for at, order in enumerate(permutations(PEOPLE[:3])):
        told = [
            played(f"{place}{at}-{n}", 3, all_write, order, whose)
            for n, whose in enumerate(permutations(range(3)))
        ]
        assert all(states == told[0] for states in told), order


def test_the_trial_would_find_words_that_bear_a_name(place: str) -> None:
    def play(house: House, order: Sequence[str], whose: Sequence[int]) -> None:
        for person in order:
            words = WORDS[whose[house.people.index(person)]]
            house.does(person, write_insight, text=words, signed=True)
        house.does("ana", reveal_insights)

    plain = played(f"{place}plain", 3, play, PEOPLE[:3], (0, 1, 2))
    turned = played(f"{place}turned", 3, play, PEOPLE[:3], (1, 0, 2))
    assert plain[:-1] == turned[:-1]
    assert plain[-1] != turned[-1]


def test_before_the_reveal_no_word_is_anywhere_but_with_its_writer(place: str) -> None:
    house = House(f"{place}words", 5)
    all_write(house, PEOPLE, range(5))
    *before, after = house.states
    for words in WORDS:
        assert not any(words in state for state in before)
        assert words in after
    gateway = house.as_("ben")
    assert gateway.plan(*AT).sealed("insights") == ()
    assert gateway.drafts.all() == {}


def test_the_order_of_the_reveal_is_that_of_ids_of_chance(place: str) -> None:
    house = House(f"{place}order", 5)
    all_write(house, PEOPLE, range(5))
    ids = [one.id for one in house.as_("ana").plan(*AT).insights]
    assert len(ids) == 5
    assert ids == sorted(ids)
    assert all(re.fullmatch(r"[0-9a-f]{32}", id) for id in ids)
