"""KPIs and their readings, wins, priorities, and the look at the middle."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.rhythm import MidCycle, Priority, Win
from store.documents.workspace import KPI, Reading

from .days import FRI, MON, Days


def rhythm(days: Days) -> list[Document]:
    return [*kpis(days), *wins(days), *priorities(days), *middle(days)]


def kpis(days: Days) -> list[Document]:
    cancelled = [4.1, 4.4, 4.2, 4.9, 5.3, 5.8, 6.3]
    answered = [84, 86, 85, 88, 87, 89, 91]
    return [
        KPI(
            id="kpi-cancelled",
            name="Visits cancelled within a day",
            unit="%",
            high=6,
            owner="jo",
            guards=["booking-O1"],
        ),
        KPI(
            id="kpi-answered",
            name="Calls answered within two minutes",
            unit="%",
            low=80,
            owner="ines",
            guards=["booking-O1", "booking-O2"],
        ),
        *(
            Reading(id=f"{kpi}-{week}", kpi=kpi, on=days.week(week, FRI), value=value, by=by)
            for kpi, by, values in (("kpi-cancelled", "jo", cancelled), ("kpi-answered", "ines", answered))
            for week, value in enumerate(values, start=1)
        ),
    ]


WON = [
    (
        1,
        "ines",
        "Dr. Amari's clinic",
        "First booking at nine at night; the doctor called us at home to tell.",
    ),
    (2, "jo", "The team", "Forty answers at the door in a week, without a single reminder."),
    (
        3,
        "tomas",
        "The team and one calendar maker",
        "Both calendars have agreed every night for seven nights.",
    ),
    (
        4,
        "mara",
        "The front desks",
        "All reminders now carry the link, and it was their idea where to put it.",
    ),
    (
        5,
        "ines",
        "Ruth's people",
        "Two clinics brought online in one morning by a receptionist who had done it once.",
    ),
    (6, "mara", "Jo", "Half of the questions at the desk are gone since patients know what to bring."),
    (7, "tomas", "The team", "Two weeks without a double booking, the longest ever."),
    (
        7,
        "jo",
        "A patient of 81",
        "Booked alone, online, and wrote to say that it was less work than complaining.",
    ),
]


def wins(days: Days) -> list[Win]:
    return [
        Win(id=f"win-{number}", on=days.week(week, FRI), by=by, who=who, text=text)
        for number, (week, by, who, text) in enumerate(WON, start=1)
    ]


PRIORITIES = [
    (7, "mara", "booking-O1.2", "Get the answer of eight clinics to confirming at once", "done"),
    (7, "mara", "booking-O2.3", "Offer from the second text-message supplier", "open"),
    (7, "mara", "booking-O1.1", "Put the evening page before five patients", "open"),
    (7, "jo", "booking-O1.3", "Rating by length of wait, not only in total", "done"),
    (7, "jo", "", "Interviews for the open post at the front desk", "done"),
    (7, "ines", "booking-O2.1", "A written date from each of the three calendar makers", "done"),
    (7, "ines", "booking-O2.1", "Lunch with the owner of the clinics on Mill Street", "carried"),
    (7, "tomas", "booking-O2.2", "The nightly letter, without us pressing a button", "done"),
    (8, "jo", "booking-O1.3", "Ten calls to patients who gave a 6 or less, with Mara", "open"),
    (8, "jo", "booking-O1.1", "The evening page in the third town", "open"),
    (8, "ines", "booking-O2.1", "Lunch with the owner of the clinics on Mill Street", "open"),
    (8, "tomas", "booking-O1.2", "Instant confirmation in the eight clinics that agreed", "open"),
    (8, "tomas", "booking-O2.1", "What can be done with reading alone? Try it in one clinic", "open"),
    (8, "tomas", "", "Renew the certificates before they run out", "open"),
]


def priorities(days: Days) -> list[Priority]:
    return [
        Priority(
            id=f"priority-{number}",
            person=person,
            week=days.week(week, MON),
            text=text,
            key_result=key_result,
            state=state,  # type: ignore[arg-type]
        )
        for number, (week, person, key_result, text, state) in enumerate(PRIORITIES, start=1)
    ]


def middle(days: Days) -> list[MidCycle]:
    """O1 has been looked at; O2 is still to come."""
    return [
        MidCycle(
            id="booking-O1",
            on=days.week(7, MON),
            still_right="yes",
            moving="The link in the reminders moved O1.1 and nothing else did. Nothing we built has moved O1.2 yet.",
            changes="O1.2 now rests on confirming at once instead of nurses booking.",
        )
    ]
