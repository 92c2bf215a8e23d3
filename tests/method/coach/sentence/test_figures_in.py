"""Figures, coming in (METHOD 9): read as their country writes them, or left unread; never a part of them.

How countries group and write decimals: CLDR 46 number patterns; powers and spaces: ISO 80000-1.
"""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import judge
from method.coach.sentence import Read, amount, read, unread

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
NB, NARROW, THIN = "\u00a0", "\u202f", "\u2009"
ASKED = None


def said(text: str) -> Read:
    return read(text, today=TODAY, start=START, end=END)


#: a value by itself, and what it is in any field
VALUES = [
    # how countries group: English, Indian, French, Swedish, Swiss, German, Arabic
    ("1,234,567", (1234567, None)),
    ("1,234,567.89", (1234567.89, None)),
    ("₹12,34,567", (1234567, "INR")),
    ("12,34,567", (1234567, None)),
    ("1,23,45,678.50", (12345678.5, None)),
    ("₹1,00,000", (100000, "INR")),
    ("1 234 567", (1234567, None)),
    (f"1{NB}234{NB}567", (1234567, None)),
    (f"1{NARROW}234{NARROW}567,89", (1234567.89, None)),
    (f"1{THIN}234{THIN}567", (1234567, None)),
    ("1 234,5", (1234.5, None)),
    ("12 500 kr", (12500, "kr")),
    (f"1{NARROW}500 €", (1500, "EUR")),
    ("1'234'567", (1234567, None)),
    ("1’234’567.50", (1234567.5, None)),
    ("CHF 1'500", (1500, "CHF")),
    ("1.234.567", (1234567, None)),
    ("1.234.567,89", (1234567.89, None)),
    ("1.500,50", (1500.5, None)),
    ("1,500.50", (1500.5, None)),
    ("R$ 1.234,50", (1234.5, "BRL")),
    ("1_000_000", (1000000, None)),
    ("١٢٣", (123, None)),
    ("١٬٢٣٤٫٥", (1234.5, None)),
    ("१२,३४,५६७", (1234567, None)),
    ("１２３", (123, None)),
    ("٥٠٪", (50, "%")),
    # decimals that nothing else can be
    ("0.125", (0.125, None)),
    ("0,125", (0.125, None)),
    ("1,5 %", (1.5, "%")),
    ("12,34", (12.34, None)),
    ("3,14159", (3.14159, None)),
    ("1234.567", (1234.567, None)),
    ("1234,567", (1234.567, None)),
    (".65", (0.65, None)),
    ("-.5", (-0.5, None)),
    ("$.65", (0.65, "USD")),
    ("3·5", (3.5, None)),
    ("4.125 of 5", (4.125, "rating")),
    # one mark before exactly three digits, alone: nobody can say
    ("1.500", ASKED),
    ("1,500", ASKED),
    ("€1.500", ASKED),
    ("41.250%", (41.25, "%")),  # no share is forty-one thousand percent
    ("-1.500", ASKED),
    # an English word beside it says what a comma does
    ("1,500 visits", (1500, "visits")),
    ("6,000 page views", (6000, "page views")),
    # what no country writes
    ("1,23,4", ASKED),
    ("1.234,567.8", ASKED),
    ("1,2345,678", ASKED),
    ("12.34.56", ASKED),
    ("1'23", ASKED),
    ("5'10", ASKED),
    (f"12{NB}34", ASKED),
    ("1,,000", ASKED),
    ("1 500 20", ASKED),
    ("0,123,456", ASKED),
    ("4x4", ASKED),
    ("1e1000", ASKED),
    ("1e400", ASKED),
    ("1e-999", ASKED),
    # powers
    ("1e16", (1e16, None)),
    ("1.2e6", (1200000, None)),
    ("1.500e6", (1500000, None)),
    ("2.5E-3", (0.0025, None)),
    ("10^6", (1000000, None)),
    ("10⁶", (1000000, None)),
    ("1.2×10^6", (1200000, None)),
    ("3 × 10⁻³", (0.003, None)),
    ("12345678901234567890", (12345678901234567890.0, None)),
    ("5²", ASKED),
    # scales
    ("1.1M", (1100000, None)),
    ("$1.5M", (1500000, "USD")),
    ("2,5 Mio", (2500000, None)),
    ("3 lakh", (300000, None)),
    ("1.2 crore", (12000000, None)),
    ("4 Mrd €", (4e9, "EUR")),
    ("2k", (2000, None)),
    ("250 m²", (250, "m²")),
    ("250 m2", (250, "m²")),
    # durations of several parts
    ("1h30", (90, "min")),
    ("1h 30m", (90, "min")),
    ("1h30m", (90, "min")),
    ("1h05", (65, "min")),
    ("1 h 30", (90, "min")),
    ("1 h 30 min", (90, "min")),
    ("1 hour 30 minutes", (90, "min")),
    ("1 hour and 15 minutes", (75, "min")),
    ("1m30s", (90, "s")),
    ("2m 05s", (125, "s")),
    ("1h 1m 1s", (3661, "s")),
    ("2d 4h", (52, "h")),
    ("1 week 2 days", (9, "d")),
    ("1:30 h", (90, "min")),
    ("1:30:00", (5400, "s")),
    ("2:30 min", (150, "s")),
    ("1h 75m", ASKED),
    ("1.5h", (1.5, "h")),
    # fractions
    ("1½", (1.5, None)),
    ("⅜", (0.375, None)),
    # about five is five; a bound, a spread or a range is no value
    ("~5", (5, None)),
    ("≈ 5 %", (5, "%")),
    ("≥ 5", ASKED),
    ("<5", ASKED),
    ("±5", ASKED),
    ("5-10", ASKED),
    ("5 – 10", ASKED),
    ("5+", ASKED),
    ("5..10", ASKED),
]


