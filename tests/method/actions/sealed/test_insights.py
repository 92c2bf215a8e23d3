"""Insights: sealed while they are written, revealed in one go, without names unless signed (METHOD 9)."""

from __future__ import annotations

from datetime import date

import pytest

from method.actions.edit_fields import add_row, remove_row, set_field
from method.actions.insights import name_insights, reveal_insights, sign_insight, write_insight
from method.actions.settle_sealed import settle_sealed
from method.plan.sealed.due import is_due
from method.steps import STEPS, worked_out
from store.documents.deeds import Conflict
from store.documents.prework import Insight, InsightsReview
from store.documents.workspace import Workspace
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY

EARLIER = date(2026, 11, 20)


def shown(team: Doing) -> set[tuple[str, str]]:
    return {(one.text, one.person) for one in team.plan.insights}


def awaited(team: Doing) -> list[str]:
    """What the step says of those whose words are still to come."""
    (step,) = (one for one in STEPS if one.key == "insights")
    return [line for line in worked_out(step, team.plan, MONDAY) if line.startswith("Awaited")]


def test_until_the_reveal_the_plan_holds_only_who_has_written() -> None:
    team = Doing()
    first = team.do(write_insight, person="jo", text="Evenings belong to nobody")
    assert first.anonymous
    assert len(first.changes) == 1
    again = team.do(add_row, person="jo", table="insights", fields={"text": "Mornings too"})
    assert again.changes == ()
    assert team.plan.insights == ()
    assert team.plan.insights_review.done == ["jo"]


def test_own_words_are_changed_signed_and_taken_back_where_they_lie() -> None:
    team = Doing()
    row = team.do(write_insight, person="jo", text="Evenings").about
    team.do(set_field, person="jo", table="insights", id=row, field="text", value="Nights", seen="Evenings")
    team.do(sign_insight, person="jo", id=row)
    assert [dict(one.words) for one in team.sealed.values()] == [{"text": "Nights", "signed": "yes"}]
    team.do(sign_insight, person="jo", id=row)
    assert [one.words["signed"] for one in team.sealed.values()] == [""]
    assert "one line" in team.refused(
        set_field, person="jo", table="insights", id=row, field="text", value=" "
    )
    with pytest.raises(Conflict) as contested:
        team.do(set_field, person="jo", table="insights", id=row, field="text", value="x", seen="Evenings")
    assert contested.value.theirs == "Nights"
    assert "no longer there" in team.refused(remove_row, person="ines", table="insights", id=row)
    team.do(remove_row, person="jo", table="insights", id=row)
    assert (team.sealed, team.plan.insights_review.done) == ({}, [])


def test_the_reveal_shows_names_only_of_those_who_signed() -> None:
    team = Doing()
    team.do(write_insight, person="jo", text="Evenings")
    team.do(sign_insight, person="jo", id=team.do(write_insight, person="jo", text="Mine").about)
    team.do(write_insight, person="mara", text="Receptionists decide")
    done = team.do(reveal_insights, person="ines")
    assert shown(team) == {("Evenings", ""), ("Mine", "jo"), ("Receptionists decide", "")}
    assert done.lasting
    assert team.sealed == {}
    ids = [one.id for one in team.plan.insights]
    assert ids == sorted(ids)
    assert {one.on for one in team.plan.insights} == {MONDAY}
    assert "until they are revealed" in team.refused(sign_insight, person="jo", id=ids[0])


def test_the_team_may_choose_names_before_anybody_writes() -> None:
    team = Doing()
    team.do(name_insights)
    row = team.do(write_insight, person="jo", text="Evenings").about
    assert "chose names" in team.refused(sign_insight, person="jo", id=row)
    assert "written already" in team.refused(name_insights)
    team.do(reveal_insights, person="ines")
    assert shown(team) == {("Evenings", "jo")}


