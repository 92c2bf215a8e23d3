"""Three numbers, never mixed: here the first, where the value stands (METHOD 7)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.rhythm.progress import (
    band,
    by_period,
    ends,
    expected_line,
    expected_share,
    expected_value,
    heading_for,
    pace,
    progress,
    week_of,
    weeks_between,
)
from tests.plans import CYCLE, MONDAY, key_result

START, END = CYCLE.start, CYCLE.end
FIGURES = st.floats(min_value=-1e9, max_value=1e9)


@pytest.mark.parametrize(
    ("baseline", "target", "value", "share"),
    [(41, 55, 48, 0.5), (9, 3, 7.5, 0.25), (41, 55, 30, 0.0), (41, 55, 60, 1.0), (-5, 5, 0, 0.5)],
)
def test_progress_is_the_share_of_the_way_held_between_nothing_and_all(
    baseline: float, target: float, value: float, share: float
) -> None:
    assert progress(key_result("O1.1", baseline=baseline, target=target), value) == pytest.approx(share)


def test_where_baseline_and_target_are_the_same_there_is_no_progress_to_speak_of() -> None:
    same = key_result("O1.1", baseline=10, target=10)
    assert progress(same, 10) is None
    assert heading_for(same, ((START, 10.0), (MONDAY, 12.0)), START, END) == pytest.approx(13.4, abs=0.2)
    assert progress(key_result("O1.1", baseline=None, baseline_unknown=True), 10) is None
    assert progress(key_result("O1.1"), None) is None


def test_a_number_to_keep_within_its_band_is_either_in_or_out() -> None:
    kept = key_result("O1.1", direction="keep", low=99, high=100, baseline=None, target=None)
    assert [progress(kept, value) for value in (98.9, 99, 99.5, 100, 100.1)] == [0, 1, 1, 1, 0]
    open_above = key_result("O1.1", direction="keep", low=99, baseline=None, target=None)
    assert progress(open_above, 1000) == 1
    bare = key_result("O1.1", direction="keep", baseline=None, target=None)
    assert progress(bare, 5) is None
    assert band(key_result("O1.1", direction="keep", baseline=3, target=5)) == (None, 5)


def test_a_milestone_stands_at_the_percent_of_its_rubric() -> None:
    milestone = key_result("O1.1", direction="milestone", baseline=None, target=None, unit="")
    assert progress(milestone, 40) == pytest.approx(0.4)
    assert ends(milestone) == (0, 100)


def test_the_expected_line_runs_straight_from_baseline_to_target() -> None:
    result = key_result("O1.1", baseline=0, target=92)
    assert expected_line(result, START, END) == ((START, 0), (END, 92))
    halfway = START + (END - START) // 2
    assert expected_value(result, START, END, halfway) == pytest.approx(
        92 * expected_share(START, END, halfway)
    )
    assert expected_share(START, END, START - timedelta(days=5)) == 0
    assert expected_share(START, END, END + timedelta(days=5)) == 1
    assert expected_share(END, START, START) == 1


def test_the_pace_says_what_each_week_must_bring_and_the_best_one_so_far() -> None:
    result = key_result("O1.1", baseline=41, target=55)
    trend = (
        (START + timedelta(weeks=1), 42.0),
        (START + timedelta(weeks=2), 44.0),
        (START + timedelta(weeks=4), 45.0),
    )
    said = pace(result, trend, START, START + timedelta(weeks=14), START + timedelta(weeks=4))
    assert said.weeks_left == 10
    assert said.needed == pytest.approx(1.0)
    assert said.best == pytest.approx(2.0)
    assert said.average == pytest.approx(1.0)


def test_a_falling_number_has_a_falling_pace() -> None:
    result = key_result("O1.2", direction="decrease", baseline=9, target=3, unit="d")
    trend = ((START + timedelta(weeks=1), 8.0), (START + timedelta(weeks=2), 7.5))
    said = pace(result, trend, START, START + timedelta(weeks=5), START + timedelta(weeks=2))
    assert said.best == pytest.approx(-1.0)
    assert said.needed == pytest.approx(-1.5)


def test_once_there_or_out_of_time_no_pace_is_asked_for() -> None:
    result = key_result("O1.1", baseline=41, target=55)
    assert pace(result, ((MONDAY, 56.0),), START, END, MONDAY).needed == 0
    assert pace(result, ((MONDAY, 50.0),), START, END, END).needed is None
    before_the_start = pace(result, (), START, START + timedelta(weeks=14), START - timedelta(weeks=3))
    assert before_the_start.needed == pytest.approx(1.0)


def test_the_heading_carries_the_trend_on_to_the_due_date() -> None:
    result = key_result("O1.1", baseline=41, target=55)
    steady = tuple((START + timedelta(weeks=week), 41.0 + 0.5 * week) for week in range(1, 7))
    assert heading_for(result, steady, START, START + timedelta(weeks=12)) == pytest.approx(47)
    assert heading_for(result, (), START, END) is None


def test_the_heading_keeps_within_what_the_unit_can_be() -> None:
    fast = ((START + timedelta(weeks=1), 30.0), (START + timedelta(weeks=2), 80.0))
    assert heading_for(key_result("O1.1", baseline=0, target=90), fast, START, END) == 100
    falling = ((START + timedelta(weeks=1), 5.0), (START + timedelta(weeks=2), 1.0))
    waiting = key_result("O1.1", baseline=9, target=3, direction="decrease", unit="d")
    assert heading_for(waiting, falling, START, END) == 0


@given(
    FIGURES,
    FIGURES,
    st.lists(FIGURES, max_size=6),
    st.sampled_from(["increase", "decrease", "keep", "milestone"]),
)
def test_no_figures_make_the_sums_fail(
    baseline: float, target: float, values: list[float], direction: str
) -> None:
    result = key_result("O1.1", baseline=baseline, target=target, direction=direction)
    trend = tuple((START + timedelta(days=3 * day), value) for day, value in enumerate(values))
    for value in values:
        share = progress(result, value)
        assert share is None or 0 <= share <= 1
    pace(result, trend, START, END, MONDAY)
    heading = heading_for(result, trend, START, END)
    assert heading is None or heading == heading
    assert all(level is None or 0 <= level <= 1 for level in by_period(result, trend, START, END, 7))


def test_a_trend_has_one_height_a_week_and_gaps_where_nothing_was_read() -> None:
    result = key_result("O1.1")
    trend = ((START, 10.0), (START + timedelta(days=6), 20.0), (START + timedelta(days=15), 40.0))
    assert by_period(result, trend, START, START + timedelta(days=27), 7) == [0.2, None, 0.4, None]


def test_weeks_are_counted_within_the_cycle() -> None:
    assert weeks_between(START, END) == 13
    assert week_of(START, END, MONDAY) == 8
    assert week_of(START, END, START - timedelta(days=30)) == 1
    assert week_of(START, END, date(2027, 6, 1)) == 13
