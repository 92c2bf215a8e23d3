"""Seven weeks of check-ins: green, amber with a GROW talk, red with its show-stopper, and one that fell silent."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from store.documents.base import Document
from store.documents.rhythm import CheckIn, Colour

from .days import FRI, MON, THU, WED, Days, at


class Said(NamedTuple):
    """One check-in: week, value, confidence, colour, what changed; `more` holds the other fields.

    `suggested` is what the program suggested where the person decided otherwise.
    """

    week: int
    value: float | None
    confidence: int
    colour: Colour
    changed: str = ""
    suggested: Colour | None = None
    more: dict[str, Any] = {}


def check_ins(days: Days) -> list[Document]:
    found: list[CheckIn] = [
        *_of("booking-O1.1", "mara", days, MON, ONLINE),
        *_of("booking-O1.2", "mara", days, MON, [*WISH, wish_now(days)]),
        *_of("booking-O1.3", "jo", days, THU, [*RATING, rating_now(days)]),
        *_of("booking-O2.1", "ines", days, FRI, LIVE),
        *_of("booking-O2.2", "tomas", days, THU, DOUBLE),
        *_of("booking-O2.3", "mara", days, MON, COST[:3]),
        *_of("booking-O2.3", "mara", days, FRI, COST[3:]),
    ]
    return [*sorted(found, key=lambda each: each.at)]


def _of(key_result: str, by: str, days: Days, weekday: int, rows: list[Said]) -> list[CheckIn]:
    found = []
    for row in rows:
        on = days.week(row.week, weekday)
        found.append(check_in(key_result, by, days.lately(on) if row.week == 7 else on, row))
    return found


def check_in(key_result: str, by: str, on: date, row: Said) -> CheckIn:
    return CheckIn(
        id=f"check-in-{key_result}-{row.week}",
        key_result=key_result,
        on=on,
        at=at(on, 9, 5 + int(key_result[-1])),
        by=by,
        value=row.value,
        confidence=row.confidence,
        colour=row.colour,
        suggested=row.suggested or row.colour,
        changed=row.changed,
        **row.more,
    )


def learned(text: str) -> dict[str, Any]:
    return {"learning": text}


ONLINE = [
    Said(1, 4, 5, "amber", "The starting line: 4% over the last four weeks.", more=learned("Two clinics make half of it.")),
    Said(2, 6, 5, "amber", "Six clinics put the link in their text reminders."),
    Said(3, 8, 6, "amber", "The link stands above the map on nine clinics' pages.",
         more=learned("Six in ten searches come after six in the evening.")),
    Said(4, 11, 6, "amber", "Reminders with the link now go out from all clinics that send any."),
    Said(5, 13, 7, "green", "A quiet week, and still up."),
    Said(6, 16, 7, "green", "First week with more bookings in the evening than in the day."),
    Said(7, 19, 8, "green", "The evening page is on trial in two towns.",
         more=learned("Who has booked online once comes back online: 7 of 10.")),
]  # fmt: skip

WISH = [
    Said(1, 9, 6, "amber", "Counted from the first search, not from the call: nine days."),
    Said(2, 9, 6, "amber", "Nothing yet; three clinics agreed to open hours a week ahead."),
    Said(3, 8.6, 6, "amber", "The first clinics answer on the same day.", more=learned("Half of the wait is waiting for an answer.")),
    Said(4, 8.1, 6, "amber", "Target moved from 2 to 3 days: see why in the changes."),
    Said(5, 7.9, 6, "amber", "Slower than hoped; the answer still takes a day and a half."),
    Said(6, 7.6, 7, "green", "Nurses may soon book for patients: that would be worth two days.", suggested="amber"),
]  # fmt: skip


def wish_now(days: Days) -> Said:
    return Said(
        7,
        7.5,
        4,
        "amber",
        "Nurses may not book for patients after all.",
        more={
            "confidence_why": "Booking by nurses was half of the plan, and the authority says no.",
            "learning": "Clinics answer, but late: the median answer takes 31 hours.",
            "help": "Someone who has talked clinics into confirming at once.",
            "goal": "Three days from wish to visit in the twelve clinics with the most visits.",
            "reality": "An open hour is confirmed by hand, by whoever finds the time. 31 hours, median.",
            "options": "Confirm open hours at once; ring whoever has not answered by noon; show fast clinics first.",
            "will": "Turn on instant confirmation for the eight clinics that agreed.",
            "will_who": "tomas",
            "will_when": days.week(8, FRI),
        },
    )


RATING = [
    Said(1, 31, 5, "amber", "As last cycle left it."),
    Said(2, 33, 5, "amber", "The question now hangs at the door of every clinic."),
    Said(3, 33, 5, "amber", "No change; enough answers to believe it.", more=learned("46% answer on the way out.")),
    Said(4, 36, 6, "amber", "A visit now comes with a name and a face.", more=learned("Not knowing who they will see is what people fear.")),
    Said(5, 39, 6, "amber", "How long it takes is shown too."),
    Said(6, 42, 7, "green", "What to bring is in the confirmation; half the questions at the desk are gone."),
]  # fmt: skip


def rating_now(days: Days) -> Said:
    return Said(
        7,
        43,
        6,
        "amber",
        "Those who were seen within three days rate 9; the others rate 6.",
        more={
            "confidence_why": "The rest of the way hangs on O1.2.",
            "learning": "We have done what the page can do. What is left is the wait.",
            "goal": "Half of the patients say 9 or 10 by the middle of next month.",
            "reality": "43%; among those who waited more than a week, 22%.",
            "options": "Tell people where they stand while they wait; offer the clinic next door; wait for O1.2.",
            "will": "Ask ten patients who gave a 6 or less what they wanted to hear while they waited.",
            "will_who": "mara",
            "will_when": days.week(8, WED),
        },
    )


LIVE = [
    Said(1, 21, 6, "amber", "21 to begin with; nine more have asked."),
    Said(2, 22, 6, "amber", "One. The others want to see the calendar written to, not only read.", suggested="amber"),
    Said(3, 24, 6, "amber", "The first street: two clinics next to each other."),
    Said(4, 25, 6, "amber", "One more; two wait for the second calendar maker.", suggested="red"),
    Said(5, 27, 7, "amber", "Two on the same morning, with Ruth's people at the desk.",
         more=learned("A morning with someone from a front desk is worth ten calls.")),
    Said(6, 28, 7, "green", "Four more have said yes for the day their calendar is connected.", suggested="amber"),
    Said(7, 29, 3, "red", "Fourteen clinics are waiting, and we cannot connect one of them.",
         more={
             "confidence_why": "Two calendar makers moved our writing access to next quarter, in one week.",
             "blocker": "No writing access at two of the three calendar makers before the quarter ends.",
             "learning": "We asked the makers for a favour. They need a reason.",
             "help": "Who knows somebody at either of the two? A clinic that pays them would be best.",
         }),
]  # fmt: skip

DOUBLE = [
    Said(1, 1, 8, "green", "One, in a clinic that still keeps paper beside."),
    Said(2, 1, 8, "green", "The same one."),
    Said(3, 0, 8, "green", "None. Both calendars are compared every night."),
    Said(4, 0, 8, "green", ""),
    Said(5, 1, 8, "green", "One: a clinic changed its clock a week early."),
    Said(6, 1, 8, "green", ""),
    Said(7, 0, 9, "green", "None for two weeks.", more=learned("The nightly letter to whoever differs does it; nobody gets it twice.")),
]  # fmt: skip

COST = [
    Said(1, 3.1, 6, "amber", "The accounts office's figure for last month."),
    Said(2, 3.1, 6, "amber", "No new figure yet; it comes once a month."),
    Said(3, None, 6, "amber", "Text messages are two thirds of it. Asking a second supplier."),
    Said(4, 2.9, 6, "amber", "The new month: more bookings, the same cost."),
]
