"""The Booking team's two objectives and six key results, committed with one dependency still open."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.okrs import Answer, Commitment, Dependency, Dismissal, Initiative, Objective, PeerReview

from .days import FRI, MON, THU, WED, Days, short
from .key_results import first_key_results, second_key_results


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
