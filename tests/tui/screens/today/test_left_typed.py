"""Words typed without Enter stay with their team and cycle; those without a place are read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.actions import edit_fields
from store.typed.plan_drafts import Kept
from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.app.collaborators import Collaborators
from tui.screens.today.left_typed import is_row_gone, left_typed, new_row_for
from tui.session import Session

LONG = "Nobody waits longer than " + "two days and " * 120 + "that is the end of it"


def kept(store: Path, place: str, text: str = "half a sent", team: str = "", *, bare: bool = False) -> None:
    session = Session.open(store, team=team or None)
    (session.gateway.drafts if bare else session.drafts).keep(place, text)
    assert session.gateway.drafts.flush()


def opened(store: Path) -> OkrApp:
    return OkrApp(Session.open(store), store=store)


async def test_words_of_another_team_name_it_and_lead_there(store: Path) -> None:
    kept(store, "draft/objectives/new/", "Nobody waits at the desk", "reception")
    async with story(opened(store), size=(99, 40)) as person:
        person.sees("Reception", "2026", "you had typed “Nobody waits at the desk”")
        await person.presses("o")
        person.does_not_see("Nobody waits at the desk")
        await person.presses("t", "g", "enter")
        person.sees("Reception", "Nobody waits at the desk")


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("fields/mission/direction/direction/mission", ("p",)),
        ("fields/strategy/choices//", ("p",)),
        ("wins/new", ("w",)),
        ("priorities/new", ("m",)),
        ("draft/objectives/new/", ("o",)),
    ],
)
async def test_no_field_of_another_team_shows_them(store: Path, place: str, keys: tuple[str, ...]) -> None:
    kept(store, place, "Zebras at the desk", "reception")
    async with story(opened(store)) as person:
        await person.presses(*keys)
        person.does_not_see("Zebras")


async def test_an_open_sentence_stays_behind_when_the_team_is_turned(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("o", "A")
        await person.types("Zebras at the desk")
        assert app.session is not None
        app.session.go(team="reception")
        app._show()
        await person.waits_until(lambda: not person.shows("Zebras"))
        assert app.session.drafts.all() == {}
        app.session.go(team="booking")
        assert "Zebras at the desk" in app.session.drafts.all().values()


async def test_a_field_that_is_open_stays_behind_too(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("p", "enter")
        await person.types("Zebras at the desk")
        assert app.session is not None
        assert any("Zebras" in text for text in app.session.drafts.all().values())
        app.session.go(team="reception")
        app._show()
        await person.waits_until(lambda: not person.shows("Zebras"))
        await person.presses("enter", "down", "enter")
        assert not any("Zebras" in repr(each) for each in vars(app.session.plan.direction).values())
        assert not [text for text in app.session.drafts.all().values() if "Zebras" in text]


async def test_words_of_an_older_okr_are_only_offered(store: Path) -> None:
    kept(store, "draft/objectives/new/", LONG, bare=True)
    async with story(opened(store), size=(99, 40)) as person:
        person.sees("left over")
        await person.presses("o")
        person.does_not_see("Nobody waits longer")
        await person.presses("t", "g", "enter")
        person.sees("earlier okr")
        await person.presses("h")
        person.sees("new objective", "Nobody waits longer")
    session = Session.open(store)
    assert list(session.drafts.all()) == ["draft/objectives/new/"]
    assert list(session.gateway.drafts.all()) == [session.drafts.kept_at("draft/objectives/new/")]


async def test_words_of_a_row_that_was_removed_are_read_whole_and_taken_elsewhere(store: Path) -> None:
    session = Session.open(store)
    choice = session.plan.choices[0]
    kept(store, f"fields/strategy/choices/{choice.id}/over", LONG)
    session.do(edit_fields.remove_row, table="choices", id=choice.id, step="strategy")
    async with story(opened(store), size=(99, 40)) as person:
        await person.presses("g", "enter")
        person.sees("removed meanwhile", "Nobody waits longer")
        await person.presses(*["down"] * 30)
        person.sees("that is the end of it")
        await person.presses("n")
    assert Session.open(store).drafts.all() == {"fields/strategy/choices//": LONG}


@pytest.mark.parametrize(("answer", "left"), [("y", 0), ("n", 1)])
async def test_putting_away_is_asked(store: Path, answer: str, left: int) -> None:
    kept(store, "checkin/gone/changed", LONG)
    async with story(opened(store), size=(99, 40)) as person:
        await person.presses("g", "enter", "x", answer)
    assert len(Session.open(store).gateway.drafts.all()) == left


async def test_copied_words_are_what_is_pasted(store: Path) -> None:
    kept(store, "checkin/gone/changed", "Zebras at the desk")
    app = opened(store)
    async with story(app) as person:
        await person.presses("g", "enter", "c", "escape", "o", "A", "ctrl+v")
        person.sees("Zebras at the desk")


@pytest.mark.parametrize(
    ("place", "gone", "new"),
    [
        ("checkin/{}/changed", True, ""),
        ("draft/key_results/held/{}", True, "draft/objectives/new/"),
        ("draft/key_results/new/{}", True, "draft/objectives/new/"),
        ("draft/answer/{}/KR-true", True, "draft/objectives/new/"),
        ("draft/objectives/new/", False, "draft/objectives/new/"),
        ("fields/strategy/choices/{}/over", True, "fields/strategy/choices//"),
        ("fields/strategy/choices//", False, "fields/strategy/choices//"),
        ("fields/mission/direction/direction/mission", False, ""),
        ("learn/score {}/why", True, ""),
        ("learn/learning/believed", False, ""),
        ("review/O1.1/{}", True, ""),
        ("stack/x/{}", True, ""),
        ("wins/new", False, ""),
    ],
)
def test_which_words_have_no_row_any_more(store: Path, place: str, gone: bool, new: str) -> None:
    plan = Session.open(store).plan
    assert is_row_gone(place.format("gone"), plan) is gone
    assert not is_row_gone(place.format(plan.key_results[0].id), plan)
    assert new_row_for(place.format("gone")) == new


def test_of_a_team_that_is_gone_they_are_left_over(store: Path) -> None:
    session = Session.open(store)
    session.gateway.drafts.keep("cycles/2026-Q4/no-such-team/wins/new", "Zebras")
    [item] = left_typed(session.plan, session)
    assert item.text == "What you had typed is left over: “Zebras”"


def test_after_a_cut_line_one_is_in_the_same_team(store: Path) -> None:
    there = Session.open(store, team="reception")
    first = Collaborators(there)
    first.is_at("draft/draft/objectives/new/")
    first.leaves(cut=True)
    back = Session.open(store)
    assert back.team == "booking"
    assert Collaborators(back).cut_off_at() == ("draft", "draft/objectives/new/")
    assert back.team == "reception"
    assert Kept.at(back.drafts.kept_at("x")).team == "reception"