@pytest.mark.parametrize(("typed", "value"), VALUES, ids=[typed for typed, _ in VALUES])
def test_a_value_is_read_whole_or_not_at_all(typed: str, value: object) -> None:
    assert amount(typed) == value


#: a value beside the figures of its key result
SCALED = [
    ("1.200", (900, 1500), 1200),
    ("1,200", (900, 1500), 1200),
    ("1.200", (1, 2), 1.2),
    ("1,200", (1, 2), 1.2),
    ("1.500", (0, 5000), 1500),
    ("2.900", (2.9, 4), 2.9),
    ("41.250", (41, 55), 41.25),
    ("41.250%", (41, 55), 41.25),
    ("1.200", (0.9, 1500), None),  # one says this, the other that
    ("1.200", (), None),
    ("0.125", (100, 200), 0.125),
    ("1.500,5", (1, 2), 1500.5),
    ("1.200", (60,), None),
    ("250.000", (180000, 300000), 250000),
    ("€2.900", (2.9,), 2.9),
]


@pytest.mark.parametrize(("typed", "scale", "value"), SCALED)
def test_the_scale_of_the_key_result_says_what_a_mark_is(
    typed: str, scale: tuple[float, ...], value: float | None
) -> None:
    got = amount(typed, scale)
    assert (got[0] if got else None) == value


def test_what_could_be_two_numbers_is_asked_about() -> None:
    assert unread("1.500") == "“1.500” could be 1500 or 1.5. Write the one you mean."
    assert unread("1,23,4") == "“1,23,4” isn't a number I can read. Write it like 1200 or 3.5."
    assert unread("1.500", (900, 2000)) == unread("52") == unread("when it is done") == unread("") == ""


