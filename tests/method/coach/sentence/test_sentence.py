"""A key result is typed as one line and read as it is typed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sentence_accuracy import FIELDS, got, table, wanted
from benchmarks.sentence_accuracy import same as alike
from method.coach.sentence import Read, amount, as_json, read, say_date, settled_target, write
from method.coach.sentence.writing import same

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
TABLE = table(Path(__file__).parents[4] / "benchmarks" / "sentences.tsv")


def said(text: str) -> Read:
    return read(text, today=TODAY, start=START, end=END)


@pytest.mark.parametrize("row", TABLE, ids=[row["text"] for row in TABLE])
def test_every_sentence_of_the_table_is_read_as_it_is_meant(row: dict[str, str]) -> None:
    one = said(row["text"])
    missed = [f for f in FIELDS if not alike(wanted(row.get(f, ""), f), got(one, f))]
    assert not missed, {f: got(one, f) for f in missed}


@pytest.mark.parametrize("row", TABLE, ids=[row["text"] for row in TABLE])
def test_what_was_read_can_be_written_and_reads_back_the_same(row: dict[str, str]) -> None:
    one = said(row["text"])
    assert same(one, read(write(one), today=TODAY, start=START, end=END)), write(one)


def test_what_was_read_is_underlined_where_it_was_typed() -> None:
    text = "Lift 30-day activation from 41% to 55% by 31 Mar"
    where = {field: text[a:b] for field, (a, b) in said(text).spans.items()}
    assert where == {
        "direction": "Lift",
        "metric": "30-day activation",
        "baseline": "41%",
        "target": "55%",
        "due": "by 31 Mar",
    }


def test_a_day_that_could_be_two_is_asked_and_not_guessed() -> None:
    one = said("Lift activation to 55% by 03/04/2027")
    assert one.due is None
    assert one.ambiguous == ("\u201c03/04/2027\u201d could be 3 April 2027 or 4 March 2027: which day?",)
    assert said("Lift activation to 55% by 13/04/2027").due == date(2027, 4, 13)


def test_a_season_is_asked_about_and_is_no_part_of_the_metric() -> None:
    one = said("Reach 500 readers before summer 2027")
    assert (one.metric, one.due) == ("readers", None)
    assert one.ambiguous == ("“summer 2027” begins on no fixed day: by which date?",)
    assert said("Lift summer sales from 4 to 9").ambiguous == ()


def test_a_step_with_a_point_in_it_is_no_day() -> None:
    assert said("Cut the wait by 3.8 hours").change == {"by": 3.8, "unit": "h"}
    assert said("Cut the wait to 3 d by 3.8").due == date(2027, 8, 3)


def test_scripts_get_the_shape_they_count_on() -> None:
    assert as_json(said("Grow sales from $1.5M to $2M a year by 31 Dec")) == {
        "metric": "sales",
        "direction": "increase",
        "baseline": 1500000,
        "target": 2000000,
        "change": None,
        "unit": "USD",
        "per": "year",
        "due": "2026-12-31",
    }
    assert as_json(said("Keep churn between 2 and 3.5%"))["band"] == [2, 3.5]


def test_a_change_with_a_baseline_has_a_target_that_can_be_worked_out() -> None:
    assert settled_target(said("Double sign-ups from 500")) == 1000
    assert settled_target(said("Reduce waste by 20% from 40 tonnes")) == 32
    assert settled_target(said("Lower churn by 2 pp from 6%")) == 4
    assert settled_target(said("Grow sales by 20%")) is None
    assert settled_target(said("Grow sales to 20")) == 20


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("52", (52, None)),
        ("41%", (41, "%")),
        ("1,5 %", (1.5, "%")),
        ("1.5M", (1500000, None)),
        ("€40k", (40000, "EUR")),
        ("1 200 €", (1200, "EUR")),
        ("$1,250.50", (1250.5, "USD")),
        ("-3.5", (-3.5, None)),
        ("½", (0.5, None)),
        ("1½", (1.5, None)),
        ("1.2e6", (1200000, None)),
        ("4.1 of 5", (4.1, "rating")),
        ("9 d", (9, "d")),
        ("45min", (45, "min")),
        ("twelve", (12, None)),
        ("60 clinics", (60, "clinics")),
        ("about fifty", None),
        ("", None),
        ("ten or so", None),
        ("5 5", None),
    ],
)
def test_a_value_is_taken_as_people_write_it(typed: str, value: object) -> None:
    assert amount(typed) == value


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("31 mar", date(2027, 3, 31)),
        ("end of november", date(2026, 11, 30)),
        ("2026-12-01", date(2026, 12, 1)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("q4", date(2026, 12, 31)),
        ("by 5 December", date(2026, 12, 5)),
        ("by christmas", date(2026, 12, 25)),
        ("by 3.8", date(2027, 8, 3)),
        ("by summer", None),
        ("tomorrow", date(2026, 11, 24)),
        ("next friday", date(2026, 11, 27)),
        ("31.12.", date(2026, 12, 31)),
        ("30 February", None),
        ("2026-02-30", None),
        ("3/4", None),
        ("when it is done", None),
        ("", None),
    ],
)
def test_a_day_is_taken_as_people_say_it(words: str, day: date | None) -> None:
    assert say_date(words, TODAY, START, END) == day


def test_without_a_cycle_a_quarter_is_the_next_to_end() -> None:
    assert read("Lift activation to 55% by Q1", today=TODAY).due == date(2027, 3, 31)
    assert read("Lift activation to 55% this quarter", today=TODAY).due == date(2026, 12, 31)


WORDS = st.sampled_from(
    """from to by 41% $1.5M → -> 55 zero double keep between and under 31 Mar Q3 2026 in weeks within ( )
    currently half of 3x ½ 1.200,5 03/04 "activation" “x” : , ; end the per week 4.1 of 5 Increase reduce not
    No lift ² ٣ \u2028 e9 1e99 -5 +5 % € 0 . - – due before mid next last year
    Christmas 999999999999999 third thirds two three a set up back 2:37 3:00 6 am working days orders/week /
    target time 8 of 12 clinics fewer more""".split()
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join)))
def test_no_string_makes_the_grammar_raise(text: str) -> None:
    one = said(text)
    for a, b in one.spans.values():
        assert 0 <= a <= b <= len(text)
    amount(text)
    say_date(text, TODAY, START, END)
    assert isinstance(write(one), str)


AMOUNTS = st.integers(0, 10**7).map(lambda n: n / 100)


@given(
    metric=st.sampled_from(
        ["activation", "clinics live", "cost per visit", "“from 3 to 4” rate", "waiting time"]
    ),
    way=st.sampled_from(["increase", "decrease", None]),
    ends=st.tuples(AMOUNTS, AMOUNTS),
    unit=st.sampled_from([None, "%", "EUR", "d", "visits", "kg"]),
    due=st.one_of(st.none(), st.integers(0, 800).map(lambda n: date(2026, 1, 1) + timedelta(days=n))),
)
def test_any_plain_key_result_survives_writing_and_reading(
    metric: str, way: str | None, ends: tuple[float, float], unit: str | None, due: date | None
) -> None:
    verb = {"increase": "Raise", "decrease": "Reduce", None: ""}[way]
    by = f" by {due.isoformat()}" if due else ""
    a, b = (f"{v:.2f} {unit or ''}".strip() for v in ends)
    one = said(f"{verb} {metric} from {a} to {b}{by}")
    assert (one.baseline, one.target, one.due) == (*ends, due)
    assert same(one, read(write(one), today=TODAY, start=START, end=END))


FIGURES = st.one_of(st.integers(0, 10**6).map(float), st.integers(1, 10**7).map(lambda n: n / 100))
METRICS = [
    "activation",
    "cost per visit",
    "waiting time",
    "crop yield",
    "share of patients who rate it 9 or 10",
]
NAMED_UNITS = [None, "%", "EUR", "CHF", "d", "h", "wk", "ms", "visits", "people", "kg", "‰"]


@st.composite
def readings(draw: st.DrawFn) -> Read:
    """Every kind of movement the grammar knows: a target, a band, a bound, a step, a factor."""
    kind = draw(st.sampled_from(["target", "ends", "band", "bound", "step", "factor"]))
    low, high = sorted((draw(FIGURES), draw(FIGURES)))
    way = draw(st.sampled_from(["increase", "decrease"]))
    said = Read(draw(st.sampled_from(METRICS)), way, *[None] * 8, (), {})  # type: ignore[arg-type]
    due = draw(st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2028, 12, 31))))
    said = said._replace(due=due)
    if kind == "step":
        unit = draw(st.sampled_from(["%", "pp", "EUR", "d", "visits"]))
        step: dict[str, object] = {"by": high, "unit": unit}
        return said._replace(change=step, unit="%" if unit == "pp" else None)
    if kind == "factor":
        return said._replace(
            change={"factor": draw(st.sampled_from([2, 3, 1.5] if way == "increase" else [0.5, 3]))}
        )
    said = said._replace(unit=draw(st.sampled_from(NAMED_UNITS)), per=draw(st.sampled_from([None, "week"])))
    if kind == "band":
        return said._replace(direction="keep", low=low, high=high)
    if kind == "bound":
        ends = {"low": high} if way == "increase" else {"high": high}
        return said._replace(direction="keep", target=high, **ends)
    if kind == "ends":
        low, high = (low, high) if way == "increase" else (high, low)
        return said._replace(baseline=low, target=high)
    return said._replace(target=high)


@settings(max_examples=400, deadline=None)
@given(readings())
def test_any_reading_survives_writing_and_reading(one: Read) -> None:
    again = read(write(one), today=TODAY, start=START, end=END)
    assert same(one, again), write(one)
