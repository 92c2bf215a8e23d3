"""A list of OKRs comes in: drafts as drafts, and what was scored as the last cycle, for step 6."""

from __future__ import annotations

from method.actions.import_okrs import take_in
from tests.method.actions.deeds import Doing
from tui.importing.files import from_csv

SHEET = """objective,key result,owner,score,why
Clinics trust us,Grow clinics live from 9 to 25,mara,75%,Letters did not work
,Cut double bookings from 6 to 1 per month,jo,1,The calendars agree
Make booking easy,Lift visits booked online from 4% to 25%,mara,,
"""


def test_what_was_scored_goes_to_step_six_and_the_rest_becomes_drafts() -> None:
    team = Doing()
    said = team.do(take_in, objectives=from_csv(SHEET)).said
    assert "objectives: 1, key results: 1" in said
    assert "with their scores: 2" in said
    assert [one.text for one in team.plan.objectives] == ["Make booking easy"]
    grown, cut = team.plan.past_results
    assert (grown.score, grown.why, grown.source) == (0.75, "Letters did not work", "imported")
    assert (grown.baseline, grown.target) == (9, 25)
    assert cut.score == 1
    again = team.do(take_in, objectives=from_csv(SHEET)).said
    assert again.endswith("nothing was added.")


def test_figures_that_could_be_two_numbers_stay_out_and_are_named_by_line() -> None:
    team = Doing()
    rows = ("Make booking easy,Lift visits from 1.500 to 2.000", ",Lift calls from 900 to 1.200")
    said = team.do(take_in, objectives=from_csv("\n".join(("objective,key_result", *rows)))).said
    assert said.endswith("Line 2: “1.500” could be 1500 or 1.5. Write the one you mean.")
    visits, calls = team.plan.key_results
    assert (visits.baseline, visits.target) == (None, None)
    assert (calls.baseline, calls.target) == (900, 1200)


def test_a_score_that_is_none_refuses_the_whole_and_names_its_line() -> None:
    team = Doing()
    wrong = SHEET.replace("75%", "B+")
    assert team.refused(take_in, objectives=from_csv(wrong)).startswith(
        "Line 2: A score is a number from 0 to 1"
    )
    assert team.plan.past_results == ()
