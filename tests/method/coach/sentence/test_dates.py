"""Dates (METHOD 9): one grammar for sentence, field and option; read right, or refused in one sentence.

ISO 8601 for years, weeks and days; today is Monday, 23 November 2026.
"""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.sentence import read, say_date
from method.coach.sentence.dates.dates import date_question

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
FISCAL = (
    ("FY27 Q1", date(2026, 4, 1), date(2026, 6, 30)),
    ("FY27 Q4", date(2027, 1, 1), date(2027, 3, 31)),
    ("Sprint 14", date(2026, 11, 9), date(2026, 12, 20)),
    ("Autumn Term", date(2026, 9, 7), date(2026, 12, 18)),
)
NONE = None


def day(month: int, of_month: int, year: int = 2026) -> date:
    return date(year, month, of_month)


#: said anywhere: what day it is, None where there is no such day or it could be two
DAYS = [
    # no such day
    ("31 Nov", NONE),
    ("31 November", NONE),
    ("31st of November", NONE),
    ("Nov 31", NONE),
    ("45 Dec", NONE),
    ("Dec 45", NONE),
    ("0 Dec", NONE),
    ("32 December 2026", NONE),
    ("30 Feb", NONE),
    ("29 Feb", NONE),
    ("29 Feb 2028", day(2, 29, 2028)),
    ("29 Feb 2027", NONE),
    ("2026-02-30", NONE),
    ("2026-13-01", NONE),
    ("2026/02/30", NONE),
    ("31.11.2026", NONE),
    ("31.11.", NONE),
    ("31/11/2026", NONE),
    ("99/99/2026", NONE),
    # figures alone
    ("2026-12-18", day(12, 18)),
    ("2026/12/18", day(12, 18)),
    ("2026.12.18", day(12, 18)),
    ("2026-12-8", day(12, 8)),
    ("20261218", day(12, 18)),
    ("18-12-2026", day(12, 18)),
    ("18/12/2026", day(12, 18)),
    ("18.12.2026", day(12, 18)),
    ("18. 12. 2026", day(12, 18)),
    ("12-18-2026", day(12, 18)),
    ("12/18/2026", day(12, 18)),
    ("03-04-2027", NONE),
    ("03/04/2027", NONE),
    ("03.04.2027", day(4, 3, 2027)),
    ("18-12-26", day(12, 18)),
    ("26-12-18", day(12, 18)),
    ("26-11-27", NONE),  # 26 November 2027, or 27 November 2026
    ("31-12-26", day(12, 31)),
    ("18.12.", day(12, 18)),
    ("18.12", day(12, 18)),
    ("18/12", day(12, 18)),
    ("2026-12", day(12, 31)),
    ("12/2026", day(12, 31)),
    ("2027/02", day(2, 28, 2027)),
    # words
    ("18 Dec", day(12, 18)),
    ("18 Dec 2026", day(12, 18)),
    ("18 Dec 26", day(12, 18)),
    ("18 Dec '26", day(12, 18)),
    ("Dec 18, 2026", day(12, 18)),
    ("December 18th", day(12, 18)),
    ("18. Dezember 2026", day(12, 18)),
    ("18 décembre", day(12, 18)),
    ("18 dez", day(12, 18)),
    ("3 mars 2027", day(3, 3, 2027)),
    ("end of Dec", day(12, 31)),
    ("mid December", day(12, 16)),
    ("friday", day(11, 27)),
    ("in 3 days", day(11, 26)),
    # weeks of ISO 8601: 2026-W50 is 7 to 13 December
    ("KW 50", day(12, 13)),
    ("KW50", day(12, 13)),
    ("kw 50", day(12, 13)),
    ("KW 50/2026", day(12, 13)),
    ("KW 50 2026", day(12, 13)),
    ("CW 50", day(12, 13)),
    ("2026-W50", day(12, 13)),
    ("2026W50", day(12, 13)),
    ("2026-W50-5", day(12, 11)),
    ("2026-W50-8", NONE),
    ("2026-W54", NONE),
    ("2026-W53", day(1, 3, 2027)),
    ("2027-W53", NONE),
    ("W50", day(12, 13)),
    ("week 50", day(12, 13)),
    ("week 50 of 2026", day(12, 13)),
    ("wk 50", day(12, 13)),
    ("KW 2", day(1, 17, 2027)),
    ("semaine 50", day(12, 13)),
    ("vecka 50", day(12, 13)),
    ("week 60", NONE),
    ("KW 0", NONE),
    # weeks of the cycle
    ("week 10", day(12, 9)),
    ("week 13", day(12, 30)),
    ("week 2", NONE),  # 14 October is over; the calendar's ends on 17 January
    # quarters and fiscal years
    ("Q4", day(12, 31)),
    ("Q1 2027", day(3, 31, 2027)),
    ("2027-Q1", day(3, 31, 2027)),
    ("Q1'27", day(3, 31, 2027)),
    ("H1 2027", day(6, 30, 2027)),
    ("Q5 2027", NONE),
    ("FY27-Q1", NONE),
    ("FY27 Q1", NONE),
    ("Q1 FY27", NONE),
    ("FY2027", NONE),
    ("FY26/27", NONE),
    ("fy27-q1", NONE),
    # no date
    ("soon", NONE),
    ("52", NONE),
    ("12 clinics", NONE),
]