#: a sentence, its baseline, target and unit; None where it is not said or cannot be read
SENTENCES = [
    # the other figures of the line decide
    ("Lift visits from 900 to 1.200", 900, 1200, "visits"),
    ("Lift visits to 1.200 (currently 900)", 900, 1200, "visits"),
    ("Grow sales from 1.500,50 to 2.000", 1500.5, 2000, None),
    ("Grow sales from 1.000.000 to 1.500", 1000000, 1500, None),
    ("Cut the rate from 2.5 to 1.500", 2.5, 1.5, None),
    ("Cut the rate from 2,5 to 1,500", 2.5, 1.5, None),
    ("Raise the rating from 3.5 to 4.125", 3.5, 4.125, None),
    ("Grow users from 1,200.00 to 1,500", 1200, 1500, "users"),
    ("Grow users from 900 → 1.500", 900, 1500, "users"),
    ("Cut the error rate from 0.125 to 0.050", 0.125, 0.05, None),
    # ordinary English thousands
    ("Reach 6,000 page views", None, 6000, "views"),
    ("Grow users from 2 to 1,500", 2, 1500, "users"),
    ("Grow users from 1,500 to 2,000", 1500, 2000, "users"),
    ("Grow signups from $1,500 to $2,000", 1500, 2000, "USD"),
    # the language of the line
    ("Anzahl der Kunden von 1.500 auf 2.000 steigern", 1500, 2000, ...),
    ("Newsletter-Kunden auf 1.200 steigern", None, 1200, ...),
    ("Das Rating auf 1,200 erhöhen", None, 1.2, ...),
    ("Augmenter les clients de 900 à 1,250", 900, 1250, ...),
    ("Le taux pour les clients : 1,250", None, 1.25, ...),
    ("Öka antal kunder från 1,250 till 1,500", 1.25, 1.5, ...),
    ("Aumentar usuarios de 1.500 a 2.000 con ventas", 1500, 2000, ...),
    # a point in an English line
    ("Lift visits from 1.500 to 2.000", None, None, None),
    ("Lift visits 1.240 → 5.000", None, None, None),
    ("Reach 1.500 users", None, None, None),
    # groupings of other countries
    ("Grow revenue from ₹10,00,000 to ₹12,34,567", 1000000, 1234567, "INR"),
    ("Grow users from 1 200 000 to 1 234 567", 1200000, 1234567, "users"),
    (f"Grow users from 9{NARROW}500 to 12{NARROW}000", 9500, 12000, "users"),
    ("Grow sales from 1'234'567 to 2'000'000", 1234567, 2000000, None),
    ("Grow sales from 1.234.567,89 to 2.000.000", 1234567.89, 2000000, None),
    ("Grow sales from €1.234,50 to €2.000,00", 1234.5, 2000, "EUR"),
    # never a piece
    ("Grow sales from 1,23,4 to 50", None, 50, None),
    ("Grow sales to 12.34.56", None, None, None),
    # durations of several parts
    ("Cut the wait from 1h30 to 45 min", 90, 45, "min"),
    ("Cut the wait from 2h 15m to 1h 30m", 135, 90, "min"),
    ("Cut page time from 1m30s to 45s", 90, 45, "s"),
    ("Cut setup from 1 day 4 hours to 6 hours", 28, 6, "h"),
    ("Cut handling from 1:30 h to 45 min", 90, 45, "min"),
    # decimals without a nought, large and small powers
    ("Lift the ratio from .65 to .8", 0.65, 0.8, None),
    ("Grow events from 1e15 to 1e16", 1e15, 1e16, "events"),
    ("Grow events from 10^6 to 2×10^6", 1e6, 2e6, "events"),
    # a race
    ("Run a 10K by 31 March", None, 10, "km"),
    ("Finish a 10K in under 50 minutes", None, 50, "min"),
    ("Cut our 10K time from 58 to 50 min", 58, 50, "min"),
    ("Run 5k three times a week", None, 3, None),
    ("Grow users from 10K to 25K", 10000, 25000, "users"),
    ("Reach 10K users", None, 10000, "users"),
    ("Run the 10K in 45:00", None, 45, "min"),
    # shares, times, names and numbers of other kinds
    ("Handle 1/2 of tickets automatically", None, 50, "%"),
    ("Get 3/4 of users to return", None, 75, "%"),
    ("Cut the drive from 1:30 to 1:00 h", 90, 60, "min"),
    ("Answer 90% of calls to 555-12-34", None, 90, "%"),
    ("Weekly actives 2026: 5,000", None, 5000, ...),
    ("Cut CO2 from 1.200 t to 900 t", 1200, 900, "t"),
    ("Raise uptime from 99.900% to 99.990%", 99.9, 99.99, "%"),
    ("Grow from 3–4 to 10 deals per month", None, 10, "deals"),
    ("by 1.12. reach 500 users", None, 500, "users"),
    ("Grow sales from R$ 1.234,50 to R$ 2.000,00", 1234.5, 2000, "BRL"),
    ("Raise yield from 10 m2 to 12 m²", 10, 12, "m²"),
    # signs that keep their meaning
    ("NPS ≥ 50", None, 50, None),
    ("Keep churn ≤ 5%", None, 5, "%"),
    ("Response time ⩽ 200 ms", None, 200, "ms"),
    ("Grow users from ~5 to ~50", 5, 50, "users"),
    ("Grow users from ca. 5 to about 50", 5, 50, "users"),
]


