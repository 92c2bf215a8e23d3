"""Dates as other countries write them (CLDR 46, wide and short month names), and with a day of the week.

Today is Monday, 23 November 2026. Right answers come from the calendar: 18 December 2026 is a Friday.
"""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import judge
from method.coach.sentence import read, say_date
from method.coach.sentence.dates.dates import date_question

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
NONE = None

#: how a day is written, and the twelve months as they stand there
MONTHS = [
    ("18. {} 2027", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    ("18. {} 2027", "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
    ("18 {} 2027", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ("18 {} 2027", "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    ("18 {} 2027", "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"),
    (
        "18 de {} de 2027",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    ("18 {} 2027", "ene feb mar abr may jun jul ago sept oct nov dic"),
    (
        "18 {} 2027",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    ("18 {} 2027", "gen feb mar apr mag giu lug ago set ott nov dic"),
    ("18 {} 2027", "januari februari maart april mei juni juli augustus september oktober november december"),
    ("18 {} 2027", "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec."),
    (
        "18 de {} de 2027",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    ("18 {} 2027", "jan fev mar abr mai jun jul ago set out nov dez"),
    ("18 {} 2027", "januari februari mars april maj juni juli augusti september oktober november december"),
    ("18. {} 2027", "januar februar marts april maj juni juli august september oktober november december"),
    ("18-{}-2027", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
]
NAMED = [
    (shape.format(name), date(2027, number, 18))
    for shape, names in MONTHS
    for number, name in enumerate(names.split(), 1)
]


def day(month: int, of_month: int, year: int = 2026) -> date:
    return date(year, month, of_month)


D18 = day(12, 18)
DAYS = [
    # with the day of the week, which must be that day's
    ("Fri 18 Dec", D18),
    ("Fri. 18 Dec", D18),
    ("Friday, 18 December 2026", D18),
    ("Friday the 18th of December", D18),
    ("Fri, Dec 18, 2026", D18),
    ("Fri 18.12.", D18),
    ("Fri 2026-12-18", D18),
    ("Freitag, 18. Dezember 2026", D18),
    ("vendredi 18 décembre 2026", D18),
    ("Mon 18 Dec 2026", NONE),
    ("Thursday 18 December", NONE),
    ("Friday week", day(12, 4)),
    # letters between the figures
    ("18-Dec-2026", D18),
    ("18-dec-26", D18),
    ("18-Dec", D18),
    ("18/Dec/2026", D18),
    ("18.Dec.2026", D18),
    ("18Dec2026", D18),
    ("18DEC26", D18),
    ("18-déc-2026", D18),
    ("2026 Dec 18", D18),
    ("2026 12 18", D18),
    ("18 Dec, 2026", D18),
    ("18th of December, 2026", D18),
    ("18 Dec.", D18),
    ("1er mars 2027", day(3, 1, 2027)),
    ("1º de marzo de 2027", day(3, 1, 2027)),
    ("Dezember 2026", day(12, 31)),
    ("décembre", day(12, 31)),
    ("the 18th", D18),
    # weeks of ISO 8601, however they are written
    ("2026-w50", day(12, 13)),
    ("2026/W50", day(12, 13)),
    ("W50/2026", day(12, 13)),
    ("W50 2026", day(12, 13)),
    ("W50'26", day(12, 13)),
    ("KW50/26", day(12, 13)),
    ("KW 50/26", day(12, 13)),
    ("KW. 50", day(12, 13)),
    ("50. KW", day(12, 13)),
    ("50. Kalenderwoche 2026", day(12, 13)),
    ("KW 50-51", day(12, 20)),
    ("KW 53", day(1, 3, 2027)),
    ("KW 53 2027", NONE),
    # quarters with the figure first, years of somebody's own
    ("4Q26", day(12, 31)),
    ("4Q 2026", day(12, 31)),
    ("1H27", day(6, 30, 2027)),
    ("Q6", NONE),
    ("Q0", NONE),
    ("fiscal Q1", NONE),
    ("fiscal year 2027", NONE),
    ("GJ 2027", NONE),
    # words
    ("xmas", day(12, 25)),
    ("Christmas Eve", day(12, 24)),
    ("early Jan", NONE),
    ("late January 2027", NONE),
    # no day, and no piece of one
    ("45th Dec", NONE),
    ("0th December", NONE),
    ("2026-352", NONE),
    ("2026-13-45", NONE),
    ("31-Nov-2026", NONE),
    ("31 de noviembre", NONE),
    ("18.12.1926", date(1926, 12, 18)),
    ("18 grudnia 2026", NONE),
    ("2026-12-18T10:00", NONE),
    ("2026年12月18日", NONE),
    ("Dec-26", NONE),
    ("week50", NONE),
]
SAID = [*NAMED, *DAYS]


@pytest.mark.parametrize(("text", "meant"), SAID, ids=[text for text, _ in SAID])
def test_a_day_is_read_right_or_refused_in_a_field_and_in_a_sentence(text: str, meant: date | None) -> None:
    assert say_date(text, TODAY, START, END) == meant
    one = read(f"Lift activation from 41% to 55% by {text}", today=TODAY, start=START, end=END)
    assert (one.due, one.baseline, one.target) == (meant, 41, 55)
    assert bool(one.ambiguous) == (meant is None)  # what is not read is said


#: as a whole line of another language says them
LINES = [
    ("Umsatz bis Freitag, 18. Dezember, auf 50 steigern", D18),
    ("Alcanzar 500 clientes antes del 18 de diciembre de 2026", D18),
    ("Atteindre 500 clients avant le 1er mars 2027", day(3, 1, 2027)),
]


@pytest.mark.parametrize(("text", "meant"), LINES)
def test_a_line_of_another_language_has_its_day(text: str, meant: date) -> None:
    assert read(text, today=TODAY, start=START, end=END).due == meant


#: what looks like a date and is none
LEFT_ALONE = [
    "Solve 9 out of 10 tickets",
    "Close 9 out of 10 tickets in 5 set steps",
    "Cut deaths by COVID-19",
    "Lift the rating by 3.50.",
    "Finish 12 clinics by the 18th floor",
    "Reduce 1h30 to 45 min",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_no_date_stays_none(text: str) -> None:
    one = read(text, today=TODAY, start=START, end=END)
    assert (one.due, one.ambiguous) == (None, ())


def test_a_stretch_without_a_fixed_day_is_asked_about() -> None:
    assert date_question("early Jan", TODAY, START, END).startswith("“early Jan” begins on no fixed day")
    assert say_date("in 1.5 weeks", TODAY, START, END) is None


@pytest.mark.parametrize("text", ["31 Nov", "18 grudnia 2026", "fiscal Q1", "2026-12-18T10:00", "45th Dec"])
def test_lint_says_which_day_it_cannot_read_and_does_not_call_it_missing(text: str) -> None:
    verdict = judge(f"Lift visits from 900 to 1200 by {text}", None, today=TODAY, start=START, end=END)
    told = [one.message for one in verdict.findings if one.rule == "KR-3"]
    assert told == [date_question(text, TODAY, START, END)]


def test_a_figure_and_a_day_that_cannot_be_read_are_both_said() -> None:
    verdict = judge("Lift visits to 1.500 by 31 Nov", None, today=TODAY, start=START, end=END)
    said = [one.message for one in verdict.findings if one.rule in ("KR-1", "KR-3")]
    assert said[0].startswith("“1.500” could be")
    assert said[-1].startswith("“31 Nov” isn't a date")
