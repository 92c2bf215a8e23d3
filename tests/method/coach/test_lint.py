"""Someone asks the coach about one line."""

from __future__ import annotations

from datetime import date

from method.coach.lint import as_json, guess_kind, judge
from method.coach.sentence import as_json as read_as_json
from method.coach.sentence import read

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)


def test_a_good_key_result_may_still_have_gaps() -> None:
    verdict = judge("Lift activation to 55%", "key_result", today=TODAY)
    assert verdict.verdict == "good"
    assert {(f.rule, f.severity) for f in verdict.findings} == {("KR-2", "gap"), ("KR-3", "gap")}


def test_a_complete_key_result_has_nothing_to_be_said_about() -> None:
    verdict = judge(
        "Lift activation from 41% to 55% by 15 Dec", "key_result", today=TODAY, start=START, end=END
    )
    assert verdict.verdict == "good"
    assert verdict.findings == ()


def test_a_task_is_bad_and_the_reason_comes_first() -> None:
    verdict = judge("Launch the parent portal", "key_result", today=TODAY)
    assert verdict.verdict == "bad"
    assert verdict.findings[0].rule == "KR-4"


def test_numbers_that_do_not_go_together_are_bad() -> None:
    for text in (
        "Reduce churn from 5% to 8%",
        "Lift activation from 41% to 41%",
        "Add 10 new schools (we added 12 last quarter with no effort)",
    ):
        assert judge(text, "key_result", today=TODAY).verdict == "bad", text


def test_a_day_gone_by_is_a_gap_and_no_bad_sentence() -> None:
    verdict = judge("Lift activation from 41% to 55% by 2026-01-31", "key_result", today=TODAY)
    assert verdict.verdict == "good"
    assert [(f.rule, f.severity) for f in verdict.findings] == [("KR-6", "gap")]


def test_a_day_outside_the_cycle_is_pointed_out() -> None:
    text = "Lift activation from 41% to 55% by 31 Mar"
    assert judge(text, "key_result", today=TODAY).verdict == "good"
    inside = judge(text, "key_result", today=TODAY, start=START, end=END)
    assert [f.rule for f in inside.findings] == ["KR-6"]


def test_scripts_get_one_object_a_line() -> None:
    text = "Lift activation from 41% to 55% by 15 Dec"
    shape = as_json(judge(text, None, today=TODAY))
    assert shape["kind"] == "key_result"
    assert shape["verdict"] == "good"
    assert shape["read"] == read_as_json(read(text, today=TODAY))
    task = as_json(judge("Ship 12 features", "objective", today=TODAY))
    assert task["read"] is None
    assert isinstance(task["findings"], list)
    assert set(task["findings"][0]) >= {"rule", "severity", "message", "span"}


def test_the_kind_is_guessed_from_whether_a_number_moves() -> None:
    assert guess_kind("Cut waiting time from 9 to 3 days") == "key_result"
    assert guess_kind("Churn < 5%") == "key_result"
    assert guess_kind("Win the trust of first-time buyers") == "objective"


def test_an_empty_line_is_no_goal() -> None:
    assert judge("", "objective", today=TODAY).verdict == "bad"
    assert judge("  ", None, today=TODAY).verdict == "bad"


def test_the_rewrite_goes_to_scripts_too_with_the_cycles_last_day() -> None:
    shape = as_json(judge("Reduce no-shows", "key_result", today=TODAY, start=START, end=END))
    assert isinstance(shape["findings"], list)
    assert shape["findings"][0]["skeleton"] == "Reduce no-shows from __ to __ by 31 December"
