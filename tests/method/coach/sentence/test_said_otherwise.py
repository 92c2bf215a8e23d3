"""Figures and days said otherwise: endings of cases, digits of other scripts, days told from today, two days.

Today is Monday, 23 November 2026.
"""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.sentence import amount, read, say_date
from method.coach.sentence.dates.dates import date_question

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)

#: line, metric, baseline, target, unit; in Turkish, Finnish, Hungarian and Estonian the figure has the ending
CASES = [
    ("Dönüşüm oranını %4'ten %25'e çıkar", "Dönüşüm oranını", 4, 25, "%"),
    ("Dönüşüm oranını %4’ten %25’e çıkarmak", "Dönüşüm oranını", 4, 25, "%"),
    ("Terk oranını %30'dan %12'ye düşür", "Terk oranını", 30, 12, "%"),
    ("Aylık ziyaretleri 100'den 500'e çıkar", "Aylık ziyaretleri", 100, 500, None),
    ("Puanı 6'dan 9'a çıkar", "Puanı", 6, 9, None),
    ("Satışları %25'e çıkar", "Satışları", None, 25, "%"),
    ("Nosta konversio 4 %:sta 25 %:iin", "Nosta konversio", 4, 25, "%"),
    ("Nosta osuus 4%:sta 25%:iin", "Nosta osuus", 4, 25, "%"),
    ("Nosta kävijät 100:sta 500:aan", "Nosta kävijät", 100, 500, None),
    ("A konverziót 4%-ról 25%-ra növelni", "konverziót", 4, 25, "%"),
    ("A látogatások 100-ról 500-ra", "látogatások", 100, 500, None),
    ("A hibák 40-ről 5-re", "hibák", 40, 5, None),
    ("Tõsta 4%-lt 25%-le", "Tõsta", 4, 25, "%"),
    # endings that are none
    ("Hold 12 5-day workshops", "5-day workshops", None, 12, "workshops"),
    ("Lift the 90's songs from 4% to 25%", None, 4, 25, "%"),
]


@pytest.mark.parametrize(("line", "metric", "baseline", "target", "unit"), CASES, ids=[c[0] for c in CASES])
def test_from_and_to_that_hang_on_the_figure_are_read(
    line: str, metric: str | None, baseline: float | None, target: float, unit: str | None
) -> None:
    said = read(line, today=TODAY, start=START, end=END)
    assert (said.baseline, said.target, said.unit) == (baseline, target, unit)
    assert metric is None or said.metric == metric


#: as typed into a field of figures
DIGITS = [
    ("１２", (12, None)),
    ("１２．５", (12.5, None)),
    ("1２", (12, None)),
    ("２５％", (25, "%")),
    ("２５ ％", (25, "%")),
    ("－３", (-3, None)),
    ("٢٥", (25, None)),
    ("٢٥٪", (25, "%")),
    ("۲۵", (25, None)),
    ("१०", (10, None)),
    ("๑๒", (12, None)),
    ("€４０ｋ", None),
]


@pytest.mark.parametrize(("typed", "value"), DIGITS)
def test_digits_of_every_script_are_digits(typed: str, value: object) -> None:
    assert amount(typed) == value


def test_they_are_in_a_sentence_too_and_its_spans_stay_where_they_are() -> None:
    line = "Lift the share from ４％ to ２５％ by ２０２６-１２-１８"
    said = read(line, today=TODAY)
    assert (said.baseline, said.target, said.due) == (4, 25, date(2026, 12, 18))
    assert line[slice(*said.spans["target"])] == "２５％"


def day(month: int, of_month: int, year: int = 2026) -> date:
    return date(year, month, of_month)


