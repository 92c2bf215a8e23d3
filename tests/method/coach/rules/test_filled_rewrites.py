"""A rewrite with its blanks filled in by plain words is no longer what its finding was about."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from benchmarks.lint_accuracy import rows
from method.coach.lint import judge
from method.wording.rules import BLANK

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
BENCHMARKS = Path(__file__).parents[4] / "benchmarks"
#: what stands in the blanks of each shape, by what the rewrite holds
FILLINGS = (
    ("so that __ can __", ("walkers", "find help in time")),
    ("__ can __, ", ("Walkers", "find help in time")),
    ("__ from __ to __ by", ("Share of guests who return", "20%", "50%", "31 December")),
    ("(from __)", ("1", "31 December")),
    (" from __ to __", ("20%", "50%", "31 December")),
    ("__ of ", ("3", "use it every week", "31 December")),
    ("Prove that ", ("work for patients",)),
    (" __ by __", ("use it every week", "31 December")),
    (" by __", ("31 December",)),
)


def filled(skeleton: str) -> str:
    """The rewrite as a person would take it; the blanks of one that is left open keep their place."""
    words = next((words for shape, words in FILLINGS if shape in skeleton), ())
    for word in words:
        skeleton = skeleton.replace(BLANK, word, 1)
    return skeleton


#: of so many lines one is looked at each time
SAMPLE = 12


@cache
def offered(every: int = 1) -> list[tuple[str, str, str, str]]:
    """Kind, rule, line and rewrite of every finding on words that warns and offers one."""
    return [
        (row["kind"], one.rule, row["text"], one.skeleton)
        for name in ("real_lines.tsv", "verdicts.tsv")
        for row in rows(BENCHMARKS / name)[::every]
        for one in judge(row["text"], row["kind"], today=TODAY, start=START, end=END).findings  # type: ignore[arg-type]
        if one.skeleton and one.severity == "warn"
    ]


@pytest.mark.parametrize("every", [SAMPLE, pytest.param(1, marks=pytest.mark.faults)])
def test_none_is_met_by_the_finding_that_offered_it(every: int) -> None:
    assert len(offered(every)) > 300 // every
    again = [
        (rule, text, filled(skeleton))
        for kind, rule, text, skeleton in offered(every)
        if rule
        in [one.rule for one in judge(filled(skeleton), kind, today=TODAY, start=START, end=END).findings]  # type: ignore[arg-type]
    ]
    assert not again, again


#: line, what is offered; "" for nothing
OBJECTIVES = [
    ("Roll out the parking app to wardens", "__ can __, thanks to rolling out the parking app to wardens"),
    ("Publish more recipes", "__ can __, thanks to publishing more recipes"),
    ("Redesign welcome pack", "__ can __, thanks to redesigning the welcome pack"),
    ("Keep the shop running while Ada is away", ""),
    ("Continue to deliver statutory checks within budget", ""),
    ("Be the best bakery", ""),
    ("Win back riders and rebuild the night network", ""),
    ("Raise standards & improve outcomes for all pupils", ""),
    ("Increase bookings by 25%", "Increase bookings by 25% so that __ can __"),
    ("A high street people stay in after 6", ""),
    ("A Friday night out is normal again for people under 30", ""),
]


@pytest.mark.parametrize(("line", "rewrite"), OBJECTIVES, ids=[row[0] for row in OBJECTIVES])
def test_the_change_stands_in_front_and_the_task_behind_it(line: str, rewrite: str) -> None:
    found = judge(line, "objective", today=TODAY).findings
    assert [one.skeleton for one in found if one.skeleton] == ([rewrite] if rewrite else [])


#: line, the end of what is offered; "" for nothing
KEY_RESULTS = [
    ("Ship SEPA instant", ""),
    ("Overhaul 4-6-0 boiler", ""),
    ("Overhaul 0-6-0 saddle tank", ""),
    ("Agree SLA with IT", ""),
    ("Paper on estuary model under review", ""),
    ("Publish annual report on new website", ""),
    ("Launch loyalty card", "thanks to launching the loyalty card"),
    ("bump test coverage from 58 to 75 %", ""),
    ("Stop + search panel meets monthly", ""),
    ("Relaunch handbook + new rota system live by 12 December", ""),
    ("Raise profile with ministers", ""),
    ("Diesel sparen", ""),
]


@pytest.mark.parametrize(("line", "ending"), KEY_RESULTS, ids=[row[0] for row in KEY_RESULTS])
def test_no_article_is_put_in_where_it_cannot_be_told(line: str, ending: str) -> None:
    found = judge(line, "key_result", today=TODAY, start=START, end=END).findings
    said = [one.skeleton for one in found if one.skeleton and one.severity == "warn"]
    assert (len(said) == 1 and said[0].endswith(ending)) if ending else not said


#: kind, line, a sentence that is said of it, one that is not
SAID = [
    ("key_result", "Daily safety huddle embedded 8am and 8pm", "which number will move?", "true or not"),
    ("key_result", "3rd site opened in Ashgrove", "which number will move?", "true or not"),
    ("key_result", "Move archive to cold storage", "When this is done", "true or not"),
    ("key_result", "NQ retention 8/9", "“8 of 9”", "Write it like 1200"),
    ("key_result", "17/20 wards hit the mark", "if you write “17 of 20”", "a day"),
    ("objective", "4hr performance to 78%", "a number that moves", "No change is named"),
    ("objective", "Grow sales & cut waste", "joined by “&”", "“and”"),
    ("objective", "Nobody over 75 eats alone on a Sunday", "", "There is a number in it"),
    ("objective", "A Friday night out is normal again for people under 30", "", "a number that moves"),
]


@pytest.mark.parametrize(("kind", "line", "told", "not_told"), SAID, ids=[row[1] for row in SAID])
def test_what_is_said_is_so(kind: str, line: str, told: str, not_told: str) -> None:
    messages = " ".join(one.message for one in judge(line, kind, today=TODAY).findings)  # type: ignore[arg-type]
    assert told in messages
    assert not_told not in messages


def test_the_number_that_is_counted_is_quoted() -> None:
    (first, *_) = judge("15 workshops in schools", "key_result", today=TODAY).findings
    assert "“15 workshops in schools”" in first.message
