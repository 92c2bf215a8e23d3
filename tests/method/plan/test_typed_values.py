"""What each door takes of what people type, and what it says of the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest

from method.actions import import_documents, import_fields
from method.plan import typed_values
from method.wording import checkin as say
from method.wording import command_line as cli
from method.wording import screens
from method.wording.sentence import NO_DATE
from store.documents.deeds import Refusal
from tests.plans import key_result, make_plan
from tui.cli import output
from tui.cli.commands import checkin as command
from tui.screens.checkin.values import typed_value
from tui.screens.learn.scoring_fields import ScoreFields

TODAY = date(2026, 11, 16)
PLAN = make_plan(key_results=[key_result("O1.1")])
RESULT = key_result("O1.1")
ANYONE = SimpleNamespace(session=SimpleNamespace(plan=PLAN, today=TODAY))


def in_check_in(field: str) -> Callable[[str], object]:
    def read(text: str) -> object:
        value, wrong = typed_value(field, text, RESULT, PLAN, TODAY)
        return wrong or value

    return read


def in_score(text: str) -> object:
    value, wrong = ScoreFields.read_score(ANYONE, text)  # type: ignore[arg-type]
    return wrong or value


def told(read: Callable[[str], object]) -> Callable[[str], object]:
    def tried(text: str) -> object:
        try:
            return read(text)
        except (output.WrongUse, Refusal) as wrong:
            return str(wrong)

    return tried


DOORS: dict[str, tuple[Callable[[str], object], dict[str, object]]] = {
    "a number": (
        typed_values.number,
        {
            "52": 52.0,
            "3,5": 3.5,
            "1.5M": 1_500_000.0,
            "½": 0.5,
            "€40k": 40_000.0,
            "-3": -3.0,
            "nan": None,
        },
    ),
    "a whole number up to 10": (
        lambda text: typed_values.whole(text, 10),
        {"7": 7, " 07 ": 7, "10": 10, "11": None, "7.0": None, "+7": None, "-1": None, "٧": 7, "": None},
    ),
    "a share": (
        typed_values.share,
        {"0.7": 0.7, "70%": 0.7, "70 %": 0.7, "1": 1.0, "1.01": None, "101%": None, "-1": None, "much": None},
    ),
    "a day": (
        lambda text: typed_values.day(text, TODAY),
        {
            "2026-03-31": date(2026, 3, 31),
            "in 2 weeks": date(2026, 11, 30),
            "31 March": date(2027, 3, 31),
            "soon": None,
        },
    ),
    "the value of a check-in": (
        in_check_in("value"),
        {
            "52": 52.0,
            "": None,
            "x": say.NOT_A_VALUE.format(text="x", example="100%"),
            "12 apples": say.OTHER_UNIT.format(key="O1.1", unit="%", given="apples"),
        },
    ),
    "the confidence of a check-in": (
        in_check_in("confidence"),
        {"7": 7, "11": screens.NOT_A_RATING, "": None},
    ),
    "the day of a check-in": (in_check_in("will_when"), {"30 Nov": date(2026, 11, 30), "": None}),
    "the person of a check-in": (
        in_check_in("will_who"),
        {
            "mara": "mara",
            "MARA LIND": "mara",
            "j": "There's nobody called j. Did you mean jo (Jo Park)?",
            "Mar": "There's nobody called Mar. Did you mean mara (Mara Lind)?",
            "Nobody Known": "There's nobody called Nobody Known. The people here are mara, jo and ines.",
        },
    ),
    "the colour of a check-in": (
        in_check_in("colour"),
        {"green": "green", "blue": say.NOT_A_COLOUR.format(text="blue")},
    ),
    "a score": (in_score, {"0.7": 0.7, "70 %": 0.7, "0.33333": 0.33333, "0.69999": 0.69999, " ": None}),
    "the score of a list": (told(import_documents.score_of), {"0.7": 0.7, "70%": 0.7}),
    "the owner in a list": (
        lambda text: import_fields.owned_by(PLAN, text)["owner"],
        {" Mara Lind ": "mara", "JO": "jo", "Mar": "Mar"},
    ),
    "--confidence": (
        told(command._confidence),
        {"7": 7, " 7 ": 7, "+7": 7, "11": cli.CONFIDENCE.format(word="11")},
    ),
    "--will-when": (
        told(lambda text: output.read_date(text, TODAY, "ahead")),
        {
            "2026-03-31": date(2026, 3, 31),
            "31 March": date(2027, 3, 31),
            "5 Nov": date(2027, 11, 5),
            "2026-02-30": NO_DATE.format(text="2026-02-30"),
            "soon": NO_DATE.format(text="soon"),
        },
    ),
}
"""By the door, what it gives for what is typed."""


@pytest.mark.parametrize(
    ("door", "typed"), [(door, typed) for door, (_, table) in DOORS.items() for typed in table]
)
def test_each_door_takes_what_it_took(door: str, typed: str) -> None:
    read, table = DOORS[door]
    assert read(typed) == table[typed]
