"""Sealed words in a store of any kind: with their writer's drafts, put and opened in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from method.actions.insights import reveal_insights, write_insight
from method.actions.readiness import answer_readiness, close_readiness
from method.actions.registry import DEEDS
from method.actions.settle_sealed import settle_sealed
from store.backend import LockedShards
from store.documents.deeds import Add, Deed, Edit, Outcome, Refusal, Remove
from store.documents.history import Change
from store.documents.plan import Plan
from store.documents.prework import Insight, InsightsReview, Readiness
from store.documents.sealing import Sealed, Sealing
from store.documents.undone import undoable
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.drafts import KeptDrafts
from store.errors import NotAllowed, StoreError, WriteFailed
from store.gateway import Gateway
from store.open_store import create_store, open_store
from tests.store.storehouse import TODAY, WORKSPACE

AT = ("booking", "2026-Q4")
CYCLE = next(one for one in WORKSPACE if isinstance(one, Cycle) and one.key == AT[1])
PEOPLE = [
    Person(key=key, name=key.title(), role="facilitator" if key == "mara" else "member", teams=["booking"])
    for key in ("mara", "ines", "kim")
]
OPEN = {"strategy": 2, "freedom": 3, "safety": 4}


@pytest.fixture
def house(place: str) -> str:
    return made(place)


def made(place: str, *documents: Any, shared: bool = False) -> str:
    around = [Workspace(name="Harbour"), Team(key="booking", name="Booking"), *PEOPLE, CYCLE]
    create_store(
        f"{place}house", around, person="mara", today=TODAY, shared=shared, team_documents={AT: documents}
    )
    return f"{place}house"


def as_(root: str, person: str) -> Gateway:
    return open_store(root, person=person, today=TODAY, terms_of=DEEDS.get)


def does(root: str, person: str, deed: Any, **given: Any) -> Outcome:
    return as_(root, person).act(deed, *AT, **given)


def plan(root: str, person: str = "mara") -> Plan:
    return as_(root, person).plan(*AT)


def keeper(root: str, person: str) -> Any:
    return as_(root, person)._backend.draft_keeper(person)


def test_words_lie_with_their_writers_drafts_and_are_no_draft(house: str) -> None:
    gateway = as_(house, "ines")
    gateway.drafts.keep("fields/x", "half a word")
    gateway.drafts.flush()
    does(house, "ines", write_insight, text="Evenings")
    gateway.drafts.keep("fields/x", "half a word more")
    gateway.drafts.flush()
    assert [one.words["text"] for one in plan(house, "ines").sealed("insights")] == ["Evenings"]
    assert dict(as_(house, "ines").drafts.all()) == {"fields/x": "half a word more"}
    assert plan(house, "kim").sealed("insights") == ()
    assert len(keeper(house, "ines").read().texts) == 2


def test_only_a_deed_that_opens_a_topic_reads_what_others_sealed(house: str) -> None:
    does(house, "ines", write_insight, text="Evenings")

    def peeks(plan: Plan, who: str, today: Any, *, topic: str) -> Outcome:
        return Outcome((), str(len(plan.opened(topic, ["ines"]).words)))

    looks = Deed(peeks, "looks", "anyone", opens=("insights",))
    assert does(house, "mara", looks, topic="insights").said == "1"
    for topic, deed in (("readiness", looks), ("insights", Deed(peeks, "peeks", "anyone"))):
        with pytest.raises(LookupError):
            does(house, "mara", deed, topic=topic)
    with pytest.raises(LookupError):
        plan(house).opened("insights", ["ines"])


def test_nobody_seals_or_takes_in_anothers_name(house: str) -> None:
    does(house, "ines", write_insight, text="Evenings")
    (hers,) = plan(house, "ines").sealed("insights")
    for sealing in (Sealing(put=(Sealed("insights", "x", "ines", {}),)), Sealing(take=(hers,))):
        deed = Deed(lambda plan, who, today: Outcome((), sealing=sealing), "forges", "anyone")  # noqa: B023
        with pytest.raises(NotAllowed):
            does(house, "kim", deed)
    assert len(plan(house, "ines").sealed("insights")) == 1


def fails(*_: object, **__: object) -> None:
    raise WriteFailed("write_failed", path="x", why="no")


def test_where_the_plan_cannot_be_written_nothing_is_sealed_either(
    house: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    does(house, "ines", write_insight, text="Evenings")
    with as_(house, "kim")._backend.changing(["workspace"]) as held:
        locked: type[LockedShards] = type(held)
    with monkeypatch.context() as broken:
        broken.setattr(locked, "write", fails)
        with pytest.raises(StoreError):
            does(house, "kim", answer_readiness, **OPEN)
    assert plan(house, "kim").sealed("readiness") == ()
    assert plan(house).readiness.answered == []
    assert len(plan(house, "ines").sealed("insights")) == 1


def test_where_drafts_cannot_be_written_the_plan_does_not_say_done(
    house: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(keeper(house, "kim")), "write", fails)
    with pytest.raises(StoreError):
        does(house, "kim", write_insight, text="Evenings")
    assert plan(house).insights_review.done == []


def test_what_could_not_be_removed_after_a_reveal_goes_at_its_writers_next_start(
    house: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    does(house, "ines", write_insight, text="Evenings")
    with monkeypatch.context() as broken:
        broken.setattr(type(keeper(house, "ines")), "write", fails)
        does(house, "mara", reveal_insights)
    assert len(keeper(house, "ines").read().texts) == 1
    does(house, "ines", settle_sealed)
    assert keeper(house, "ines").read().texts == {}
    assert [one.text for one in plan(house).insights] == ["Evenings"]


def test_what_is_sealed_in_a_closed_cycle_is_refused(place: str) -> None:
    from store.documents.rhythm import Retrospective

    root = made(place, Retrospective(closed_on=TODAY))
    with pytest.raises(Refusal):
        does(root, "ines", write_insight, text="Evenings")
    assert keeper(root, "ines").read().texts == {}


def away(monkeypatch: pytest.MonkeyPatch, root: str, *people: str) -> Callable[[], None]:
    """These people's drafts lie with other accounts, until the function is called."""
    kind = type(as_(root, "mara")._backend)
    own = kind.draft_keeper

    class Shut:
        def read(self) -> KeptDrafts:
            raise NotAllowed("may_not_read", path="drafts")

    monkeypatch.setattr(kind, "draft_keeper", lambda self, who: Shut() if who in people else own(self, who))
    return lambda: monkeypatch.setattr(kind, "draft_keeper", own)


