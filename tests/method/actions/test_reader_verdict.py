"""A new colleague reads the brief and says of each question whether it is answered (METHOD 3)."""

from __future__ import annotations

from method.actions.reader_verdict import record_verdict
from method.planning.brief import brief
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, key_result, objective
from tui.reports.brief import markdown


def a_team() -> Doing:
    return Doing(objectives=[objective("O1")], key_results=[key_result("O1.1")])


def verdicts(team: Doing, question: str) -> tuple[str, ...]:
    return next(each for each in brief(team.plan, MONDAY).answers if each.key == question).verdicts


def test_a_reader_says_what_the_brief_left_open_and_the_brief_tells_who_and_when() -> None:
    team = a_team()
    told = team.do(record_verdict, person="jo", question="now", verdict="partly", note="Why not in spring?")
    assert told.said == "Jo Park read the brief. Why now? partly answered."
    assert verdicts(team, "now") == ("Jo Park, 23 November: partly answered. Why not in spring?",)
    assert verdicts(team, "goals") == ()
    assert "Jo Park, 23 November: partly answered. Why not in spring?" in markdown(brief(team.plan, MONDAY))


def test_the_same_reader_may_change_their_mind_and_another_has_their_own() -> None:
    team = a_team()
    team.do(record_verdict, person="jo", question="matters", verdict="no", note="Which of them first?")
    team.do(record_verdict, person="jo", question="matters", verdict="yes")
    team.do(record_verdict, person="mara", question="matters", verdict="partly")
    assert verdicts(team, "matters") == (
        "Jo Park, 23 November: answered",
        "Mara Lind, 23 November: partly answered",
    )


def test_a_verdict_that_is_none_and_a_question_nobody_asks_are_refused() -> None:
    team = a_team()
    assert "yes, partly or no" in team.refused(record_verdict, question="now", verdict="maybe")
    assert "goals, now, order" in team.refused(record_verdict, question="when", verdict="yes")
