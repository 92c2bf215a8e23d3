"""Who may do what on the store: asked of the gateway, whatever screen or command it came from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from method.actions.close_cycle import score_key_result
from method.actions.commit import add_peer_review, commit_set, confirm_dependency
from method.actions.drafting import add_objective, answer_prompt, drop_objective
from method.actions.edit_fields import add_row, remove_row, set_field
from method.actions.prework import (
    answer_readiness,
    close_readiness,
    group_insight,
    reveal_insights,
    write_insight,
)
from method.actions.registry import DEEDS
from method.actions.rhythm import add_priority, add_win, check_in, settle_priority
from method.actions.setup import add_person
from method.wording.store import taken_back
from store.actor import Actor
from store.documents.deeds import Deed, Outcome
from store.documents.plan import Plan
from store.errors import NotAllowed
from store.open_store import open_store
from tests.telling import tells
from tests.tui.ssh.people import CYCLE, make_house
from tui.session import Session
from tui.store_words import sentence_of


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store as those see it who come in over SSH."""
    folder = Path(make_house(tmp_path / "store").where)
    monkeypatch.setattr(Actor, "guarded", True)
    return folder


Does = Callable[..., Outcome]


def by(store: Path, person: str) -> Does:
    gateway = open_store(store, person=person, today=date.today())

    def does(deed: Deed[Plan, ...], team: str = "booking", **given: Any) -> Outcome:
        return gateway.act(deed, team, CYCLE, **given)

    return does


def refused(does: Does, deed: Deed[Plan, ...], **given: Any) -> str:
    with pytest.raises(NotAllowed) as no:
        does(deed, **given)
    return sentence_of(no.value)


def checked(key: str, value: float = 5) -> dict[str, Any]:
    return {"key": key, "value": value, "now": datetime.now(UTC)}


def test_a_facilitator_does_all(store: Path) -> None:
    mara = by(store, "mara")
    mara(check_in, **checked("O1.2"))
    mara(add_win, text="Everywhere", team="billing")
    mara(commit_set, reason="It is time")


def test_a_member_works_on_their_own_teams_plan(store: Path) -> None:
    jo = by(store, "jo")
    jo(add_objective, text="Clinics trust us with their mornings")
    jo(add_win, text="First clinic live")
    jo(write_insight, text="Nobody calls us back")
    jo(add_peer_review, feasible="yes", aligned="yes", comments="Bold.")
    jo(check_in, **checked("O1.2"))
    priority = jo(add_priority, text="Call the slowest five").about
    jo(settle_priority, id=priority, state="done")
    jo(score_key_result, key="O1.2", why="Half of them came")


def test_a_member_is_told_who_can(store: Path) -> None:
    jo, ines = by(store, "jo"), by(store, "ines")
    assert refused(jo, check_in, **checked("O1.1")) == "O1.1 is Mara Lind's. Mara Lind can check it in."
    assert "Mara Lind can score it" in refused(jo, score_key_result, key="O1.1", score=1, why="x")
    assert "Mara Lind can" in refused(jo, commit_set, reason="x")
    assert "Mara Lind can" in refused(jo, reveal_insights)
    assert refused(ines, add_win, text="Not ours") == (
        "You are not on the team Booking team. Mara Lind can change its plan."
    )
    assert "Mara Lind can" in refused(jo, add_win, text="Not ours", team="billing")


def test_what_is_somebodys_own_stays_theirs_by_every_door(store: Path) -> None:
    mara, jo = by(store, "mara"), by(store, "jo")
    priority = mara(add_priority, text="Mine").about
    mara(check_in, **checked("O1.1"))
    kept = open_store(store, person="mara", today=date.today()).plan("booking", CYCLE).check_ins[-1].id
    assert "Mara Lind's own" in refused(jo, settle_priority, id=priority, state="dropped")
    assert "Mara Lind's own" in refused(
        jo, set_field, table="priorities", id=priority, field="text", value="Jo's"
    )
    assert "O1.1 is Mara Lind's" in refused(jo, remove_row, table="check_ins", id=kept)
    assert "O1.1 is Mara Lind's" in refused(
        jo, set_field, table="check_ins", id=kept, field="confidence", value=1
    )
    forged = {
        "key_result": "O1.2", "on": date.today(), "at": datetime.now(UTC), "by": "mara",
        "confidence": 9, "colour": "green", "suggested": "green",
    }  # fmt: skip
    assert "one's own name" in refused(jo, add_row, table="check_ins", fields=forged)


