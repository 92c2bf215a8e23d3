"""The Booking team's six key results: hard, soft and money, one of them to be kept."""

from __future__ import annotations

from datetime import date

from store.documents.okrs import KeyResult

from .days import FRI, Days, short


def lead_time(days: Days, target: int) -> str:
    """O1.2's sentence, before and after its target was changed."""
    return f"Cut the time from wish to visit from 9 d to {target} d by {short(wish_due(days))}"


def wish_due(days: Days) -> date:
    return days.week(11, FRI)


def first_key_results(days: Days) -> list[KeyResult]:
    end = days.end
    return [
        KeyResult(
            id="booking-O1.1",
            key="O1.1",
            objective="booking-O1",
            statement=f"Lift visits booked online from 4% to 25% by {short(end)}",
            metric="visits booked online",
            direction="increase",
            baseline=4,
            target=25,
            unit="%",
            due=end,
            owner="mara",
            nature="hard",
            measures="outcome",
            source="The clinics' calendars, counted every Sunday night",
            start_confidence=5,
            hours=130,
            gets_from=["reception"],
            counter_metric="Visits cancelled within a day",
        ),
        KeyResult(
            id="booking-O1.2",
            key="O1.2",
            objective="booking-O1",
            statement=lead_time(days, 3),
            metric="time from wish to visit",
            direction="decrease",
            baseline=9,
            target=3,
            unit="d",
            due=wish_due(days),
            owner="mara",
            nature="hard",
            measures="outcome",
            source="Days from the first search to the visit, median, from the booking page",
            start_confidence=6,
            hours=90,
            counter_metric="Visits cancelled within a day",
        ),
        KeyResult(
            id="booking-O1.3",
            key="O1.3",
            objective="booking-O1",
            statement=f"Patients who rate booking 9 or 10: 31% → 55% by {short(end)}",
            metric="Patients who rate booking 9 or 10",
            direction="increase",
            baseline=31,
            target=55,
            unit="%",
            due=end,
            owner="jo",
            nature="soft",
            measures="outcome",
            source="One question on the way out, in every clinic that is live",
            reading_how="A rating of 0 to 10 on a tablet at the door; beside it, the share who book online again",
            reading_by="Jo, with the front desk of each clinic",
            reading_every="Every Thursday",
            start_confidence=5,
            hours=70,
        ),
    ]


def second_key_results(days: Days) -> list[KeyResult]:
    end = days.end
    return [
        KeyResult(
            id="booking-O2.1",
            key="O2.1",
            objective="booking-O2",
            statement=f"Grow clinics live from 21 to 60 by {short(end)}",
            metric="clinics live",
            direction="increase",
            baseline=21,
            target=60,
            unit="clinics",
            due=end,
            owner="ines",
            nature="hard",
            measures="output",
            source="Clinics with an open hour in the next seven days, from the booking page",
            start_confidence=6,
            hours=160,
            gives_to=["reception"],
            corrected=["unit"],
            counter_metric="Clinics that close again within a month",
        ),
        KeyResult(
            id="booking-O2.2",
            key="O2.2",
            objective="booking-O2",
            statement="Keep double bookings under 2 per month",
            metric="double bookings",
            direction="keep",
            target=2,
            high=2,
            unit="cases",
            per="month",
            due=end,
            owner="tomas",
            nature="hard",
            measures="outcome",
            source="Clinics tell us on the day; we compare both calendars every night",
            start_confidence=8,
            hours=40,
            corrected=["unit", "due"],
        ),
        KeyResult(
            id="booking-O2.3",
            key="O2.3",
            objective="booking-O2",
            statement=f"Cut cost per booking from €3.10 to €2.00 by {short(days.week(12, FRI))}",
            metric="cost per booking",
            direction="decrease",
            baseline=3.1,
            target=2,
            unit="EUR",
            due=days.week(12, FRI),
            owner="mara",
            nature="money",
            measures="outcome",
            source="The accounts office, month's cost over month's bookings",
            start_confidence=6,
            hours=50,
        ),
    ]
