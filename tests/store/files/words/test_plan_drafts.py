"""A draft belongs to the plan it was typed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store.typed.plan_drafts import OF_ORGANISATION, Kept, PlanDrafts, names_one_of
from tests.store.test_drafts import as_person

PLACES = (
    "draft/objectives/new/",
    "draft/key_results/held/a1",
    "draft/answer/a1/KR-true",
    "fields/strategy/choices//",
    "fields/mission/direction/direction/mission",
    "checkin/a1/changed",
    "learn/score a1/why",
    "learn/learning/believed",
    "review/O1.1/c1",
    "stack/a1/c1",
    "peer review/new/comments",
    "priorities/new",
    "wins/new",
    "asked/review/0badcafe",
)
OTHERS = [("reception", "2026-Q4"), ("booking", "2026-Q3"), ("Zoë/Bücher 1", "2026 Q4")]


def plan_of(root: str, team: str, cycle: str, known: Callable[[str], bool] = lambda _: False) -> PlanDrafts:
    return PlanDrafts(as_person(root, "mara").drafts, team, cycle, known)


@pytest.mark.parametrize("at", PLACES)
def test_words_stand_in_their_own_plan_only(root: str, at: str) -> None:
    gateway = as_person(root, "mara")
    here = PlanDrafts(gateway.drafts, "booking", "2026-Q4", lambda _: True)
    here.keep(at, "half a sent")
    assert gateway.drafts.flush()
    again = plan_of(root, "booking", "2026-Q4")
    assert (again.text_of(at), dict(again.all())) == ("half a sent", {at: "half a sent"})
    for team, cycle in OTHERS:
        other = plan_of(root, team, cycle, lambda _: True)
        assert (other.text_of(at), dict(other.all())) == (None, {})


def test_each_plan_has_its_own_words_at_one_place(root: str) -> None:
    drafts = as_person(root, "mara").drafts
    for team, cycle in OTHERS:
        PlanDrafts(drafts, team, cycle, lambda _: False).keep("wins/new", team + cycle)
    for team, cycle in OTHERS:
        assert PlanDrafts(drafts, team, cycle, lambda _: False).text_of("wins/new") == team + cycle
    PlanDrafts(drafts, *OTHERS[0], lambda _: False).forget("wins/new")
    assert len(drafts.all()) == 2


@pytest.mark.parametrize(("team", "cycle"), OTHERS)
def test_a_place_is_taken_apart_as_it_was_made(root: str, team: str, cycle: str) -> None:
    at = Kept.at(plan_of(root, team, cycle).kept_at("learn/score a1/why"))
    assert (at.team, at.cycle, at.place, at.is_older) == (team, cycle, "learn/score a1/why", False)


@pytest.mark.parametrize("place", [*PLACES, "cycles", "cycles/", "cycles/a/b/", "cycles/../x/y"])
def test_a_bare_place_is_of_an_older_okr(place: str) -> None:
    assert Kept.at(place) == ("", place)
    assert Kept.at(place).is_older


@pytest.mark.parametrize("start", OF_ORGANISATION)
def test_the_organisations_words_are_no_plans(root: str, start: str) -> None:
    drafts = as_person(root, "mara").drafts
    drafts.keep(f"{start}teams/x/name", "words")
    assert not Kept.at(f"{start}teams/x/name").is_older
    assert PlanDrafts(drafts, "booking", "2026-Q4", lambda _: True).all() == {}


@pytest.mark.parametrize(
    ("at", "known"),
    [
        ("checkin/a1/changed", True),
        ("learn/score a1/why", True),
        ("draft/key_results/new/a1", True),
        ("fields/strategy/choices/a1/over", True),
        ("checkin/a12/changed", False),
        ("draft/objectives/new/", False),
        ("fields/mission/direction/direction/mission", False),
    ],
)
def test_words_of_an_older_okr_come_back_where_their_row_is(root: str, at: str, known: bool) -> None:
    drafts = as_person(root, "mara").drafts
    drafts.keep(at, "older")
    here = PlanDrafts(drafts, "booking", "2026-Q4", lambda one: names_one_of(one, {"a1"}))
    there = PlanDrafts(drafts, "reception", "2026-Q4", lambda one: names_one_of(one, {"b1"}))
    assert here.text_of(at) == ("older" if known else None)
    assert there.text_of(at) is None
    there.forget(at)
    assert drafts.text_of(at) == "older"
    here.keep(at, "newer")
    assert here.text_of(at) == "newer"
    assert drafts.text_of(at) == (None if known else "older")
