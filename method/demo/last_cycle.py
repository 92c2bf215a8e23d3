"""The Booking team's cycle before: scored, with its whys, its retrospective and what was learned."""

from __future__ import annotations

from datetime import date

from store.documents.base import Document
from store.documents.okrs import Commitment, KeyResult, Objective
from store.documents.prework import PastResult, PastReview, ReviewPlan
from store.documents.rhythm import CheckIn, Colour, Learning, Retrospective, Score

from .days import FRI, MON, THU, Days, at
from .past import past
from .strategy import CHOICES, DIRECTION, NOT_DOING, OBSTACLES, STRATEGY


def last_cycle(days: Days) -> list[Document]:
    return [
        DIRECTION.model_copy(update={"confirmed": ""}),
        STRATEGY.model_copy(update={"confirmed": "", "market_changes": ""}),
        *OBSTACLES,
        *CHOICES[:3],
        *NOT_DOING[:2],
        PastReview(first_cycle=True),
        ReviewPlan(
            first_check_in=days.last_start,
            first_monday=days.last_start,
            first_friday=days.last_week(1, FRI),
            mid_cycle=days.last_week(7),
            planning=days.last_week(13),
            end_review=days.last_week(13, THU),
            success=70,
        ),
        OBJECTIVE.model_copy(update={"committed_on": days.last_week(0, FRI)}),
        *key_results(days),
        Commitment(on=days.last_week(0, FRI), by="ines"),
        *fortnights(days),
        *scores(days),
        *learnings(days),
        Retrospective(
            worked="Three of us in a clinic on a Friday: we fixed in an hour what letters had not fixed in a month.",
            did_not_work="We counted clinics that had signed, not clinics that were open. The number rose, bookings did not.",
            surprised="Nobody ever asked for an app again once the page opened from a text message.",
            do_differently="Count what patients can book. Ask one question at the door. Never two towns at once.",
            on=days.last_week(13, THU),
            closed_on=days.last_week(13, THU),
            next_cycle=days.cycle,
        ),
    ]


OBJECTIVE = Objective(
    id="last-O1",
    key="O1",
    text="Find out whether patients of small clinics will book online at all",
    why_now="The foundation decides on the second year at the end of this quarter, and nobody has ever asked these patients.",
    choices=["choice-a", "choice-c"],
    removes=["obstacle-calling"],
    kind="learning",
    owner="mara",
    left_open="Which clinics, and how they are brought online.",
    state="committed",
    sufficient="yes",
)


def key_results(days: Days) -> list[KeyResult]:
    """Last cycle's four, from the same figures that step 6 shows."""
    found = []
    for number, result in enumerate(_past(days), start=1):
        falls = (result.target or 0) < (result.baseline or 0)
        found.append(
            KeyResult(
                id=f"last-O1.{number}",
                key=f"O1.{number}",
                objective="last-O1",
                statement=result.statement,
                metric=(
                    "visits booked online",
                    "clinics live",
                    "double bookings",
                    "Patients who rate booking 9 or 10",
                )[number - 1],
                direction="decrease" if falls else "increase",
                baseline=result.baseline,
                target=result.target,
                unit=result.unit,
                per="month" if falls else "",
                due=days.last_end,
                corrected=["unit"] if number in (2, 3) else [],
                owner=("mara", "ines", "tomas", "jo")[number - 1],
                nature="soft" if number == 4 else "hard",
                measures="output" if number == 2 else "outcome",
            )
        )
    return found


def _past(days: Days) -> list[PastResult]:
    return [each for each in past(days) if isinstance(each, PastResult)]


VALUES = {
    1: ("mara", (1, 1.4, 2.1, 3, 3.4, 4)),
    2: ("ines", (9, 11, 13, 15, 18, 21)),
    3: ("tomas", (6, 5, 3, 1, 1, 1)),
    4: ("jo", (24, 24, 27, 28, 30, 31)),
}
"""By key result: who checked in, and the value every fortnight."""


def fortnights(days: Days) -> list[CheckIn]:
    found = []
    for number, (by, values) in VALUES.items():
        for turn, value in enumerate(values):
            on = days.last_week(2 + 2 * turn, MON)
            colour: Colour = "green" if number == 3 else "amber"
            found.append(
                CheckIn(
                    id=f"last-check-in-{number}-{turn}",
                    key_result=f"last-O1.{number}",
                    on=on,
                    at=at(on, 9, number),
                    by=by,
                    value=value,
                    confidence=8 if colour == "green" else 6,
                    colour=colour,
                    suggested=colour,
                )
            )
    return sorted(found, key=lambda each: each.at)


def scores(days: Days) -> list[Score]:
    happened = {
        1: "Nobody saw the link until the tenth week.",
        2: "Four clinics signed and never opened an hour.",
        4: "The answer came a day and a half after the click; the page could do nothing about it.",
    }
    return [
        Score(
            id=f"last-O1.{number}",
            computed=result.score,
            score=result.score,
            why=result.why,
            what_happened=happened.get(number, ""),
            carries_over=number != 3,
            by=VALUES[number][0],
            on=days.last_week(13, THU),
        )
        for number, result in enumerate(_past(days), start=1)
    ]


def learnings(days: Days) -> list[Learning]:
    on: date = days.last_week(13, THU)
    results = _past(days)
    told = [
        (
            1,
            "mara",
            "Patients would look for a booking link on the clinic's page",
            "They search by town and by evening, and never scroll past the map.",
            "Put the link where people already are: in the reminder they get anyway.",
        ),
        (
            2,
            "ines",
            "A clinic that signs will open hours",
            "Four of 25 signed and never opened one; the receptionist had not been asked.",
            "Count a clinic as live when a patient can book this week. Talk to the receptionist first.",
        ),
        (
            4,
            "jo",
            "A better page makes a better rating",
            "People rated how long they waited for an answer, whatever the page looked like.",
            "Shorten the wait before polishing the page.",
        ),
    ]
    return [
        Learning(
            id=f"learning-{number}",
            believed=believed,
            saw=saw,
            now=now,
            about=f"last-O1.{number}",
            statement=results[number - 1].statement,
            cycle=days.last_cycle,
            score=results[number - 1].score,
            by=by,
            on=on,
        )
        for number, by, believed, saw, now in told
    ]
