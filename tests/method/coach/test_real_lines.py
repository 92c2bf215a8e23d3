"""Lines as real teams keep them, messy and of many fields; verdicts written before they were run."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.lint_accuracy import TODAY, balanced, rows
from method.coach.lint import judge
from method.coach.rules.weights import WEIGHTS

TABLE = rows(Path(__file__).parents[3] / "benchmarks" / "real_lines.tsv")


@pytest.mark.parametrize("kind", ["key_result", "objective"])
def test_the_coach_agrees_with_the_verdicts(kind: str) -> None:
    told = [
        (row["verdict"], judge(row["text"], row["kind"], today=TODAY).verdict)  # type: ignore[arg-type]
        for row in TABLE
        if row["kind"] == kind
    ]
    assert (balanced(told) or 0) >= 0.93


def test_at_most_one_good_line_in_twelve_is_warned_about() -> None:
    good = [row for row in TABLE if row["verdict"] == "good"]
    warned = [row for row in good if judge(row["text"], row["kind"], today=TODAY).verdict == "bad"]  # type: ignore[arg-type]
    assert len(warned) * 12 <= len(good)


#: the same thing in two forms: who acts decides, not the form
IN_TWO_FORMS = [
    ("24 nurses complete the wound-care course", "65% of new hires finish the wound-care course", "good"),
    ("40 customers renew", "Renewals from 40 customers", "good"),
    ("3 servers are installed and documented", "Install and document 3 servers", "bad"),
    ("9 webcasts", "Hold 9 webcasts", "bad"),
    ("60 posts", "Post 60 times", "bad"),
    ("Offer 5 clinics our workshop", "5 workshops for clinics", "bad"),
    ("Two councils copy our scheme", "Our scheme is copied by two councils", "good"),
    ("120 families sow clover without being asked", "Clover is sown by 120 families", "good"),
    ("9 people with no earlier patch get something released", "9 newcomers get a patch released", "good"),
    ("sales of the new line overtake 400 a week", "Weekly sales of the new line reach 400", "good"),
    ("12 articles written by volunteers", "Volunteers write 12 articles", "good"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), IN_TWO_FORMS)
def test_the_same_thing_in_two_forms_gets_the_same_verdict(one: str, other: str, verdict: str) -> None:
    said = [judge(text, "key_result", today=TODAY).verdict for text in (one, other)]
    assert said == [verdict, verdict]


OBJECTIVES = [
    ("Create new sensors", "bad"),
    ("Beta release for a wider audience", "bad"),
    ("Depot outreach", "bad"),
    ("Continuity of supply", "bad"),
    ("Have clear goals and be on track", "bad"),
    ("Support and guide the yearly fair", "bad"),
    ("Our numbers can be trusted", "good"),
    ("People know what to expect from the ferry", "good"),
]


@pytest.mark.parametrize(("text", "verdict"), OBJECTIVES)
def test_an_objective_is_a_state_somebody_would_notice(text: str, verdict: str) -> None:
    assert judge(text, "objective", today=TODAY).verdict == verdict


#: what nobody can tell is asked about and never warned of
UNSURE = ["200 tonnes of apples", "30 trainees placed", "12 skippers"]


@pytest.mark.parametrize("text", UNSURE)
def test_what_cannot_be_told_is_no_bad_line(text: str) -> None:
    assert judge(text, "key_result", today=TODAY).verdict == "good"


ONE_FAULT = [
    "Launch the parent portal",
    "Two shelters are repaired and repainted",
    "Write the induction handbook",
    "Beta release",
    "Migrate the loans desk off the old catalogue",
]


@pytest.mark.parametrize("text", ONE_FAULT)
def test_one_fault_gets_one_finding(text: str) -> None:
    said = [one.rule for one in judge(text, "key_result", today=TODAY).findings if one.severity == "warn"]
    assert said in (["KR-4"], ["KR-5"])


def test_a_date_is_spoken_of_only_where_one_stands() -> None:
    plain = judge("The new shelters are finished", "key_result", today=TODAY)
    dated = judge("The new shelters are finished by 31 March", "key_result", today=TODAY)
    assert all("date" not in one.message for one in plain.findings if one.severity == "warn")
    assert any("date" in one.message for one in dated.findings if one.severity == "warn")


def test_the_weights_know_traits_and_no_words() -> None:
    traits = """bias form: noun: last: verb: len short long passive purpose clause sharp felt told scope them
        the into"""
    known = tuple(traits.split())
    assert all(name.startswith(known) or "+" in name for name in WEIGHTS)