@pytest.mark.parametrize(
    ("text", "baseline", "target", "unit"), SENTENCES, ids=[sentence[0] for sentence in SENTENCES]
)
def test_a_sentence_has_its_figures_whole_or_not_at_all(
    text: str, baseline: float | None, target: float | None, unit: object
) -> None:
    one = said(text)
    assert (one.baseline, one.target) == (baseline, target)
    assert unit in (one.unit, ...)  # what is counted is known in English only


#: a sentence with a range or a tolerance, and its two ends
BANDS = [
    ("Keep the temperature at 20 ± 2 °C", 18, 22, "°C"),
    ("Keep the temperature at 20±2 °C", 18, 22, "°C"),
    ("Keep forecast error within ±5%", -5, 5, "%"),
    ("Keep weight at 80 kg ± 5%", 76, 84, "kg"),
    ("Keep weight at 80 kg +/- 2 kg", 78, 82, "kg"),
    ("Keep response within 5–10 min", 5, 10, "min"),
    ("Keep response between 5 and 10 min", 5, 10, "min"),
    ("Keep response at 5..10 min", 5, 10, "min"),
    ("Keep response at 5…10 min", 5, 10, "min"),
    ("Keep stock at 1,200–1,500 boxes", 1200, 1500, "boxes"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), BANDS, ids=[band[0] for band in BANDS])
def test_a_range_and_a_tolerance_keep_their_meaning(text: str, low: float, high: float, unit: str) -> None:
    one = said(text)
    assert (one.low, one.high, one.unit, one.direction) == (low, high, unit, "keep")


ASKED_ABOUT = [
    ("Lift visits from 1.500 to 2.000", ("“1.500”", "“2.000”")),
    ("Lift visits 1.240 → 5.000", ("“1.240”", "“5.000”")),
    ("Grow sales from 1,23,4 to 50", ("“1,23,4”",)),
    ("Reach 6,000 page views", ()),
    ("Grow users from 1,500 to 2,000", ()),
    ("Buy a 4x4 and reach 500 visits", ()),
    ("Move 50 teams to version 2.1.4", ()),
    ("Reach 500 users on 3D printers", ()),
    ("Grow from 3–4 to 10 deals per month", ("“3–4”",)),
    ("Call 555-12-34 and win 5 deals", ()),
]


@pytest.mark.parametrize(("text", "quoted"), ASKED_ABOUT)
def test_only_what_was_left_unread_is_marked(text: str, quoted: tuple[str, ...]) -> None:
    one = said(text)
    assert len(one.ambiguous) == len(quoted)
    for question, figure in zip(one.ambiguous, quoted, strict=True):
        assert question.startswith(figure)


def test_a_sentence_left_unread_keeps_its_metric_and_is_no_milestone() -> None:
    one = said("Lift visits from 1.500 to 2.000 by 31 Dec")
    assert (one.metric, one.direction, one.due) == ("visits", "increase", date(2026, 12, 31))
    assert said("Raise uptime from 99.900% to 99.990%").metric == "uptime"
    assert said("Finish with 1.500 signups").direction != "milestone"


def test_lint_marks_what_was_left_unread_and_does_not_ask_by_how_much() -> None:
    verdict = judge("Lift weekly visits from 1.500 to 2.000", None, today=TODAY, start=START, end=END)
    assert (verdict.kind, verdict.verdict) == ("key_result", "good")
    assert [one.message for one in verdict.findings if one.rule == "KR-1"] == [unread("1.500")]