def test_after_the_reveal_a_late_insight_has_no_name_either() -> None:
    team = Doing()
    team.do(write_insight, person="jo", text="Evenings")
    team.do(reveal_insights, person="ines")
    late = team.do(write_insight, person="mara", text="Late")
    assert late.anonymous
    assert ("Late", "") in shown(team)
    signed = team.do(write_insight, person="mara", text="Later", signed=True)
    assert not signed.anonymous
    assert ("Later", "mara") in shown(team)


def test_whose_words_lie_with_another_account_is_awaited_and_hands_in() -> None:
    team = Doing(workspace=Workspace(shared=True))
    team.do(write_insight, person="jo", text="Evenings")
    team.do(write_insight, person="ines", text="Mine is here")
    team.unread = {"jo", "mara"}
    team.do(reveal_insights, person="ines")
    assert shown(team) == {("Mine is here", "")}
    assert team.plan.insights_review.awaited == ["jo"]
    handed = team.do(settle_sealed, person="jo")
    assert handed.anonymous
    assert shown(team) == {("Mine is here", ""), ("Evenings", "")}
    assert team.plan.insights_review.awaited == []
    assert team.sealed == {}


def test_whoever_has_left_is_awaited_no_longer() -> None:
    team = Doing(workspace=Workspace(shared=True))
    team.do(write_insight, person="jo", text="Evenings")
    team.do(write_insight, person="ines", text="Mine is here")
    team.unread = {"jo"}
    team.do(reveal_insights, person="ines")
    assert any("Jo" in line for line in awaited(team))
    (jo,) = (one for one in team.plan.workspace.people if one.key == "jo")
    team.around["people"].remove(jo)
    team.around["people"].append(jo.model_copy(update={"left_on": MONDAY}))
    assert not any("Jo" in line for line in awaited(team))


def test_a_reveal_with_everybody_away_waits_for_them() -> None:
    team = Doing(workspace=Workspace(shared=True))
    team.do(write_insight, person="jo", text="Evenings")
    team.unread = {"jo", "mara"}
    assert "once its writer opens okr" in team.do(reveal_insights, person="ines").said


def test_words_that_are_shown_already_are_not_handed_in_again() -> None:
    team = Doing()
    team.do(write_insight, person="jo", text="Evenings")
    left = dict(team.sealed)
    team.do(reveal_insights, person="ines")
    team.sealed = left  # its writer's drafts could not be written at that moment
    team.do(settle_sealed, person="jo")
    assert (shown(team), team.sealed) == ({("Evenings", "")}, {})


OLDER = [
    Insight(id="a", person="jo", text="From before", on=EARLIER),
    Insight(id="b", person="mara", text="Too", on=EARLIER),
]


def test_what_an_older_okr_kept_in_the_plan_is_sealed_by_its_writer() -> None:
    team = Doing(insights=list(OLDER))
    done = team.do(settle_sealed, person="jo")
    assert done.anonymous
    assert done.sealing.forget == "insights"
    assert shown(team) == {("Too", "mara")}
    assert team.plan.insights_review.done == ["jo"]
    assert [one.words["text"] for one in team.sealed.values()] == ["From before"]
    assert {one.id for one in team.sealed.values()}.isdisjoint({"a", "b"})


def test_a_reveal_takes_the_names_off_what_an_older_okr_kept() -> None:
    team = Doing(insights=list(OLDER))
    team.do(settle_sealed, person="jo")
    done = team.do(reveal_insights, person="ines")
    assert shown(team) == {("From before", ""), ("Too", "")}
    assert done.sealing.forget == "insights"
    assert not {"a", "b"} & {one.id for one in team.plan.insights}


def test_done_follows_what_is_there_after_a_crash_or_in_an_imported_store() -> None:
    team = Doing(insights_review=InsightsReview(done=["jo"]))
    plan = team._seen_by("jo", ())
    assert is_due(plan, "jo")
    team.do(settle_sealed, person="jo")
    assert team.plan.insights_review.done == []
    team.do(write_insight, person="jo", text="Evenings")
    team.tables["insights_review"] = [InsightsReview()]
    team.do(settle_sealed, person="jo")
    assert team.plan.insights_review.done == ["jo"]
    assert not is_due(team._seen_by("jo", ()), "jo")
