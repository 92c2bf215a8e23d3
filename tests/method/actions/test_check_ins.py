"""Check-ins put right: dated, corrected, removed; the old value stays readable, with who and why."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions.check_ins import correct_check_in, remove_check_in
from method.actions.rhythm import check_in
from method.rhythm.corrections import corrections, day_in, number_in
from method.rhythm.standing import standing
from store.documents.deeds import Refusal
from store.errors import NotAllowed
from store.gateway import Gateway
from store.open_store import create_store, open_store
from tests.method.actions.deeds import NOW, Doing
from tests.plans import CYCLE, MONDAY, PEOPLE, TEAM, key_result, objective
from tests.plans import check_in as said
from tui.cli.main import main
from tui.reports.key_result import text
from tui.session import Session, _terms_of

DAYS = [
    (date(2026, 10, 1), ""),
    (date(2026, 11, 20), ""),
    (MONDAY, ""),
    (date(2026, 11, 24), "24 November 2026 is still to come"),
    (date(2027, 11, 20), "is still to come"),
    (date(2026, 9, 30), "is outside the cycle"),
    (date(2025, 11, 20), "20 November 2025 is outside the cycle"),
]


def a_team() -> Doing:
    return Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
        check_ins=[said("O1.1", date(2026, 11, 9), 30), said("O1.1", date(2026, 11, 16), 640)],
    )


@pytest.mark.parametrize(("on", "why_not"), DAYS)
def test_a_check_in_is_dated_within_the_cycle_and_never_ahead(on: date, why_not: str) -> None:
    team = a_team()
    if why_not:
        assert why_not in team.refused(check_in, key="O1.1", now=NOW, on=on, value=50)
        id = team.plan.check_ins[0].id
        assert why_not in team.refused(correct_check_in, id=id, fields={"on": on}, why="Other day")
        return
    team.do(check_in, key="O1.1", now=NOW, on=on, value=50)
    made = team.plan.check_ins[-1]
    assert (made.on, made.at, made.dated_by_hand) == (on, NOW, True)


def test_what_is_not_dated_is_of_today() -> None:
    team = a_team()
    team.do(check_in, key="O1.1", now=NOW, value=50)
    assert (team.plan.check_ins[-1].on, team.plan.check_ins[-1].dated_by_hand) == (MONDAY, False)


def test_a_correction_takes_a_why_and_changes_something() -> None:
    team = a_team()
    id = team.plan.check_ins[1].id
    assert "Say why" in team.refused(correct_check_in, id=id, fields={"value": 64.0}, why=" ")
    assert "says that already" in team.refused(correct_check_in, id=id, fields={"value": 640.0}, why="x")
    assert "no longer there" in team.refused(correct_check_in, id=id, fields={"by": "jo"}, why="x")
    assert "Say why" in team.refused(remove_check_in, id=id, why="")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    documents = [
        objective("O1"),
        key_result("O1.1"),
        said("O1.1", date(2026, 11, 9), 30, id="first"),
        said("O1.1", date(2026, 11, 16), 640, id="wrong"),
        said("O1.1", MONDAY, 40, id="last"),
    ]
    create_store(
        folder, [TEAM, *PEOPLE, CYCLE], person="mara", today=MONDAY, shared=True,
        team_documents={("booking", "2026-Q4"): documents},
    )  # fmt: skip
    return folder


def at(store: Path, who: str) -> Gateway:
    return open_store(store, person=who, today=MONDAY, terms_of=_terms_of)


def test_the_old_value_stays_readable_and_the_trend_is_of_the_new(store: Path) -> None:
    mara = at(store, "mara")
    given = {"id": "wrong", "fields": {"value": 35.0}, "why": "A digit too many"}
    mara.act(correct_check_in, "booking", "2026-Q4", **given)
    mara.act(remove_check_in, "booking", "2026-Q4", id="first", why="Of another clinic")
    for plan in (mara.plan("booking", "2026-Q4"), mara.peek("booking", "2026-Q4")):
        stand = standing(plan.key_results[0], plan, MONDAY)
        assert [value for _, value in stand.trend] == [35, 40]
        fixed, gone = corrections(plan)
        assert (fixed.check_in, number_in(fixed.before, "value"), fixed.why) == (
            "wrong",
            640,
            "A digit too many",
        )
        assert (gone.removed, gone.key_result, day_in(gone.before)) == (True, "O1.1", date(2026, 11, 9))
        told = " ".join(text(plan.key_results[0], plan, MONDAY, width=200).split())
        assert "was 640%: A digit too many" in told
        assert "9 November 30% confidence 5, removed by Mara Lind" in told
    mara.undo(str, team="booking", cycle="2026-Q4")
    mara.undo(str, team="booking", cycle="2026-Q4")
    assert corrections(mara.plan("booking", "2026-Q4")) == ()
    assert [one.value for one in mara.plan("booking", "2026-Q4").check_ins if one.id == "wrong"] == [640]


def test_only_its_writer_or_a_facilitator_puts_it_right(store: Path) -> None:
    given = {"id": "wrong", "fields": {"value": 35.0}, "why": "A digit too many"}
    with pytest.raises(NotAllowed):
        at(store, "jo").act(correct_check_in, "booking", "2026-Q4", **given)
    with pytest.raises(NotAllowed):
        at(store, "jo").act(remove_check_in, "booking", "2026-Q4", id="wrong", why="No")
    at(store, "ines").act(correct_check_in, "booking", "2026-Q4", **given)
    assert at(store, "jo").plan("booking", "2026-Q4").check_ins[1].by == "mara"


def test_the_command_dates_corrects_and_removes(
    store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_TODAY", MONDAY.isoformat())
    base = ["--store", str(store), "--as", "mara"]
    assert main(["checkin", "O1.1", "55", "--on", "2026-11-20", *base]) == 0
    assert main(["checkin", "O1.1", "45", "--correct", "--because", "Misread", *base]) == 0
    assert (
        main(["checkin", "O1.1", "33", "--correct", "--on", "2026-11-16", "--because", "Misread", *base]) == 0
    )
    assert main(["checkin", "O1.1", "--remove", "--on", "2026-11-09", "--because", "Not ours", *base]) == 0
    assert "O1.1: the check-in of 9 November is removed: Not ours" in capsys.readouterr().out
    assert main(["checkin", "O1.1", "--remove", *base]) == 2
    assert main(["checkin", "O1.1", "--remove", "--on", "2026-11-01", "--because", "x", *base]) == 2
    assert "O1.1 has no check-in on 1 November." in capsys.readouterr().err
    found = Session.open(store, who="mara", today=MONDAY).plan
    stand = standing(found.key_results[0], found, MONDAY)
    assert stand.trend == ((date(2026, 11, 16), 33), (date(2026, 11, 20), 55), (MONDAY, 45))


def test_a_refusal_leaves_nothing_behind(store: Path) -> None:
    mara = at(store, "mara")
    with pytest.raises(Refusal):
        mara.act(remove_check_in, "booking", "2026-Q4", id="gone", why="x")
    assert len(mara.plan("booking", "2026-Q4").check_ins) == 3
