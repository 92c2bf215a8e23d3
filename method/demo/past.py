"""How the cycle before went, as the team looks at it in step 6."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.prework import PastResult, PastReview

from .days import Days, short


def past(days: Days) -> list[Document]:
    end = short(days.last_end)
    return [
        PastResult(
            id="past-O1.1",
            source="store",
            cycle=days.last_cycle,
            statement=f"Lift visits booked online from 1% to 6% by {end}",
            baseline=1,
            target=6,
            value=4,
            unit="%",
            score=0.6,
            why="The link sat where nobody looked; it rose only when two clinics put it on their front page.",
            reach="about right",
            outcome="yes",
            carries_over=True,
            became="booking-O1.1",
        ),
        PastResult(
            id="past-O1.2",
            source="store",
            cycle=days.last_cycle,
            statement=f"Grow clinics live from 9 to 25 by {end}",
            baseline=9,
            target=25,
            value=21,
            unit="clinics",
            score=0.75,
            why="Visits in person worked, letters did not; we found out in week six.",
            reach="about right",
            outcome="partly",
            carries_over=True,
            became="booking-O2.1",
        ),
        PastResult(
            id="past-O1.3",
            source="store",
            cycle=days.last_cycle,
            statement=f"Cut double bookings from 6 to 1 a month by {end}",
            baseline=6,
            target=1,
            value=1,
            unit="cases",
            score=1.0,
            why="Writing into the clinic's own calendar ended nearly all of them at once.",
            reach="too easy",
            outcome="yes",
        ),
        PastResult(
            id="past-O1.4",
            source="store",
            cycle=days.last_cycle,
            statement=f"Patients who rate booking 9 or 10: 24% → 40% by {end}",
            baseline=24,
            target=40,
            value=31,
            unit="%",
            score=0.44,
            why="We polished the page; patients rated the wait for an answer.",
            reach="too hard",
            outcome="partly",
            carries_over=True,
            became="booking-O1.3",
        ),
        PastReview(
            worked="Going to clinics in person. Writing into the calendar they had. Fridays in a clinic.",
            did_not_work="Letters. Polishing a page that people leave because nobody answers.",
        ),
    ]
