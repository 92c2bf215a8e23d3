"""What people hang on a line is no part of it: owners, marks, scores, links, what is struck out."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.lint import judge
from method.coach.sentence import read
from method.coach.sentence.hung_on.peel import peeled

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)

#: as typed, and the sentence in it
HUNG_ON = [
    ("Lift NPS of new tenants from 30 to 40 @mara P1", "Lift NPS of new tenants from 30 to 40"),
    ("Win 40 farms => 80 %", "Win 40 farms"),
    ("[x] Cut waiting time from 9 to 3 days (Mara)", "Cut waiting time from 9 to 3 days"),
    ("Cut waiting time from 9 to 3 days (Mara K. & Jo)", "Cut waiting time from 9 to 3 days"),
    ("✅ 60 % of stallholders take cards (7/10)", "60 % of stallholders take cards"),
    ("🟡 Reach 500 members 🔴", "Reach 500 members"),
    ("Reach 500 members, owner: Jo, due 2026-12-18, confidence 7/10", "Reach 500 members by 2026-12-18"),
    ("~~Reduce no-shows from 12 % to 5 %~~", "Reduce no-shows from 12 % to 5 %"),
    ("Reduce no-shows from ~~12~~ 14 % to 5 %", "Reduce no-shows from 14 % to 5 %"),
    ("DRI: Mara - Raise the basket from €18 to €24", "Raise the basket from €18 to €24"),
    ("Raise the basket from €18 to €24 | DRI: Mara | 0.7", "Raise the basket from €18 to €24"),
    (
        "Grow **weekly readers** from 1,200 to 2,000 [#41](https://x.y/z)",
        "Grow weekly readers from 1,200 to 2,000",
    ),
    ("30 apprentices pass the exam - on track", "30 apprentices pass the exam"),
    ("Repeat visits from 20 % to 30 % => 60 %", "Repeat visits from 20 % to 30 %"),
    ("P1: Ferries leave on time on 95 % of days [0.7]", "Ferries leave on time on 95 % of days"),
    ("Reach 500 members (see #12)", "Reach 500 members"),
    ("Reach 500 members. Status: at risk", "Reach 500 members"),
    ("Reach 500 members (P0)", "Reach 500 members"),
]

#: these only look like it
KEPT = [
    "Signup conversion 20 % => 30 %",
    "NPS 30 → 40",
    "Cut P1 incidents from 9 to 2",
    "Progress of pupils: 40 → 60 %",
    "Leads: 40 → 60 a month",
    "Reviews (4.5/5) from 20 guests",
    "Keep P95 latency under 300 ms",
    "Conversion => 80 %",
]


@pytest.mark.parametrize(("text", "sentence"), HUNG_ON)
def test_what_hangs_on_a_line_is_not_read_as_part_of_it(text: str, sentence: str) -> None:
    one, other = (read(each, today=TODAY, start=START, end=END) for each in (text, sentence))
    assert one._replace(spans={}) == other._replace(spans={})


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert peeled(text) == text


@pytest.mark.parametrize(("text", "sentence"), HUNG_ON)
def test_places_stay_and_a_verdict_is_that_of_the_sentence(text: str, sentence: str) -> None:
    assert len(peeled(text)) == len(text)
    verdicts = [judge(each, "key_result", today=TODAY).verdict for each in (text, sentence)]
    assert verdicts[0] == verdicts[1]


#: no change is invented, and the metric is whole
READ = [
    ("Reviewed by 4 people", None, None, 4),
    ("Adoption by 500 clinics", "Adoption", None, 500),
    ("Post 60 times on the village board", None, None, 60),
    ("Hold a steady 99.9 % uptime", "uptime", None, 99.9),
    ("At least one other funder, targeting 30 %", None, None, 30),
    ("Win over at least one other funder, targeting 30 % of costs", None, None, 30),
    ("10k stars on the repo", "stars on the repo", None, 10000),
    ("Cut the match from 90' to 45′", "match", 90, 45),
    ("Houses running at least 2 shared formats: 12", "Houses running at least 2 shared formats", None, 12),
    ("There are zero lost parcels", "lost parcels", None, 0),
    ("Design and print 40 leaflets for new members", "leaflets for new members", None, 40),
    ("Jointly feature 5 village shops in the local press", "village shops in the local press", None, 5),
    ("Ensure attendance at school stays above 90 %", "attendance at school", None, 90),
    ("The working groups gain 40 members", "members", None, 40),
]


@pytest.mark.parametrize(("text", "metric", "baseline", "target"), READ)
def test_no_change_is_invented_and_the_metric_is_whole(
    text: str, metric: str | None, baseline: float | None, target: float
) -> None:
    said = read(text, today=TODAY, start=START, end=END)
    assert (said.change, said.baseline, said.target) == (None, baseline, target)
    assert metric is None or said.metric == metric


def test_a_third_is_a_third() -> None:
    change = read("Reduce churn by a third", today=TODAY).change or {}
    assert change["by"] == 100 / 3


def test_ten_thousand_stars_are_counted_and_four_of_five_are_a_rating() -> None:
    assert read("10k stars on the repo", today=TODAY).unit == "stars"
    assert read("Raise the rating from 3.9 to 4.5 stars", today=TODAY).unit == "rating"


def test_a_mark_is_out_of_what_the_line_says() -> None:
    said = read("Lift the judges' mark from 12/20 to 15/20", today=TODAY)
    assert (said.baseline, said.target, said.unit) == (12, 15, "rating")
    assert read("Finish 13/15 modules", today=TODAY).unit != "rating"


@pytest.mark.parametrize("owed", ["thanks to installing 3 pumps", "once 2 pumps are installed"])
def test_a_figure_of_the_means_is_no_target(owed: str) -> None:
    blank = read(f"__ from __ to __ by 18 December, {owed}", today=TODAY, start=START, end=END)
    assert (blank.baseline, blank.target, blank.due) == (None, None, date(2026, 12, 18))
    said = read(f"Floods from 9 to 4 a year by 18 December, {owed}", today=TODAY, start=START, end=END)
    assert (said.metric, said.baseline, said.target, said.per) == ("Floods", 9, 4, "year")