def test_in_a_folder_of_several_accounts_each_hands_in_its_own(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = made(place, shared=True)
    does(root, "ines", write_insight, text="Evenings")
    does(root, "mara", write_insight, text="Mine")
    back = away(monkeypatch, root, "ines", "kim")
    does(root, "mara", reveal_insights)
    there = plan(root)
    assert [one.text for one in there.insights] == ["Mine"]
    assert there.insights_review.awaited == ["ines"]
    back()
    does(root, "ines", settle_sealed)
    there = plan(root)
    assert {(one.text, one.person) for one in there.insights} == {("Mine", ""), ("Evenings", "")}
    assert there.insights_review.awaited == []
    handed: Change = there.changes[-1]
    assert (handed.by, handed.edits, handed.at.hour, handed.at.minute) == ("", [], 0, 0)
    assert "ines" not in {change.by for change in there.changes}


def test_neither_a_reveal_nor_a_check_can_be_undone(house: str) -> None:
    earlier = Deed(_says_the_mission, "set_field", "team")
    does(house, "mara", earlier)
    for person in ("mara", "ines", "kim"):
        does(house, person, answer_readiness, **OPEN)
        does(house, person, write_insight, text=f"Of {person}")
    does(house, "mara", reveal_insights)
    for person in ("mara", "ines", "kim"):
        with pytest.raises(Refusal):
            as_(house, person).undo(lambda said: said, team=AT[0], cycle=AT[1])
    there = plan(house)
    assert there.direction.mission == "Nobody waits"
    assert undoable(there.changes, "mara") == []
    assert len(there.insights) == 3
    assert there.readiness.strategy == [0, 3, 0, 0, 0]
    (reveal,) = (change for change in there.changes if change.deed == "reveal_insights")
    assert (reveal.by, reveal.edits) == ("mara", [])


OLD = Insight(id="old", person="ines", text="First words", on=TODAY)


def test_what_an_older_okr_kept_leaves_plan_history_and_export(place: str) -> None:
    from method.actions.edit_fields import set_field

    root = made(place, OLD)
    plain = Deed(_edits_plainly, "set_field", "team")
    does(root, "ines", plain, text="Second words")
    does(root, "ines", Deed(_writes_and_removes, "write_insight", "team"))
    does(root, "ines", Deed(_removes, "remove_row", "team"))
    does(root, "kim", Deed(_says_the_mission, "set_field", "team"))
    assert "Second words" in str(as_(root, "mara").plan(*AT).changes)
    exported = as_(root, "mara").export()
    assert "Nobody waits" in str(exported["shards"])
    assert "words" not in str(exported["shards"])
    assert exported["sealed"] == {"cycles/2026-Q4/booking": {"insights": ["ines"]}}
    does(root, "ines", settle_sealed)
    there = plan(root)
    assert there.insights == ()
    assert there.insights_review.done == ["ines"]
    assert not any("words" in str(change) for change in there.changes)
    assert {change.by for change in there.changes} == {"", "kim"}
    (row,) = plan(root, "ines").sealed("insights")
    does(root, "ines", set_field, table="insights", id=row.id, field="text", value="Third words")
    does(root, "mara", reveal_insights)
    assert [(one.text, one.person) for one in plan(root).insights] == [("Third words", "")]


def _edits_plainly(plan: Plan, who: str, today: Any, *, text: str) -> Outcome:
    return Outcome((Edit("insights", "old", {"text": text}),), f"Insight: text is now {text}.")


def _writes_and_removes(plan: Plan, who: str, today: Any) -> Outcome:
    gone = Insight(id="gone", person=who, text="Fourth words", on=today)
    return Outcome((Add(gone),), "An insight was written.")


def _removes(plan: Plan, who: str, today: Any) -> Outcome:
    return Outcome((Remove("insights", "gone"),), "Removed insight: Fourth words")


def _says_the_mission(plan: Plan, who: str, today: Any) -> Outcome:
    return Outcome((Edit("direction", "direction", {"mission": "Nobody waits"}),), "Mission.")


LEFT_OUT: list[tuple[str, tuple[Any, ...], dict[str, list[str]]]] = [
    ("nothing written", (), {}),
    ("who is done", (InsightsReview(done=["ines", "kim"]),), {"insights": ["ines", "kim"]}),
    ("revealed", (InsightsReview(done=["ines"], revealed_on=TODAY), OLD), {}),
    (
        "awaited",
        (InsightsReview(done=["ines"], awaited=["ines"], revealed_on=TODAY),),
        {"insights": ["ines"]},
    ),
    ("answered", (Readiness(answered=["kim"]),), {"readiness": ["kim"]}),
    ("closed", (Readiness(answered=["kim"], closed=True, safety=[3, 0, 0, 0, 0]),), {}),
    ("counted singly", (Readiness(answered=["kim"], safety=[1, 0, 0, 0, 0]),), {"readiness": ["kim"]}),
]


@pytest.mark.parametrize(("what", "documents", "sealed"), LEFT_OUT)
def test_an_export_says_whose_sealed_words_it_leaves_out(
    place: str, what: str, documents: tuple[Any, ...], sealed: dict[str, list[str]]
) -> None:
    exported = as_(made(place, *documents), "mara").export()
    shard = "cycles/2026-Q4/booking"
    assert exported.get("sealed", {}) == ({shard: sealed} if sealed else {}), what
    (row,) = exported["shards"][shard].get("readiness") or [{}]  # type: ignore[index]
    if not row.get("closed"):
        assert sum(row.get("safety", ())) == 0


def test_a_check_is_closed_with_what_is_there(house: str) -> None:
    does(house, "ines", answer_readiness, **OPEN)
    with pytest.raises(Refusal):
        does(house, "mara", close_readiness)
    guarded = as_(house, "ines")
    guarded.actor.guarded = True
    with pytest.raises(NotAllowed):
        guarded.act(close_readiness, *AT)


SPOILT = ["no JSON", "[]", "{}", '{"words": {"text": 3}}', '{"words": []}', "[" * 100_000]


@pytest.mark.parametrize("text", SPOILT, ids=range(len(SPOILT)))
def test_what_another_program_spoilt_holds_nobody_else_up(house: str, text: str) -> None:
    does(house, "ines", write_insight, text="Evenings")
    does(house, "kim", write_insight, text="Mornings")
    (place,) = keeper(house, "kim").read().texts
    keeper(house, "kim").write({place: text}, None)
    assert as_(house, "kim").peek(*AT).sealed("insights") == ()
    with pytest.raises(StoreError, match="kim"):
        does(house, "kim", write_insight, text="Nights")
    does(house, "mara", reveal_insights)
    there = plan(house)
    assert [one.text for one in there.insights] == ["Evenings"]
    assert there.insights_review.awaited == ["kim"]
    assert len(keeper(house, "kim").read().texts) == 1


def test_words_that_no_longer_fit_a_document_stay_sealed(house: str) -> None:
    does(house, "ines", write_insight, text="Evenings")
    does(house, "kim", write_insight, text="Mornings")
    (place,) = keeper(house, "kim").read().texts
    keeper(house, "kim").write({place: '{"words": {"text": "a\\u0007b"}, "number": 1}'}, None)
    does(house, "mara", reveal_insights)
    there = plan(house)
    assert [one.text for one in there.insights] == ["Evenings"]
    assert there.insights_review.awaited == ["kim"]
    assert len(keeper(house, "kim").read().texts) == 1
