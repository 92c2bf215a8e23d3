"""The first value can become the baseline; "double" and "+20 %" then have their target, everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from method.actions import drafting, edit_fields
from method.actions.check_ins import take_baseline
from store.documents.deeds import Refusal
from store.documents.okrs import KeyResult
from tests.plans import MONDAY
from tests.tui.clinics import make_clinics
from tests.tui.driver import story
from tests.world import Run
from tui.app.app import OkrApp
from tui.screens.draft.advice_view import what_was_read
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


def draft(store: Path, statement: str) -> str:
    """The key of a new key result."""
    session = Session.open(store)
    session.do(drafting.add_key_result, objective="O1", statement=statement)
    return session.plan.key_results[-1].key


def kept(store: Path, key: str) -> KeyResult:
    return next(one for one in Session.open(store).plan.key_results if one.key == key)


# The sentence, the first value, how target and value are shown before and after, and the target kept.
RELATIVE = [
    ("Double the signups by 31 December", "50", "50 → ×2", "50 → 100", 100),
    ("Triple the signups by 31 December", "50", "50 → ×3", "50 → 150", 150),
    ("Grow signups by 20% by 31 December", "50", "50 → +20%", "50 → 60", 60),
    ("Cut complaints by 20% by 31 December", "50", "50 → -20%", "50 → 40", 40),
    ("Halve the complaints by 31 December", "50", "50 → ×0.5", "50 → 25", 25),
]


@pytest.mark.parametrize(("statement", "first", "before", "after", "target"), RELATIVE)
def test_a_relative_target_is_shown_as_said_until_the_baseline_gives_it(
    store: Path, okr: Run, statement: str, first: str, before: str, after: str, target: float
) -> None:
    key = draft(store, statement)
    told = okr("checkin", key, first)
    assert told.returncode == 0
    assert f"okr checkin {key} --baseline" in told.stderr
    for command in (("status",), ("review", key)):
        assert before in okr(*command).stdout
    taken = okr("checkin", key, "--baseline")
    assert (taken.returncode, taken.stderr) == (0, "")
    assert "baseline" in taken.stdout
    assert (kept(store, key).baseline, kept(store, key).target) == (50, target)
    for command in (("status",), ("review", key)):
        assert after in okr(*command).stdout
    assert f"{target:g}" in okr("brief").stdout
    groups = json.loads(okr("status", "--json").stdout)["objectives"]
    rows = {one["key"]: one["target"] for group in groups for one in group["key_results"]}
    assert rows[key] == target
    okr("undo", "--yes")
    assert (kept(store, key).baseline, kept(store, key).target) == (None, None)


def test_value_and_baseline_are_given_at_once(store: Path, okr: Run) -> None:
    key = draft(store, "Lift signups to 80 by 31 December")
    told = okr("checkin", key, "50", "--baseline")
    assert (told.returncode, told.stderr) == (0, "")
    assert (kept(store, key).baseline, kept(store, key).target) == (50, 80)
    assert "baseline" not in okr("checkin", key, "55").stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [(("O1.1", "--baseline"), "has a baseline already"), (("O1.3", "--baseline"), "no value that could be")],
)
def test_no_baseline_is_taken_where_there_is_one_or_no_value(
    store: Path, okr: Run, words: tuple[str, ...], said: str
) -> None:
    draft(store, "Double the signups by 31 December")
    told = okr("checkin", *words)
    assert told.returncode == 2
    assert said in told.stderr


def test_a_baseline_typed_by_hand_gives_the_target_and_a_new_sentence_another(store: Path) -> None:
    key = draft(store, "Double the signups by 31 December")
    session, id = Session.open(store), kept(store, key).id

    def sets(field: str, value: object) -> None:
        session.do(edit_fields.set_field, table="key_results", id=id, field=field, value=value)

    sets("baseline", 40)
    assert kept(store, key).target == 80
    sets("baseline", 50)
    assert kept(store, key).target == 100
    session.do(drafting.retype_key_result, id=id, statement="Triple the signups by 31 December")
    assert (kept(store, key).baseline, kept(store, key).target) == (50, 150)
    sets("target", 120)
    sets("baseline", 30)
    assert kept(store, key).target == 120


def test_the_deed_refuses_what_goes_nowhere(store: Path) -> None:
    with pytest.raises(Refusal):
        Session.open(store).do(take_baseline, key="O1.1")


@pytest.mark.parametrize(
    ("answer", "baseline", "target"), [("y", 50, 100), ("n", None, None), ("escape", None, None)]
)
async def test_the_check_in_screen_offers_it_with_one_key(
    store: Path, answer: str, baseline: float | None, target: float | None
) -> None:
    key = draft(store, "Double the signups by 31 December")
    app = OkrApp(Session.open(store), place="checkin", argument=key, store=store)
    async with story(app, size=(100, 40)) as person:
        person.sees("No check-ins yet, and no baseline.", "×2")
        await person.types("50")
        await person.presses("ctrl+n")
        person.sees("Is 50 signups the baseline?", "then 100 signups.", "y make it the baseline")
        await person.presses(answer)
        person.does_not_see("Is 50 signups the baseline?")
    assert (kept(store, key).baseline, kept(store, key).target) == (baseline, target)
    assert Session.open(store).plan.check_ins[-1].value == 50


async def test_the_review_shows_what_was_said(store: Path) -> None:
    key = draft(store, "Double the signups by 31 December")
    app = OkrApp(Session.open(store), place="review", argument=key, store=store)
    async with story(app, size=(120, 50)) as person:
        person.sees("from ? to ×2")


def test_the_draft_shows_what_was_said(store: Path) -> None:
    result = kept(store, draft(store, "Double the signups by 31 December"))
    assert "? → ×2" in what_was_read(result, 80, MONDAY)