def test_a_revealed_insight_is_its_signers_or_nobodys_and_grouped_by_all(store: Path) -> None:
    mara, jo = by(store, "mara"), by(store, "jo")
    signed = mara(write_insight, text="Mine", signed=True).about
    unsigned = mara(write_insight, text="Nobody's").about
    jo(write_insight, text="Also nobody's")
    mara(reveal_insights)
    edits: tuple[tuple[Deed[Plan, ...], dict[str, str]], ...] = (
        (remove_row, {}),
        (set_field, {"field": "text", "value": "Jo's"}),
    )
    for door, given in edits:
        assert "Mara Lind's own" in refused(jo, door, table="insights", id=signed, **given)
        assert "Nobody signed this" in refused(jo, door, table="insights", id=unsigned, **given)
    jo(group_insight, id=signed, theme="Calls")
    jo(group_insight, id=unsigned, theme="Calls")
    mara(remove_row, table="insights", id=unsigned)


FIELDS = [
    ("insights_review", "insights_review", "revealed_on", date.today(), "for a facilitator"),
    ("steps", "past", "waived", "No time", "for a facilitator"),
    ("steps", "past", "started_at", datetime.now(UTC), "for a facilitator"),
    ("steps", "past", "answered_by", ["mara"], "only answer for yourself"),
    ("readiness", "readiness", "strategy", [0, 0, 0, 0, 9], "can't change this directly"),
    ("readiness", "readiness", "answered", ["mara"], "can't change this directly"),
    ("objectives", "O1", "state", "dropped", "can't change this directly"),
    ("objectives", "O1", "committed_on", date.today(), "for a facilitator"),
    ("retrospective", "retrospective", "closed_on", date.today(), "for a facilitator"),
    ("retrospective", "retrospective", "next_cycle", "later", "for a facilitator"),
    ("wins", "win", "text", "Not so well", "Mara Lind's own"),
    ("peer_reviews", "review", "feasible", "yes", "Mara Lind's own"),
    ("reader_verdicts", "verdict", "verdict", "yes", "Mara Lind's own"),
    ("dismissals", "dismissal", "why", "Because", "Mara Lind's own"),
]


@pytest.mark.parametrize(
    ("table", "id", "field", "value", "said"),
    FIELDS,
    ids=[f"{table}.{field}" for table, _, field, *_ in FIELDS],
)
def test_no_field_edit_reaches_what_a_deed_of_its_own_guards(
    store: Path, table: str, id: str, field: str, value: object, said: str
) -> None:
    mara, jo = by(store, "mara"), by(store, "jo")
    now = date.today()
    signed = {"by": "mara", "on": now}
    for kept, fields in {
        "wins": {"id": "win", "text": "First clinic live", **signed},
        "peer_reviews": {"id": "review", "feasible": "no", **signed},
        "reader_verdicts": {"id": "verdict", "question": "order", "verdict": "no", **signed},
        "dismissals": {"id": "dismissal", "rule": "KR-1", "why": "We know", **signed},
    }.items():
        mara(add_row, table=kept, fields=fields)
    shard = next(store.glob(f"cycles/{CYCLE}/booking.json"))
    before = shard.read_bytes()
    assert said in refused(jo, set_field, table=table, id=id, field=field, value=value)
    assert shard.read_bytes() == before
    mara(set_field, table=table, id=id, field=field, value=value)


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("commitment", {"on": date.today(), "by": "jo"}),
        ("wins", {"on": date.today(), "by": "mara", "text": "Hers"}),
        ("peer_reviews", {"on": date.today(), "by": "ines", "feasible": "yes"}),
        ("reader_verdicts", {"on": date.today(), "by": "mara", "question": "order", "verdict": "yes"}),
        ("steps", {"id": "past", "waived": "No time"}),
        ("objectives", {"text": "Clinics trust us", "state": "committed"}),
        ("people", {"key": "zoe", "role": "facilitator"}),
        ("workspace", {"name": "Ours"}),
    ],
)
def test_no_row_is_added_past_the_deed_that_guards_it(
    store: Path, table: str, fields: dict[str, Any]
) -> None:
    assert refused(by(store, "jo"), add_row, table=table, fields=fields)


def test_a_member_undoes_what_only_their_own_deed_could_do(store: Path) -> None:
    gateway = open_store(store, person="jo", today=date.today(), terms_of=DEEDS.get)
    by(store, "jo")(score_key_result, key="O1.2", score=0.4, why="Nearly half")
    for deed, given in (
        (add_win, {"text": "First clinic live"}),
        (check_in, checked("O1.2")),
        (answer_prompt, {"prompt": "OBJ-why", "about": "O1", "text": "Because"}),
        (drop_objective, {"id": "O1", "reason": "Not now"}),
        (score_key_result, {"key": "O1.2", "score": 0.5, "why": "Half"}),
    ):
        by(store, "jo")(deed, **given)
        assert gateway.undo(taken_back, team="booking", cycle=CYCLE).said.startswith("Taken back"), deed


