"""What is committed changes hands with a reason, told to whose it was, and undoing it leaves a trace."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from method.actions.arrange import move_key_result
from method.actions.commit import commit_set
from method.actions.drafting import add_key_result, add_objective
from method.actions.edit_fields import set_field
from method.actions.people import hand_over
from method.actions.registry import DEEDS
from method.actions.rhythm import check_in
from method.rhythm.today import today
from method.wording.store import done_again, taken_back
from store.actor import Actor
from store.documents.deeds import Refusal
from store.gateway import Gateway
from store.open_store import open_store
from tests.tui.ssh.people import CYCLE, make_house
from tui.store_words import sentence_of

AT = ("booking", CYCLE)
JO, MARA = "O1.2", "O1.1"
"""Whose they are in the store."""


class Team:
    """The people at work on one plan, as they come in over SSH."""

    def __init__(self, store: Path) -> None:
        self.store = store

    def at(self, who: str) -> Gateway:
        return open_store(self.store, person=who, today=date.today(), terms_of=DEEDS.get)

    def gives(self, who: str, key: str, to: str, reason: str = "") -> None:
        table = "key_results" if "." in key else "objectives"
        given = {"table": table, "id": key, "field": "owner", "value": to, "reason": reason}
        self.at(who).act(set_field, *AT, **given)

    def undoes(self, who: str) -> None:
        self.at(who).undo(taken_back, team="booking", cycle=CYCLE)

    def redoes(self, who: str) -> None:
        self.at(who).redo(done_again, team="booking", cycle=CYCLE)

    def owner(self, key: str) -> str:
        plan = self.at("mara").plan(*AT)
        return next(each.owner for each in (*plan.objectives, *plan.key_results) if each.key == key)

    def told(self, who: str) -> list[str]:
        """What Today says to them of what was theirs."""
        plan = self.at(who).peek(*AT)
        return [item.text for item in today(plan, who, date.today()).items if item.kind == "owner"]


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Team:
    made = Team(Path(make_house(tmp_path / "store").where))
    monkeypatch.setattr(Actor, "guarded", True)
    made.at("mara").act(set_field, *AT, table="key_results", id=MARA, field="owner", value="mara")
    made.at("mara").act(set_field, *AT, table="objectives", id="O1", field="owner", value="jo")
    made.at("mara").act(commit_set, *AT, reason="It is time")
    return made


@pytest.fixture
def drafted(team: Team) -> str:
    """The key of a key result that is jo's and still a draft."""
    jo = team.at("jo")
    above = jo.act(add_objective, *AT, text="Clinics trust us with their mornings").about
    jo.act(add_key_result, *AT, objective=above, statement="Cut calls from 9 to 3")
    made = jo.plan(*AT).key_results[-1]
    jo.act(set_field, *AT, table="key_results", id=made.id, field="owner", value="jo")
    return made.id


# who, what, to whom, with which reason: whether it goes through
TRIES: dict[str, tuple[str, str, str, str, bool]] = {
    "a member takes it": ("jo", MARA, "jo", "", False),
    "a member takes it, with blanks for a reason": ("jo", MARA, "jo", "  ", False),
    "a member takes it, with a reason nobody sees": ("jo", MARA, "jo", "\u200b \u3164", False),
    "a member takes it and says why": ("jo", MARA, "jo", "She is ill", True),
    "a member gives it to a third": ("jo", MARA, "vera", "", False),
    "a member makes it nobody's": ("jo", MARA, "", "", False),
    "a facilitator takes it": ("mara", JO, "mara", "", False),
    "a facilitator takes it and says why": ("mara", JO, "mara", "He is away", True),
    "the owner gives it away": ("jo", JO, "mara", "", True),
    "the owner keeps it": ("jo", JO, "jo", "", True),
    "an objective is taken": ("mara", "O1", "mara", "", False),
    "an objective is taken with a reason": ("mara", "O1", "mara", "We agreed", True),
    "by the name of whom it is": ("jo", MARA, "Mara Lind", "", True),
    "by one's own name": ("jo", MARA, "Jo Park", "", False),
    "two are named, oneself first": ("jo", MARA, "Jo, Mara", "", False),
}


@pytest.mark.parametrize(("who", "key", "to", "why", "goes"), TRIES.values(), ids=TRIES)
def test_what_is_committed_and_somebody_elses_takes_a_reason(
    team: Team, who: str, key: str, to: str, why: str, goes: bool
) -> None:
    before = team.owner(key)
    if goes:
        team.gives(who, key, to, why)
        return
    with pytest.raises(Refusal) as no:
        team.gives(who, key, to, why)
    assert f"{key} is committed and " in sentence_of(no.value)
    assert team.owner(key) == before
    assert team.told(before) == []


