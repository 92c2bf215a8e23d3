"""A value that can hardly be meant is asked about once (METHOD 9): ten times the spread of what is known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.rhythm.far_value import asks_about, is_far
from tests.plans import key_result

NO_ENDS: dict[str, Any] = {"baseline": None, "target": None}
CLINICS = {"baseline": 0, "target": 60, "unit": "clinics"}
BAND = {"direction": "keep", "low": 18, "high": 22, "unit": "°C"} | NO_ENDS
MILESTONE = {"direction": "milestone", "unit": ""} | NO_ENDS
FAR = "is far from all values so far."

#: value, key result, values read before, the question
CASES: list[tuple[float, dict[str, Any], list[float], str]] = [
    (2900, CLINICS, [12, 29], "29 → 2,900 clinics: the target is 60."),
    (2500, {"baseline": 2.9, "target": 2, "unit": "EUR"}, [], "€2.90 → €2,500: the target is €2."),
    (7125, {"baseline": 10, "target": 25}, [], "7,125% is more than the whole."),
    (101, {"baseline": 40, "target": 100}, [], "101% is more than the whole."),
    (100, {"baseline": 40, "target": 100}, [], ""),
    (140, {"baseline": 105, "target": 130}, [], ""),  # growth, and no share of a whole
    (-3, {"baseline": 2, "target": 5}, [], ""),
    # exactly ten times the spread (600) from the nearest is near enough
    (660, CLINICS, [], ""),
    (660.5, CLINICS, [], "0 → 660.5 clinics: the target is 60."),
    (-601, CLINICS, [], "0 → -601 clinics: the target is 60."),
    (-599, CLINICS, [], ""),
    # an earlier value as far away makes it known
    (2900, CLINICS, [2800], ""),
    # no spread: ten times the largest
    (55, {"baseline": 5, "target": None, "unit": "d"}, [], ""),
    (56, {"baseline": 5, "target": None, "unit": "d"}, [], f"5 → 56 d {FAR}"),
    (56, {"baseline": None, "target": 5, "unit": "d"}, [], "56 d: the target is 5."),
    (56, {"baseline": 5, "target": None, "unit": "d"}, [5, 5], f"5 → 56 d {FAR}"),
    (-51, {"baseline": -4, "target": None, "unit": "NPS"}, [-4], f"-4 → -51 NPS {FAR}"),
    # nothing is known, or nothing but nought
    (1e9, {"baseline": None, "target": None, "unit": "d"}, [], ""),
    (5, {"baseline": 0, "target": None, "unit": "d"}, [], ""),
    # a band, a milestone
    (300, BAND, [20],
     f"20 → 300 °C {FAR}"),
    (60, BAND, [20], ""),
    (120, MILESTONE, [], "120% is more than the whole."),
    (100, MILESTONE, [40], ""),
    # large figures, small figures
    (1_995_100, {"baseline": 1_500_000, "target": 2_000_000, "unit": "users"}, [], ""),
    (0.3, {"baseline": 0.05, "target": 0.001}, [], ""),
    (3.0, {"baseline": 0.05, "target": 0.001}, [0.04], "0.04% → 3%: the target is 0.001%."),
]  # fmt: skip


@pytest.mark.parametrize(("value", "fields", "history", "question"), CASES)
def test_a_value_far_from_all_that_is_known_is_asked_about(
    value: float, fields: dict[str, Any], history: list[float], question: str
) -> None:
    asked = asks_about(value, key_result("O1.1", **fields), history)
    assert asked == (f"{question} Keep it?" if question else "")


NUMBERS = st.integers(-1000, 1000).map(float)


@given(NUMBERS, st.lists(NUMBERS, min_size=1, max_size=6))
def test_what_is_known_is_never_far(value: float, known: list[float]) -> None:
    assert not is_far(known[0], known)
    spread = max(known) - min(known)
    if spread:
        assert is_far(value, known) == all(abs(value - one) > 10 * spread for one in known)
