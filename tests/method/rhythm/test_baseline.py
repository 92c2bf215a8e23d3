"""A first value can become a missing baseline, and gives "double" and "+20 %" their target (METHOD 9)."""

from __future__ import annotations

from typing import Any

import pytest

from method.coach.sentence import read, settled_target, target_from
from method.rhythm.baseline import aim, offered, relative_target
from store.documents.okrs import KeyResult
from tests.plans import MONDAY, key_result


def relative(statement: str, **fields: Any) -> KeyResult:
    return key_result("O1.1", statement, **{"baseline": None, "target": None, "unit": "signups"} | fields)


#: a sentence, the first value, and the target it gives; None: it gives none
TARGETS = [
    ("Double the signups", 50, 100),
    ("Triple the signups", 50, 150),
    ("Halve the waiting time", 50, 25),
    ("Grow signups by 20%", 50, 60),
    ("+20 % signups", 50, 60),
    ("Signups +20%", 50, 60),
    ("Cut churn by 20%", 50, 40),
    ("20 % fewer complaints", 50, 40),
    ("Raise NPS by 10 points", 30, 40),
    ("Lower churn by 2 pp", 6, 4),
    ("Grow sales 3x", 0.1, 0.3),
    ("Grow signups by a quarter", 30, 37.5),
    ("Raise the net margin by 20%", -50, -40),
    ("Double the signups", 0, 0),
    ("Lift signups to 80", 50, None),
    ("Lift signups", 50, None),
]


@pytest.mark.parametrize(("statement", "first", "target"), TARGETS)
def test_a_relative_target_comes_from_the_first_value(
    statement: str, first: float, target: float | None
) -> None:
    direction = read(statement, today=MONDAY).direction
    one = relative(statement, direction=direction)
    assert relative_target(one, first, MONDAY) == target


def test_a_target_that_stands_or_was_put_right_stays() -> None:
    assert relative_target(relative("Double the signups", target=80), 50, MONDAY) is None
    assert relative_target(relative("Double the signups", corrected=["target"]), 50, MONDAY) is None


def test_a_baseline_in_the_sentence_gives_the_target_at_once() -> None:
    assert settled_target(read("Double sign-ups from 0.1", today=MONDAY)) == 0.2
    assert target_from(None, "increase", 5) is None


def test_a_first_value_is_offered_as_the_missing_baseline() -> None:
    offer = offered(relative("Double the signups"), 50, [], MONDAY)
    assert offer is not None
    assert (offer.baseline, offer.target) == (50, 100)
    assert offer.question == (
        "This is the first value. Is 50 signups the baseline? The target is then 100 signups."
    )
    plain = offered(relative("Lift signups to 80", target=80), 50, [], MONDAY)
    assert plain is not None
    assert plain.question == "This is the first value. Is 50 signups the baseline?"


def test_nothing_is_offered_where_there_is_a_baseline_a_value_or_no_way() -> None:
    assert offered(relative("Double the signups", baseline=40), 50, [], MONDAY) is None
    assert offered(relative("Double the signups"), 50, [40], MONDAY) is None
    assert offered(relative("Keep signups at 50", direction="keep", low=50), 50, [], MONDAY) is None
    assert offered(relative("Sign it", direction="milestone"), 50, [], MONDAY) is None


@pytest.mark.parametrize(
    ("statement", "shown"),
    [
        ("Double the signups", "×2"),
        ("Halve the signups", "×0.5"),
        ("Grow signups by 20%", "+20%"),
        ("Cut signups by 20%", "-20%"),
        ("Lower churn by 2 pp", "-2 points"),
        ("Lift signups", "?"),
    ],
)
def test_until_then_a_relative_target_is_shown_as_it_was_said(statement: str, shown: str) -> None:
    direction = read(statement, today=MONDAY).direction
    assert aim(relative(statement, direction=direction), MONDAY) == shown
