"""The Booking team's mission, strategy and what it gives up. One gap is left on purpose: choice D is untested."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.strategy import Choice, Condition, Direction, NotDoing, Obstacle, Strategy

from .days import FRI, MON, THU, Days


def strategy(days: Days) -> list[Document]:
    return [DIRECTION, STRATEGY, *OBSTACLES, *CHOICES, *conditions(days), *NOT_DOING]


DIRECTION = Direction(
    mission="Patients in our towns see a nurse or a doctor when they need one, without having to ask twice.",
    vision=(
        "Every clinic within an hour of a patient can be booked tonight for this week, "
        "and no nurse answers a phone while someone waits in the room."
    ),
    serves="Patients of small clinics, and the people who look after them",
    confirmed="kept",
)

STRATEGY = Strategy(
    diagnosis=(
        "People put off a visit because booking one means calling between eight and ten, waiting, and being called "
        "back. Small clinics keep their calendar on paper or in a program of their own, so nobody else can see a "
        "free hour. Those who once let others in had two patients at the door at the same time, and closed again."
    ),
    guiding_policy=(
        "We win by letting small clinics open one hour a day online, through the calendar they already use."
    ),
    order_reason=(
        "Small clinics first, because they say yes or no within weeks. Then one hour a day, because it is small "
        "enough to try. Then their own calendars, because one double booking loses a clinic for good. Languages "
        "last: they only help where there are hours to book."
    ),
    confirmed="kept",
    market_changes="One of the three calendar makers was bought last quarter and has been slow to answer since.",
)

OBSTACLES = [
    Obstacle(
        id="obstacle-calling",
        rank=1,
        text="Patients can only book by calling",
        evidence="38 of 50 patients we asked had given up on a visit this year; 29 of them on the phone.",
    ),
    Obstacle(
        id="obstacle-double",
        rank=2,
        text="Clinics fear double bookings",
        evidence="11 of the 14 clinics that said no gave this as the reason.",
    ),
    Obstacle(
        id="obstacle-nurses",
        rank=3,
        text="Nurses answer phones instead of seeing patients",
        evidence="A nurse in a small clinic takes 34 calls a day; we counted for a week in five clinics.",
    ),
]

CHOICES = [
    Choice(
        id="choice-a",
        key="A",
        rank=1,
        kind="where to play",
        text="Small clinics first",
        over="the two hospitals",
        because="they decide in weeks, not in years, and their patients have nowhere else to go",
        removes=["obstacle-calling"],
    ),
    Choice(
        id="choice-b",
        key="B",
        rank=2,
        kind="how to win",
        text="One open hour a day to begin with",
        over="whole calendars at once",
        because="an hour is small enough to try and large enough to notice",
        removes=["obstacle-double", "obstacle-nurses"],
    ),
    Choice(
        id="choice-c",
        key="C",
        rank=3,
        kind="must be able to do",
        text="Read and write the calendar a clinic already uses",
        over="a booking calendar of our own",
        because="nobody keeps two calendars, and two calendars are how double bookings happen",
        removes=["obstacle-double"],
    ),
    Choice(
        id="choice-d",
        key="D",
        rank=4,
        kind="must have in place",
        text="Speak the five languages our patients speak",
        over="one language, with an interpreter on request",
        because="a third of those who give up on the phone do so for want of words",
        removes=["obstacle-calling"],
    ),
]


def conditions(days: Days) -> list[Condition]:
    return [
        Condition(
            id="condition-1",
            key="C1",
            of="choice-a",
            side="customers",
            text="Owners of small clinics decide within a month",
            belief=8,
            find_out="Note for every clinic the day we asked and the day it answered",
            by=days.week(4, FRI),
            who="ines",
            state="true",
            evidence="14 of 17 said yes or no within four weeks.",
        ),
        Condition(
            id="condition-2",
            key="C2",
            of="choice-a",
            side="market",
            text="No hospital chain buys the small clinics of our towns this year",
            belief=7,
            find_out="Ask the three largest owners at their next meeting",
            by=days.week(9, THU),
            who="ines",
        ),
        Condition(
            id="condition-3",
            key="C3",
            of="choice-c",
            side="us",
            text="Bringing a clinic online takes us under two hours",
            belief=6,
            find_out="Time the next five clinics with a stopwatch",
            by=days.week(9, FRI),
            who="tomas",
        ),
        Condition(
            id="condition-4",
            key="C4",
            of="choice-b",
            side="customers",
            text="Clinics open their hours at least a week ahead",
            belief=4,
            find_out="Look every Friday how far ahead twelve clinics have opened hours",
            by=days.week(8, FRI),
            who="jo",
        ),
        Condition(
            id="condition-5",
            key="C5",
            of="choice-c",
            side="competitors",
            text="No calendar maker starts a booking service of its own this year",
            belief=6,
            find_out="Read their job advertisements once a month; ask the clinics what they were offered",
            by=days.week(12, MON),
            who="tomas",
        ),
        *_of_key_results(days),
    ]


def _of_key_results(days: Days) -> list[Condition]:
    return [
        Condition(
            id="condition-6",
            key="C6",
            of="booking-O1.1",
            side="customers",
            text="Patients look for a visit in the evening, when nobody answers the phone",
            belief=9,
            find_out="Count searches by hour for two weeks",
            by=days.week(3, FRI),
            who="jo",
            state="true",
            evidence="61% of searches come after six in the evening.",
        ),
        Condition(
            id="condition-7",
            key="C7",
            of="booking-O1.2",
            side="us",
            text="Nurses may book for patients while they are on the phone",
            belief=2,
            find_out="Ask the health authority in writing",
            by=days.week(6, FRI),
            who="jo",
            state="false",
            evidence="The authority's letter: only front-desk staff may book for someone else.",
        ),
        Condition(
            id="condition-8",
            key="C8",
            of="booking-O1.2",
            side="customers",
            text="Clinics answer a request within a day",
            belief=4,
            find_out="Median time from request to answer, per clinic, every Monday",
            by=days.week(9, MON),
            who="mara",
        ),
        Condition(
            id="condition-9",
            key="C9",
            of="booking-O1.3",
            side="customers",
            text="Patients answer one question on the way out",
            belief=7,
            find_out="Share of visits with an answer, in the first three clinics",
            by=days.week(4, FRI),
            who="jo",
            state="true",
            evidence="46% answer; we needed 30% for the figure to mean something.",
        ),
        Condition(
            id="condition-10",
            key="C10",
            of="booking-O2.1",
            side="market",
            text="All three calendar makers let us write before mid-cycle",
            belief=3,
            find_out="A date in writing from each of them",
            by=days.week(7, FRI),
            who="tomas",
        ),
        Condition(
            id="condition-11",
            key="C11",
            of="booking-O2.1",
            side="customers",
            text="Clinics recommend us to each other without being asked",
            belief=5,
            find_out="Ask every new clinic how it heard of us",
            by=days.week(10, FRI),
            who="ines",
        ),
        Condition(
            id="condition-12",
            key="C12",
            of="booking-O2.2",
            side="us",
            text="A booked hour reaches the clinic's calendar within a minute",
            belief=8,
            find_out="Compare both calendars every minute for a day, in ten clinics",
            by=days.week(5, FRI),
            who="tomas",
            state="true",
            evidence="The slowest of 212 bookings took 40 seconds.",
        ),
    ]


NOT_DOING = [
    NotDoing(
        id="not-hospitals",
        text="The two hospitals",
        wanted_by="our board, for a year now",
        why="each needs a year of contracts before the first patient books",
    ),
    NotDoing(
        id="not-app",
        text="An app for the phone",
        wanted_by="Tomas, and every second patient who writes to us",
        why="a page that opens from a text message does the same, and nobody has to install it",
    ),
    NotDoing(
        id="not-paying",
        text="Paying when booking",
        wanted_by="the accounts office",
        why="nine of ten patients pay nothing, and the tenth pays at the desk",
    ),
]
