"""The Booking team's two objectives and six key results, committed with one dependency still open."""

from __future__ import annotations

from datetime import date

from store.documents.base import Document
from store.documents.okrs import (
    Answer,
    Commitment,
    Dependency,
    Dismissal,
    Initiative,
    KeyResult,
    Objective,
    PeerReview,
)

from .days import FRI, MON, THU, WED, Days, short


def okrs(days: Days) -> list[Document]:
    return [
        *objectives(days),
        *first_key_results(days),
        *second_key_results(days),
        *initiatives(days),
        *dependencies(days),
        *drafting(days),
    ]


def objectives(days: Days) -> list[Objective]:
    committed_on = days.week(0, FRI)
    return [
        Objective(
            id="booking-O1",
            key="O1",
            text="Make booking a visit as easy as sending a message",
            why_now=(
                "Whoever gives up on the phone now sits in the emergency room in three months, "
                "and the clinics that join us first have hours to give away this quarter."
            ),
            choices=["choice-a", "choice-b"],
            removes=["obstacle-calling"],
            kind="aspirational",
            owner="mara",
            left_open="What the page asks first, text message or mail, and which towns go first.",
            state="committed",
            committed_on=committed_on,
            sufficient="yes",
        ),
        Objective(
            id="booking-O2",
            key="O2",
            text="Become the help small clinics recommend to each other",
            why_now=(
                "Nine clinics are waiting, in three towns; one double booking in a town is the last clinic we win there."
            ),
            choices=["choice-a", "choice-c"],
            removes=["obstacle-double"],
            kind="committed",
            owner="tomas",
            shared_with=["reception"],
            left_open="Which town comes next, and how a clinic is brought online.",
            state="committed",
            committed_on=committed_on,
            sufficient="no",
            missing="Clinics that recommend us without being asked: C11 is to find out.",
        ),
    ]


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


def initiatives(days: Days) -> list[Initiative]:
    plans = [
        ("booking-O1.1", "The booking link in every reminder that clinics send by text", "mara", 0, "done"),
        ("booking-O1.1", "An evening page: what is free this week, in two taps", "jo", 1, "doing"),
        ("booking-O1.2", "Confirm at once where the hour is open", "tomas", 1, "doing"),
        ("booking-O1.2", "Show clinics that answer within a day first", "mara", 2, "idea"),
        (
            "booking-O1.3",
            "Say who, how long and what to bring as soon as a visit is booked",
            "jo",
            1,
            "doing",
        ),
        ("booking-O2.1", "A day in each of the three towns, all clinics on one street", "ines", 0, "doing"),
        ("booking-O2.1", "Connect the second calendar maker", "tomas", 1, "doing"),
        ("booking-O2.2", "Compare both calendars every night, write to whoever differs", "tomas", 0, "done"),
        ("choice-b", "From one open hour a day to two, where a clinic asks for it", "ines", 3, "idea"),
        ("choice-d", "The booking page in the five languages of our towns", "jo", 4, "idea"),
    ]
    return [
        Initiative(
            id=f"initiative-{number}",
            key=f"I{number}",
            of=of,
            text=text,
            owner=owner,
            month=days.month(ahead),
            state=state,  # type: ignore[arg-type]
        )
        for number, (of, text, owner, ahead, state) in enumerate(plans, start=1)
    ]


def dependencies(days: Days) -> list[Dependency]:
    return [
        Dependency(
            id="dependency-desk",
            of="booking-O2.1",
            team="reception",
            what="A front-desk person who sits a morning in each new clinic",
            by=days.week(2, MON),
            confirmed_by="Ruth Adeyemi",
        ),
        Dependency(
            id="dependency-texts",
            of="booking-O1.2",
            team="Data protection",
            what="A yes to confirming visits by text message",
            by=days.week(9, FRI),
        ),
    ]


def drafting(days: Days) -> list[Document]:
    """How the set came about: answers to the coach, a finding set aside, a peer's verdict, the commitment."""
    drafted = days.week(0, WED)
    return [
        Answer(
            id="answer-1",
            prompt="OBJ-true-by",
            about="booking-O1",
            text="One visit in four is booked without a call",
            became="booking-O1.1",
            by="jo",
            on=drafted,
        ),
        Answer(
            id="answer-2",
            prompt="KR-true",
            about="booking-O1.2",
            text="Clinics answer a request within a day",
            became="condition-8",
            by="mara",
            on=drafted,
        ),
        Answer(id="answer-3", prompt="SET-drop", state="not now", by="ines", on=drafted),
        Dismissal(
            id="dismissal-1",
            rule="KR-5",
            about="booking-O2.1",
            text=f"Grow clinics live from 21 to 60 by {short(days.end)}",
            why="Each clinic that is live opens hours that patients book in the same week; O1.1 watches that they do.",
            by="ines",
            on=drafted,
        ),
        PeerReview(
            id="peer-ruth",
            by="ruth",
            on=days.week(0, THU),
            feasible="yes",
            aligned="yes",
            comments="Sixty is a lot for three towns. If it helps you, it helps our phones: we will lend the mornings.",
        ),
        Commitment(
            on=days.week(0, FRI),
            by="ines",
            open_findings=[
                "SET-12 Data protection has not confirmed “A yes to confirming visits by text message”."
            ],
            reason="Their answer comes in week 9. Until then we begin with the clinics that confirm by phone anyway.",
        ),
    ]