def test_whose_it_was_is_told_and_why(team: Team) -> None:
    team.gives("jo", MARA, "jo", "She is {ill}")
    assert team.told("mara") == ["Jo Park took over O1.1, which was yours: She is {ill}"]
    assert team.told("jo") == []


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ("vera", "Jo Park gave O1.1, which was yours, to Vera Holm: why"),
        ("", "Jo Park made O1.1, which was yours, nobody's: why"),
    ],
)
def test_so_are_they_of_what_went_to_somebody_else(team: Team, to: str, text: str) -> None:
    team.gives("jo", MARA, to, "why")
    assert team.told("mara") == [text]


def test_a_red_check_in_and_two_undos_leave_the_trace(team: Team) -> None:
    team.gives("jo", MARA, "jo", "Let me see")
    marked = {"value": 1.0, "confidence": 1, "colour": "red", "now": datetime.now(UTC), "blocker": "x"}
    team.at("jo").act(check_in, *AT, key=MARA, **marked)
    team.undoes("jo")
    team.undoes("jo")
    assert team.owner(MARA) == "mara"
    assert team.told("mara") == ["Jo Park took over O1.1, which is yours again: Let me see"]


def test_no_flood_of_changes_washes_the_line_away(team: Team) -> None:
    team.gives("jo", MARA, "jo", "Let me see")
    jo = team.at("jo")
    for number in range(30):
        flood = {"field": "why_now", "value": f"{number} " + "x" * 19_000}
        jo.act(set_field, *AT, table="objectives", id="O1", **flood)
    assert team.told("mara") == ["Jo Park took over O1.1, which was yours: Let me see"]


def test_moving_it_under_a_draft_is_no_way_round(team: Team, drafted: str) -> None:
    jo = team.at("jo")
    draft = next(each.objective for each in jo.plan(*AT).key_results if each.id == drafted)
    jo.act(move_key_result, *AT, id=MARA, objective=draft, reason="It fits better there")
    owner: dict[str, Any] = {"table": "key_results", "id": MARA, "field": "owner"}
    for to in ("jo", ""):
        with pytest.raises(Refusal):
            jo.act(set_field, *AT, **owner, value=to)
    jo.act(set_field, *AT, **owner, value="jo", reason="She is away")
    assert team.told("mara") == ["Jo Park took over O2.2, which was yours: She is away"]


def test_nor_is_it_of_what_was_checked_in_already(team: Team, drafted: str) -> None:
    jo = team.at("jo")
    draft = next(each.objective for each in jo.plan(*AT).key_results if each.id == drafted)
    jo.act(check_in, *AT, key=JO, value=5.0, now=datetime.now(UTC))
    jo.act(set_field, *AT, table="key_results", id=JO, field="objective", value=draft)
    with pytest.raises(Refusal):
        team.at("mara").act(set_field, *AT, table="key_results", id=JO, field="owner", value="mara")


def test_what_was_taken_back_is_not_taken_again_by_redo(team: Team) -> None:
    team.gives("jo", MARA, "jo", "Let me see")
    team.undoes("jo")
    with pytest.raises(Refusal):
        team.redoes("jo")
    assert team.owner(MARA) == "mara"


def test_what_was_given_away_before_the_commit_is_not_taken_back_after_it(team: Team, drafted: str) -> None:
    team.at("jo").act(set_field, *AT, table="key_results", id=drafted, field="owner", value="mara")
    team.at("mara").act(commit_set, *AT, reason="It is time")
    with pytest.raises(Refusal):
        team.undoes("jo")
    assert team.owner("O2.1") == "mara"


def test_drafts_are_given_and_taken_freely(team: Team, drafted: str) -> None:
    for who in ("mara", "jo"):
        team.at(who).act(set_field, *AT, table="key_results", id=drafted, field="owner", value=who)
    assert team.owner("O2.1") == "jo"
    assert team.told("mara") == []


def test_a_hand_over_says_why_by_itself_and_can_be_undone(team: Team) -> None:
    mara = team.at("mara")
    mara.act(hand_over, *AT, owner="jo", to={JO: "mara", "O1": "mara"})
    assert team.owner(JO) == "mara"
    team.undoes("mara")
    assert team.owner(JO) == "jo"


def test_what_is_nobodys_is_taken_without_a_word(team: Team) -> None:
    team.gives("jo", JO, "")
    team.gives("mara", JO, "mara")
    assert team.owner(JO) == "mara"


def test_a_key_result_is_not_taken_by_what_is_read_of_its_sentence(team: Team) -> None:
    retyped: dict[str, Any] = {"field": "statement", "value": "Lift visits from 4% to 30%, owner: jo"}
    team.at("jo").act(set_field, *AT, table="key_results", id=MARA, **retyped, reason="More")
    assert team.owner(MARA) == "mara"
    made = team.at("jo").act(add_key_result, *AT, objective="O1", statement="Cut calls from 9 to 3").about
    assert made
