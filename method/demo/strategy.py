"""The Booking team's mission, strategy and what it gives up. One gap is left on purpose: choice D is untested."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.strategy import Choice, Direction, NotDoing, Obstacle, Strategy

from .conditions import conditions
from .days import Days


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
