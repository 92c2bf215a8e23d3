"""Readiness and insights by keys: sealed while they are given, counted or revealed for all at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from method.actions import prework
from method.actions.setup import add_person
from store.documents.prework import Insight
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.driver import story
from tests.tui.newcomers import WORKSPACE, make_newcomers
from tests.tui.screens.prework.test_prework import TUESDAY, does, kept, opened, rail
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three people and nothing written yet."""
    return make_newcomers(tmp_path / "store")


async def test_readiness_is_sealed_until_the_last_has_answered(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("d")
        person.sees("Three honest answers", "Nobody has answered yet.")
        await person.presses("y")
        person.sees("Answer all three first.")
        await person.presses("enter", "4", "enter", "5", "enter", "2", "enter")
        person.sees(
            "Your answers are sealed", "1 of 3 have answered.", "Still to answer: Jo Park, Ines Roth."
        )
        person.does_not_see("Any of us could say")
        await person.presses("y")
        person.sees("You have answered already.")
        await person.presses("z")
        person.sees("A check needs three answers before it can be closed.")
        await person.presses("u")
        person.sees("What you did last can't be undone.")
        await person.presses("escape")
        assert person.place == "Pre-work › 1 Mission"
    does(store, "jo", prework.answer_readiness, strategy=2, freedom=5, safety=2)
    plan = kept(store)
    assert plan.readiness.strategy == [0, 0, 0, 0, 0]
    assert [change.by for change in plan.changes if change.deed == "answer_readiness"] == ["", ""]
    assert all(not change.edits for change in plan.changes if change.deed == "answer_readiness")
    async with story(opened(store, who="ines")) as person:
        await person.presses("d", "enter", "5", "enter", "5", "enter", "1", "enter")
        person.sees(
            "Everybody has answered, so the check is closed.", "Everything will be green until the last"
        )
        await person.presses("y")
        person.sees("This check is closed. The next one is with the next cycle.")


async def test_a_facilitator_closes_the_check_once_three_are_in(store: Path) -> None:
    Session.open(store, who="mara").do_on_workspace(add_person, name="Kim Day", teams=["booking"])
    for who in ("jo", "ines", "mara"):
        does(store, who, prework.answer_readiness, strategy=2, freedom=5, safety=2)
    async with story(opened(store)) as person:
        await person.presses("d")
        person.sees("3 of 4 have answered.", "Still to answer: Kim Day.")
        await person.presses("z")
        person.sees("Close the check? Who hasn't answered waits")
        await person.presses("n")
        person.does_not_see("The check is closed")
        await person.presses("z", "y")
        person.sees("The check is closed: 3 answers.", "●●●")
        await person.presses("z")
        person.sees("There is no check open here.")


async def test_in_a_shared_folder_the_facilitator_types_counts_from_paper(tmp_path: Path) -> None:
    store = tmp_path / "shared"
    create_store(store, WORKSPACE, person="mara", today=MONDAY, shared=True)
    async with story(opened(store, who="jo")) as person:
        await person.presses("d")
        person.sees("Answers can't be kept private here.", "Collect the answers on paper")
        person.does_not_see("Counts")
        await person.presses("y")
        person.sees("Give yours on paper.")
    async with story(opened(store)) as person:
        await person.presses("d")
        person.sees("Collect the answers on paper", "Counts")
        await person.presses("enter")
        await person.types("0 1 two 0 0\r")
        person.sees("Type five whole numbers")
        await person.types("\x15" + "0 1 2 0 0\r" + "3 0 0 0 0\r" + "0,0,0,0,3\r")
        person.sees("Keep these counts?", "Safe to say it: 0 0 0 0 3")
        await person.presses("y")
        person.sees("The check is closed: 3 answers.")
    assert kept(store).readiness.strategy == [0, 1, 2, 0, 0]


async def test_insights_are_sealed_until_revealed_then_grouped_and_slept_on(store: Path) -> None:
    does(store, "jo", prework.write_insight, text="The receptionist decides")
    does(store, "ines", prework.write_insight, text="Mornings are full, evenings are empty")
    async with story(opened(store, "insights"), size=(99, 36)) as person:
        await person.presses("a")
        await person.types("Most searches come at night\r")
        await person.presses("escape")
        person.sees("Most searches come at night", "2 other people have written")
        person.does_not_see("receptionist", "evenings are empty")
        assert kept(store).insights == ()
        await person.presses("e")
        person.sees("Reveal the insights first, then group them together.")
        await person.presses("f")
        person.sees("Reveal the insights first, then sleep on them.")
        await person.presses("v")
        person.sees("The receptionist decides", "Mornings are full", "3 insights are on the wall")
        person.does_not_see("decides · ", "night · ")
        await person.presses("u")
        person.sees("What you did last can't be undone.")
        await person.presses("g", "e")
        await person.types("Evenings\r")
        person.sees("The insight is now under “Evenings”.")
        await person.presses("f")
        await person.types("Open one hour a night\r")
        person.sees("The direction was chosen on the day of the insights: sleep on it.")
        assert rail(person)[6] == "◐ 7 Insights 1"
    async with story(opened(store, "insights", today=TUESDAY), size=(99, 36)) as person:
        await person.presses("f", "enter")
        person.does_not_see("sleep on it.\n")
        assert rail(person)[6] == "✓ 7 Insights"


async def test_ones_own_sealed_insight_is_changed_signed_and_removed_by_keys(store: Path) -> None:
    async with story(opened(store, "insights", who="jo"), size=(99, 36)) as person:
        await person.presses("a")
        await person.types("Most searches come at night\r")
        await person.presses("escape", "k", "i")
        await person.types("\x15\x0bMost searches come on Sunday\r")
        person.sees("Most searches come on Sunday")
        await person.presses("m")
        person.sees("This insight will show your name.", "Sunday · Jo Park")
        await person.presses("h")
        person.sees("Somebody has written already")
        await person.presses("u")
        person.sees("Take a sealed line out with x on its row.")
        await person.presses("x")
        person.does_not_see("Sunday · Jo Park")
        assert kept(store).insights_review.done == []
        await person.presses("h")
        person.sees("Insights will show who wrote them.", "each insight will show who wrote it")


async def test_an_older_stores_insights_are_sealed_when_their_writer_opens_okr(tmp_path: Path) -> None:
    words = "Nobody calls us back"
    store = make_newcomers(tmp_path / "old", Insight(id="old", person="jo", text=words, on=MONDAY))
    async with story(opened(store, "insights", who="jo"), size=(99, 36)) as person:
        person.sees(words)
    assert kept(store).insights == ()
    assert kept(store).insights_review.done == ["jo"]


async def test_ones_own_words_are_handed_in_as_soon_as_the_reveal_is_seen(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    does(store, "mara", prework.write_insight, text="Mine is here")
    async with story(opened(store, "insights", who="jo"), size=(99, 36)) as person:
        await person.presses("a")
        await person.types("Nobody calls us back\r")
        await person.presses("escape")
        reveals_without(store, monkeypatch, "jo")
        assert kept(store).insights_review.awaited == ["jo"]
        await person.waits_until(lambda: "Mine is here" in person.screen)
        person.sees("Nobody calls us back")
    assert kept(store).insights_review.awaited == []


def reveals_without(store: Path, monkeypatch: pytest.MonkeyPatch, away: str) -> None:
    """Mara reveals from an account that cannot read what that person sealed."""
    from store.errors import NotAllowed
    from store.files.drafts import DraftsFile

    read = DraftsFile.read

    def reads(self: DraftsFile) -> Any:
        if self._path.endswith(f"{away}.json"):
            raise NotAllowed("may_not_read", path=self._path)
        return read(self)

    with monkeypatch.context() as shut:
        shut.setattr(DraftsFile, "read", reads)
        Session.open(store, who="mara", today=date(2026, 11, 23)).do(prework.reveal_insights)
