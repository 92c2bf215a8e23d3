"""A second team, only just begun: its pre-work is half done, and it leans on the first."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.okrs import Commitment, Dependency, KeyResult, Objective
from store.documents.prework import (
    Capacity,
    Need,
    PastReview,
    Readiness,
    Resources,
    ReviewPlan,
    Stakeholder,
    StepRecord,
)
from store.documents.rhythm import CheckIn, Colour
from store.documents.strategy import Choice, Condition, Direction, Obstacle, Strategy

from .days import FRI, MON, TUE, Days, at, short


def reception(days: Days) -> list[Document]:
    return [*before(days), *how(days), *goals(days), *said(days)]


def before(days: Days) -> list[Document]:
    return [
        Direction(
            mission="Whoever comes to our door or calls is helped by someone who has time for them.",
            vision="Nobody waits in a queue to ask a question.",
            serves="Patients of our four clinics",
        ),
        Readiness(
            strategy=[0, 1, 1, 0, 0],
            freedom=[0, 0, 2, 0, 0],
            safety=[0, 0, 1, 1, 0],
            answered=["ruth", "sam"],
        ),
        Stakeholder(id="callers", name="People who call us"),
        Need(
            id="need-through",
            of="callers",
            rank=1,
            text="Get through before nine",
            evidence="The phones count who hangs up: one in five before nine.",
            answered_by=["reception-O1"],
        ),
        Resources(start=days.start, end=days.end, tools="The phones' own counter"),
        Capacity(id="capacity-ruth", person="ruth", share=50),
        Capacity(id="capacity-sam", person="sam", share=60),
        PastReview(first_cycle=True),
        ReviewPlan(
            first_check_in=days.start,
            first_monday=days.start,
            first_friday=days.week(1, FRI),
            mid_cycle=days.week(7),
            planning=days.week(13),
            end_review=days.week(13, TUE),
            success=70,
        ),
        StepRecord(
            id="insights",
            waived="There are two of us and we share a desk: we talk all day.",
            answered_on=days.week(0, TUE),
        ),
        StepRecord(id="mission", answered_by=["ruth", "sam"], answered_on=days.week(0, MON)),
    ]


def how(days: Days) -> list[Document]:
    return [
        Strategy(
            diagnosis="Everybody calls in the same hour, most of them to ask what a page could tell them.",
            guiding_policy="We free the morning by moving the questions that need no person to the evening page.",
        ),
        Obstacle(id="obstacle-hour", rank=1, text="Half of all calls come between eight and nine"),
        Choice(
            id="reception-a",
            key="A",
            rank=1,
            text="Fewer calls before more people",
            over="two more people in the morning",
            because="people we hire for one hour a day leave within the year",
            removes=["obstacle-hour"],
        ),
        Condition(
            id="reception-c1",
            key="C1",
            of="reception-a",
            side="customers",
            text="One in three callers only wants to know when, where or what to bring",
            belief=6,
            find_out="A tally at each desk for a week",
            by=days.week(9, FRI),
            who="sam",
        ),
    ]


def goals(days: Days) -> list[Document]:
    end = days.end
    committed_on = days.week(0, FRI)
    return [
        Objective(
            id="reception-O1",
            key="O1",
            text="Give every caller someone who has time for them",
            why_now="From week 5 on the coughs come, and the phones with them.",
            choices=["reception-a"],
            removes=["obstacle-hour"],
            owner="ruth",
            left_open="Who sits where, and when.",
            state="committed",
            committed_on=committed_on,
        ),
        KeyResult(
            id="reception-O1.1",
            key="O1.1",
            objective="reception-O1",
            statement=f"Cut calls before nine from 210 to 120 per day by {short(end)}",
            metric="calls before nine",
            direction="decrease",
            baseline=210,
            target=120,
            unit="calls",
            corrected=["unit"],
            per="day",
            due=end,
            owner="ruth",
            nature="hard",
            measures="outcome",
            source="The phones' own counter",
        ),
        KeyResult(
            id="reception-O1.2",
            key="O1.2",
            objective="reception-O1",
            statement=f"Lift calls answered at the first try from 80% to 92% by {short(end)}",
            metric="calls answered at the first try",
            direction="increase",
            baseline=80,
            target=92,
            unit="%",
            due=end,
            owner="sam",
            nature="hard",
            measures="outcome",
            source="The phones' own counter",
        ),
        Dependency(
            id="dependency-live",
            of="reception-O1.1",
            team="booking",
            their_key="O2.1",
            what="Forty clinics live, so that their patients stop calling us",
            by=days.week(9, FRI),
            confirmed_by="Ines Duarte",
        ),
        Commitment(on=committed_on, by="ruth", reason="We begin small; the rest of the pre-work follows."),
    ]


def said(days: Days) -> list[CheckIn]:
    rows: list[tuple[str, str, int, float, int, Colour, str]] = [
        ("reception-O1.1", "ruth", 2, 208, 6, "amber", "The first full week counted."),
        ("reception-O1.1", "ruth", 4, 196, 6, "amber", "Fewer questions about what to bring."),
        ("reception-O1.1", "ruth", 7, 181, 5, "amber", "Down, though it hangs on the Booking team's O2.1."),
        ("reception-O1.2", "sam", 2, 80, 6, "amber", "The starting line."),
        ("reception-O1.2", "sam", 4, 84, 7, "green", "A third desk at eight on Mondays."),
        ("reception-O1.2", "sam", 7, 89, 8, "green", "Better than hoped."),
    ]
    on = {2: days.week(2), 4: days.week(4), 7: days.lately(days.week(7))}
    return [
        CheckIn(
            id=f"check-in-{key_result}-{week}",
            key_result=key_result,
            on=on[week],
            at=at(on[week], 10),
            by=by,
            value=value,
            confidence=confidence,
            colour=colour,
            suggested=colour,
            changed=changed,
        )
        for key_result, by, week, value, confidence, colour, changed in rows
    ]