@pytest.mark.parametrize(("text", "meant"), DAYS, ids=[text for text, _ in DAYS])
def test_a_day_is_read_right_or_refused_in_a_field(text: str, meant: date | None) -> None:
    assert say_date(text, TODAY, START, END) == meant


@pytest.mark.parametrize(("text", "meant"), DAYS, ids=[text for text, _ in DAYS])
def test_a_sentence_reads_the_same_day_and_no_piece_of_it(text: str, meant: date | None) -> None:
    one = read(f"Lift activation from 41% to 55% by {text}", today=TODAY, start=START, end=END)
    assert (one.due, one.baseline, one.target) == (meant, 41, 55)


def test_an_organisations_own_cycles_are_known_by_their_names() -> None:
    for text, meant in (
        ("FY27-Q1", day(6, 30)),
        ("FY27 Q1", day(6, 30)),
        ("fy27q4", day(3, 31, 2027)),
        ("Sprint 14", day(12, 20)),
        ("autumn term", day(12, 18)),
        ("FY27 Q2", None),
    ):
        assert say_date(text, TODAY, START, END, cycles=FISCAL) == meant, text
        line = f"Lift activation to 55% by {text}"
        assert read(line, today=TODAY, start=START, end=END, cycles=FISCAL).due == meant, text


#: typed on 21 September 2026 into a field that looks back, and into one that looks ahead
DIRECTIONS = [
    ("18.9.", day(9, 18), day(9, 18, 2027)),
    ("18 Sep", day(9, 18), day(9, 18, 2027)),
    ("21 Sep", day(9, 21), day(9, 21)),
    ("22.9.", day(9, 22, 2025), day(9, 22)),
    ("31 Dec", day(12, 31, 2025), day(12, 31)),
    ("18.9.2027", NONE, day(9, 18, 2027)),
    ("18.9.2025", day(9, 18, 2025), day(9, 18, 2025)),
    ("friday", day(9, 18), day(9, 25)),
    ("monday", day(9, 21), day(9, 21)),
    ("yesterday", day(9, 20), day(9, 20)),
    ("tomorrow", NONE, day(9, 22)),
    ("2 weeks ago", day(9, 7), NONE),
    ("3 days ago", day(9, 18), NONE),
    ("in 2 weeks", NONE, day(10, 5)),
    ("last friday", day(9, 18), NONE),
    ("last week", day(9, 20), NONE),
    ("last month", day(8, 31), NONE),
    ("August", day(8, 31), day(8, 31, 2027)),
    ("September", day(9, 21), day(9, 30)),
    ("Q2", day(6, 30), day(6, 30, 2027)),
    ("KW 37", day(9, 13), day(9, 19, 2027)),
    ("KW 39", day(9, 21), day(9, 27)),
    ("3 Feb", day(2, 3), day(2, 3, 2027)),
]


@pytest.mark.parametrize(("text", "back", "ahead"), DIRECTIONS, ids=[row[0] for row in DIRECTIONS])
def test_a_field_looks_back_or_ahead(text: str, back: date | None, ahead: date | None) -> None:
    today = date(2026, 9, 21)
    cycle = (date(2026, 7, 1), date(2026, 9, 30))
    assert say_date(text, today, *cycle, looks="back") == back
    assert say_date(text, today, *cycle, looks="ahead") == ahead


@pytest.mark.parametrize("text", ["31 Nov", "45 Dec", "2026-02-30", "31.11.2026", "FY27-Q1", "2026-W54"])
def test_what_is_no_date_is_refused_with_the_same_sentence_everywhere(text: str) -> None:
    refused = f"“{text}” isn't a date I can read. Write it like 18 December 2026 or 2026-12-18."
    assert date_question(text, TODAY, START, END) == refused
    assert read(f"Lift activation to 55% by {text}", today=TODAY, start=START, end=END).ambiguous == (
        refused,
    )
    assert date_question("soon", TODAY).startswith("“soon” isn't a date")


def test_a_week_that_could_be_two_is_asked_about() -> None:
    asked = date_question("week 2", TODAY, START, END)
    assert asked == "“2” could be 14 October 2026 or 17 January 2027: which day?"


#: in a sentence without "by": no date, and no piece of one
LEFT_ALONE = [
    ("Keep 12–18 beds free", 12, 18),
    ("Keep the ward at 12-18 beds", 12, 18),
]


@pytest.mark.parametrize(("text", "low", "high"), LEFT_ALONE)
def test_a_range_is_no_date(text: str, low: float, high: float) -> None:
    one = read(text, today=TODAY, start=START, end=END)
    assert (one.low, one.high, one.due) == (low, high, None)


def test_a_date_is_no_range() -> None:
    one = read("Keep churn under 5% until 18-12-2026", today=TODAY, start=START, end=END)
    assert (one.low, one.high, one.due) == (None, 5, day(12, 18))


def test_a_step_is_no_date() -> None:
    one = read("Raise the rating by 0.5", today=TODAY, start=START, end=END)
    assert (one.change, one.due) == ({"by": 0.5, "unit": None}, None)