#: as typed into a field that looks ahead
AHEAD = [
    ("in a fortnight", day(12, 7)),
    ("in two weeks", day(12, 7)),
    ("in two weeks' time", day(12, 7)),
    ("in six weeks’ time", day(1, 4, 2027)),
    ("in a week's time", day(11, 30)),
    ("two weeks from now", day(12, 7)),
    ("10 days from today", day(12, 3)),
    ("a week from today", day(11, 30)),
    ("in a week", day(11, 30)),
    ("in a month", day(12, 23)),
    ("in one month", day(12, 23)),
    ("within a fortnight", day(12, 7)),
    ("in half a year", day(5, 23, 2027)),
    ("a year from now", day(11, 23, 2027)),
    ("the day after tomorrow", day(11, 25)),
    ("the week after next", day(12, 13)),
    ("the weekend", day(11, 29)),
    ("this weekend", day(11, 29)),
    ("end of next month", day(12, 31)),
    ("mid next month", day(12, 16)),
    ("18/12/２０２６", day(12, 18)),
    ("１８ Dec", day(12, 18)),
    ("１８．１２．", day(12, 18)),
    ("٢٠٢٦-١٢-١٨", day(12, 18)),
    # nobody can say which day
    ("a fortnight", None),
    ("soon", None),
    ("in 3 sprints", None),
    ("two days ago", None),
    ("a week ago", None),
]


@pytest.mark.parametrize(("typed", "told"), AHEAD)
def test_a_day_told_from_today_is_read_or_refused(typed: str, told: date | None) -> None:
    assert say_date(typed, TODAY, START, END) == told
    assert told is not None or date_question(typed, TODAY, START, END)


#: as typed into a field that looks back
BACK = [
    ("two days ago", day(11, 21)),
    ("a week ago", day(11, 16)),
    ("a fortnight ago", day(11, 9)),
    ("a month ago", day(10, 23)),
    ("the day before yesterday", day(11, 21)),
    ("the weekend", day(11, 22)),
    ("in a fortnight", None),
    ("the day after tomorrow", None),
]


@pytest.mark.parametrize(("typed", "told"), BACK)
def test_a_field_that_looks_back_reads_days_ago(typed: str, told: date | None) -> None:
    assert say_date(typed, TODAY, START, END, looks="back") == told


#: behind "Win 40 farms ": by when, and what is left of the line
IN_A_LINE = [
    ("in a fortnight", day(12, 7)),
    ("within a fortnight", day(12, 7)),
    ("in two weeks' time", day(12, 7)),
    ("by the day after tomorrow", day(11, 25)),
    ("by the weekend", day(11, 29)),
    ("by the week after next", day(12, 13)),
    ("in a week", None),  # that can be each week
]


@pytest.mark.parametrize(("words", "due"), IN_A_LINE)
def test_a_line_says_it_as_a_field_does(words: str, due: date | None) -> None:
    said = read(f"Win 40 farms {words}", today=TODAY, start=START, end=END)
    assert (said.target, said.due) == (40, due)


WHICH = "“{}” could be {} or {}: which day?"
#: as typed, and both days it could be
TWO = [
    ("18/20 Dec", "18 December 2026", "20 December 2026"),
    ("18 or 20 Dec", "18 December 2026", "20 December 2026"),
    ("18 and 20 Dec", "18 December 2026", "20 December 2026"),
    ("18th or 20th Dec", "18 December 2026", "20 December 2026"),
    ("18 Dec or 20 Dec", "18 December 2026", "20 December 2026"),
    ("18 Dec / 20 Dec", "18 December 2026", "20 December 2026"),
    ("2026-12-18 or 2026-12-20", "18 December 2026", "20 December 2026"),
    ("Monday or Tuesday", "23 November 2026", "24 November 2026"),
    ("November or December", "30 November 2026", "31 December 2026"),
]


@pytest.mark.parametrize(("typed", "first", "second"), TWO)
def test_of_two_days_none_is_taken_and_the_sentence_is_the_same_everywhere(
    typed: str, first: str, second: str
) -> None:
    assert say_date(typed, TODAY, START, END) is None
    asked = date_question(typed, TODAY, START, END)
    assert asked == WHICH.format(typed, first, second)
    said = read(f"Lift the share from 4% to 25% by {typed}", today=TODAY, start=START, end=END)
    assert (said.baseline, said.target, said.due, said.ambiguous) == (4, 25, None, (asked,))


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by 18-20 Dec", day(12, 20)),
        ("by 18 Dec or earlier", day(12, 18)),
        ("by 18 Dec and beyond", day(12, 18)),
    ],
)
def test_one_day_stays_one_day(words: str, due: date) -> None:
    assert read(f"Win 40 farms {words}", today=TODAY, start=START, end=END).due == due
