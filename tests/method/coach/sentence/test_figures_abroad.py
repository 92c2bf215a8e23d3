"""Figures as people of other countries write them (CLDR 46), and written out: whole, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.sentence import amount, read
from method.plan.typed_values import measured
from tests.plans import key_result

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
ASKED = None

VALUES = [
    # large numbers by their words
    ("3 mln", (3e6, None)),
    ("3 mld", (3e9, None)),
    ("10 milliards", (1e10, None)),
    ("5 millones", (5e6, None)),
    ("5 milhões", (5e6, None)),
    ("5 Millionen", (5e6, None)),
    ("3 Milliarden", (3e9, None)),
    ("3 tausend", (3e3, None)),
    ("3 Tsd.", (3e3, None)),
    ("2,5 Mio. €", (2.5e6, "EUR")),
    ("5 miljoen", (5e6, None)),
    ("2 млн", (2e6, None)),
    ("5万", (5e4, None)),
    ("3億", (3e8, None)),
    ("5万円", (5e4, "JPY")),
    ("₹2.5 Cr", (2.5e7, "INR")),
    ("2.5 Cr", (2.5e7, None)),
    ("$1.5mm", (1.5e6, "USD")),
    ("3 mil", ASKED),  # two thousand in Spanish, two million to others
    # other digits, marks and spaces
    ("١٢٣٬٤٥٦", (123456, None)),
    ("١٫٥٠٠", (1.5, None)),
    ("۱٬۲۳۴", (1234, None)),
    ("２５％", (25, "%")),
    ("１．５", (1.5, None)),
    ("１，２３４，５６７", (1234567, None)),
    ("１，２３４", ASKED),
    ("1´234", (1234, None)),
    ("1\u2002234", (1234, None)),
    ("%50", (50, "%")),
    # fractions
    ("3 1/2", (3.5, None)),
    ("1 3/4 h", (1.75, "h")),
    ("1⁄2", (0.5, None)),
    ("1⅕", (1.2, None)),
    ("3⅚", (3 + 5 / 6, None)),
    ("1/2", ASKED),
    # money
    ("5€50", (5.5, "EUR")),
    ("€ 1.000,-", (1000, "EUR")),
    ("CHF 50.–", ASKED),
    ("500:-", (500, None)),
    ("Rs. 5,00,000", (500000, "INR")),
    ("₱5,000.00", (5000, "PHP")),
    ("HK$5", (5, "HKD")),
    ("kr 500", (500, "kr")),
    # durations
    ("1 Std 30 Min", (90, "min")),
    ("1 Std. 30 Min.", ASKED),
    ("2 heures et 30 minutes", (150, "min")),
    ("1 year 6 months", (18, "mo")),
    ("1s 500ms", (1500, "ms")),
    ("1 month 2 weeks", ASKED),
    ("1′30″", ASKED),
    # a mark before three digits beside a sign that belongs to no language
    ("1,500 kg", ASKED),
    ("1,500 ms", ASKED),
    ("1,500 hours", (1500, "h")),
    # written out
    ("thirteen", (13, None)),
    ("twenty-five", (25, None)),
    ("two hundred", (200, None)),
    ("one hundred and five", (105, None)),
]


@pytest.mark.parametrize(("typed", "value"), VALUES, ids=[typed for typed, _ in VALUES])
def test_a_value_of_another_country_is_read_whole_or_not_at_all(typed: str, value: object) -> None:
    assert amount(typed) == value


SENTENCES = [
    ("Umsatz von 2 Millionen auf 3 Millionen steigern", 2e6, 3e6),
    ("Umsatz von 500 Tsd. € auf 800 Tsd. € steigern", 5e5, 8e5),
    ("Passer de 2 milliards à 3 milliards", 2e9, 3e9),
    ("Grow revenue from ₹2 Cr to ₹3.5 Cr", 2e7, 3.5e7),
    ("Aumentar usuarios de 2 millones a 3 millones", 2e6, 3e6),
    ("Aumentar de 2 mil a 5 mil usuarios", None, None),
    ("Omzet van 2 miljoen naar 3 miljoen verhogen", 2e6, 3e6),
    ("Grow users from 5万 to 8万", 5e4, 8e4),
    ("Grow users from 1´234 to 2´000", 1234, 2000),
    ("Grow users from １，２３４ to ２，０００", 1234, 2000),
    ("Cut the wait from 3 1/2 h to 2 h", 3.5, 2),
    ("Cut the wait from 3⅕ h to 2 h", 3.2, 2),
    ("Grow users from 1/2 to 3/4", None, None),
    ("Cut the wait from 1 year 6 months to 9 months", 18, 9),
    ("Cut the wait from 1 month 2 weeks to 3 weeks", None, 3),
    ("Cut the time from 1 Std. 30 Min. to 45 min", 90, 45),
    ("Cut latency from 1s 500ms to 200ms", 1500, 200),
    ("Grow sales from 5€50 to 7€20", 5.5, 7.2),
    ("Grow sales from ₱5,000 to ₱10,000", 5000, 10000),
    ("Grow sales from NZ$5,000 to NZ$10,000", 5000, 10000),
    ("Grow sales from Rs 5,000 to Rs 10,000", 5000, 10000),
    ("Grow sales from kr 5 000 to kr 10 000", 5000, 10000),
    ("Omzet van € 1.000,- naar € 2.000,- verhogen", 1000, 2000),
    ("Raise conversion from %4 to %25", 4, 25),
    ("Grow clinics from twenty-five to thirty two", 25, 32),
    ("Grow clinics from twelve to one hundred and five", 12, 105),
    ("Sign thirteen clinics", None, 13),
    ("Reach a million users", None, 1e6),
    ("Reach half a million users", None, 5e5),
    ("Win 5~10 deals", None, None),
    ("Cut call time from 1′30″ to 45″", None, 45),
]


@pytest.mark.parametrize(("text", "baseline", "target"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_of_another_country_has_its_figures_whole_or_not_at_all(
    text: str, baseline: float | None, target: float | None
) -> None:
    one = read(text, today=TODAY, start=START, end=END)
    assert (one.baseline, one.target) == (baseline, target)


@pytest.mark.parametrize(
    ("typed", "unit", "value"), [("1:30", "clinics", None), ("1:30", "", None), ("3:1", "ratio", 3)]
)
def test_figures_with_a_colon_are_a_ratio_only_where_one_is_measured(
    typed: str, unit: str, value: float | None
) -> None:
    assert measured(typed, key_result("O1.1", unit=unit)).value == value