def test_the_program_knows_its_deeds_when_it_undoes_one(store: Path) -> None:
    jo = Session.open(store, who="jo", team="booking", cycle=CYCLE, today=date.today())
    jo.do(add_win, text="First clinic live")
    assert jo.undo().said.startswith("Taken back")


def test_a_viewer_reads(store: Path) -> None:
    vera = by(store, "vera")
    for deed, given in (
        (add_win, {"text": "x"}),
        (add_objective, {"text": "A longer line of words"}),
        (answer_readiness, {"strategy": 1, "freedom": 1, "safety": 1}),
        (check_in, checked("O1.1")),
        (add_peer_review, {"feasible": "yes", "aligned": "yes", "comments": ""}),
    ):
        assert refused(vera, deed, **given) == "You can read here but not change anything. Mara Lind can."
    gateway = open_store(store, person="vera", today=date.today())
    assert gateway.plan("booking", CYCLE).objectives
    with pytest.raises(NotAllowed):
        gateway.undo(taken_back, team="booking", cycle=CYCLE)
    with pytest.raises(NotAllowed):
        gateway.export()


def test_a_stranger_is_told_who_can_add_them(store: Path) -> None:
    assert refused(by(store, "zed"), add_win, text="x") == (
        "zed is not among the people of this store. Mara Lind can add you."
    )


def test_peers_of_another_team_review_and_confirm(store: Path) -> None:
    ines = by(store, "ines")
    ines(add_peer_review, feasible="yes", aligned="no", comments="Ask us first.")
    need = by(store, "jo")(
        add_row, table="dependencies", fields={"of": "O1.2", "team": "billing", "what": "An invoice by visit"}
    )
    ines(confirm_dependency, id=need.about, confirmed_by="Ines Roth")


def test_undo_takes_back_only_what_one_may_do(store: Path) -> None:
    gateway = open_store(store, person="ines", today=date.today(), terms_of=DEEDS.get)
    by(store, "ines")(add_peer_review, feasible="yes", aligned="yes", comments="")
    assert gateway.undo(taken_back, team="booking", cycle=CYCLE).said.startswith("Taken back")


def test_teams_people_and_roles_are_a_facilitators(store: Path) -> None:
    gateway = open_store(store, person="jo", today=date.today())
    with tells(NotAllowed, match="Only a facilitator"):
        gateway.act_on_workspace(add_person, name="Zoë", teams=["booking"])


def test_on_a_private_store_used_where_it_lies_everyone_is_a_facilitator(tmp_path: Path) -> None:
    store = Path(make_house(tmp_path / "store").where)
    by(store, "vera")(commit_set, reason="Alone on a laptop")
    by(store, "nobody")(check_in, **checked("O1.1"))


def test_readiness_answers_are_in_no_file_but_their_writers_drafts(store: Path) -> None:
    open_store(store, person="mara", today=date.today()).act_on_workspace(
        add_person, name="Kim Day", teams=["booking"]
    )
    by(store, "mara")(add_win, text="Before")
    by(store, "jo")(answer_readiness, strategy=1, freedom=2, safety=5)
    plan = open_store(store, person="mara", today=date.today()).plan("booking", CYCLE)
    (change,) = (each for each in plan.changes if each.deed == "answer_readiness")
    assert (change.by, change.said, change.edits, change.undoes) == ("", "", [], "")
    assert (change.at.hour, change.at.minute, change.at.second) == (0, 0, 0)
    assert plan.readiness.strategy == [0, 0, 0, 0, 0]
    assert plan.readiness.answered == ["jo"]
    holding = [path.name for path in store.rglob("*.json") if b"sealed/" in path.read_bytes()]
    assert holding == ["jo.json"]
    assert "Mara Lind can" in refused(by(store, "jo"), close_readiness)


def test_a_deed_that_nobody_knows_any_more_takes_a_facilitator_to_undo(store: Path) -> None:
    by(store, "jo")(add_win, text="First clinic live")
    jo = open_store(store, person="jo", today=date.today(), terms_of={}.get)
    with tells(NotAllowed, match="for a facilitator"):
        jo.undo(taken_back, team="booking", cycle=CYCLE)
    known = open_store(store, person="jo", today=date.today(), terms_of=DEEDS.get)
    assert known.undo(taken_back, team="booking", cycle=CYCLE).said.startswith("Taken back")
