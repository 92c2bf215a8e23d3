"""Figures, going out (METHOD 9): value, target and last value can always be told apart, a miss is no hit."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.learning.grading import as_score
from method.plan.formatting import figure, plain, rough, signed
from method.rhythm.status import now_and_target, short
from tests.plans import key_result

#: a number, its unit, in a sentence
SAID = [
    (0.001, "%", "0.001%"),
    (0.05, "%", "0.05%"),
    (0.004, "%", "0.004%"),
    (0.25, "", "0.25"),
    (0.125, "", "0.125"),
    (3.14159, "", "3.14159"),
    (99.995, "%", "99.995%"),
    (99.99, "%", "99.99%"),
    (1995100.0, "", "1,995,100"),
    (2000000.0, "", "2,000,000"),
    (999999999.0, "", "999,999,999"),
    (1234567890123.0, "", "1,234,567,890,123"),
    (1234.5, "visits", "1,234.5 visits"),
    (0.0000005, "g", "0.0000005 g"),
    (1e16, "", "10,000,000,000,000,000"),
    (1e30, "", "1e30"),
    (2e-12, "", "2e-12"),
    (-0.004, "%", "-0.004%"),
    (-0.0, "", "0"),
    (0.1 + 0.2, "", "0.3"),
    (1.1 * 1.1, "", "1.21"),
    (41.0, "%", "41%"),
    (3.1, "EUR", "€3.10"),
    (3.125, "EUR", "€3.125"),
    (-1200.0, "USD", "-$1,200"),
    (0.004, "GBP", "£0.004"),
    (52.0, "", "52"),
    (7.5, "d", "7.5 d"),
    (4.1, "rating", "4.1"),
    (2.0, "x", "2x"),
]


@pytest.mark.parametrize(("number", "unit", "said"), SAID)
def test_a_number_is_said_in_full(number: float, unit: str, said: str) -> None:
    assert figure(number, unit) == said


#: a number where there is little room
BRIEF = [
    (0.25, "0.25"),
    (0.004, "0.004"),
    (1200.0, "1200"),
    (9999.0, "9999"),
    (10000.0, "10k"),
    (10500.0, "10.5k"),
    (12340.0, "12.34k"),
    (12345.0, "12,345"),
    (999999.0, "999,999"),
    (1500000.0, "1.5M"),
    (1995100.0, "1,995,100"),
    (2000000.0, "2M"),
    (999999999.0, "999,999,999"),
    (1000000000.0, "1bn"),
    (2.5e12, "2.5tn"),
    (1e17, "100,000,000,000,000,000"),
    (-1500000.0, "-1.5M"),
    (1500000.5, "1,500,000.5"),
    (0.0, "0"),
]


@pytest.mark.parametrize(("number", "said"), BRIEF)
def test_a_number_is_never_shortened_into_another(number: float, said: str) -> None:
    assert short(number) == said


#: now and target of a key result, as the lists show them
NOW = [
    (1995100.0, 2000000.0, "", ("1,995,100", "2M")),
    (0.004, 0.001, "%", ("0.004", "0.001%")),
    (0.049, 0.05, "%", ("0.049", "0.05%")),
    (59.85, 60.0, "clinics", ("59.85", "60 clinics")),
    (0.25, 0.3, "EUR", ("€0.25", "€0.3")),
    (999999999.0, 1000000000.0, "", ("999,999,999", "1bn")),
]


@pytest.mark.parametrize(("value", "target", "unit", "said"), NOW)
def test_a_list_shows_a_miss_as_a_miss(value: float, target: float, unit: str, said: tuple[str, str]) -> None:
    assert now_and_target(key_result("O1.1", target=target, unit=unit), value) == said


#: what was worked out, the target beside it
ROUGH = [
    (1995100.0, 2000000.0, "", "1,995,000"),
    (1999999.6, 2000000.0, "", "1,999,999.6"),
    (54.96, 55.0, "%", "54.96%"),
    (54.31, 55.0, "%", "54.3%"),
    (55.0, 55.0, "%", "55%"),
    (0.0004996, 0.0005, "%", "0.0004996%"),
    (2880.4, 5000.0, "", "2,880"),
    (1 / 3, 1.0, "", "0.333"),
]


@pytest.mark.parametrize(("number", "target", "unit", "said"), ROUGH)
def test_what_is_worked_out_is_never_printed_as_the_target_it_misses(
    number: float, target: float, unit: str, said: str
) -> None:
    assert rough(number, unit, beside=(target,)) == said


SCORES = [
    (0.9975, "0.998"),
    (0.999, "0.999"),
    (0.99996, "0.99996"),
    (1.0, "1.0"),
    (0.6999, "0.6999"),
    (0.7, "0.7"),
    (0.3975, "0.398"),
    (0.4, "0.4"),
    (0.71, "0.71"),
    (1 / 3, "0.33"),
    (2 / 3, "0.67"),
    (0.05, "0.05"),
    (0.0, "0.0"),
]


@pytest.mark.parametrize(("score", "said"), SCORES)
def test_a_score_under_a_border_does_not_look_like_it(score: float, said: str) -> None:
    assert as_score(score) == said


def test_a_score_under_the_figure_the_team_agreed_on_does_not_look_like_it() -> None:
    assert (as_score(0.849), as_score(0.849, (0.85,))) == ("0.85", "0.849")


def test_a_small_movement_has_its_sign_and_its_figures() -> None:
    assert (signed(0.0004, "%"), signed(-0.012, "d")) == ("+0.0004 points", "-0.012 d")


TYPED = st.decimals(-(10**12), 10**12, allow_nan=False, places=3).map(float)


@given(st.lists(TYPED, min_size=2, max_size=6))
def test_no_two_numbers_are_shown_as_one(numbers: list[float]) -> None:
    for show in (plain, short, figure):
        seen = {show(number) for number in numbers}  # type: ignore[operator]
        assert len(seen) == len({number or 0.0 for number in numbers})


@given(TYPED)
def test_a_number_reads_back_as_it_was_typed(number: float) -> None:
    assert float(plain(number).replace(",", "")) == number


@given(st.lists(TYPED, min_size=2, max_size=6, unique=True).map(sorted))
def test_a_worked_out_number_keeps_apart_from_all_beside_it(numbers: list[float]) -> None:
    for one, other in pairwise(numbers):
        assert rough(one, beside=(other,)) != rough(other, beside=(one,)) or one == other
