"""Names of people whom nobody knows hang on a line too; places, acronyms and remarks in brackets do not."""

from __future__ import annotations

import pytest

from method.coach.sentence.hung_on.peel import peel, peeled
from method.importing.outline import Block
from method.importing.page import Page

#: as it stands, its words, and who is said to own it
SAID = [
    ("Missed trains fall from 9 to 4 (Jon)", "Missed trains fall from 9 to 4", "Jon"),
    ("Missed trains fall from 9 to 4 – Jon", "Missed trains fall from 9 to 4", "Jon"),
    ("Missed trains fall from 9 to 4 [Jon/Ana]", "Missed trains fall from 9 to 4", "Jon/Ana"),
    ("Missed trains fall from 9 to 4 - Ragnhild", "Missed trains fall from 9 to 4", "Ragnhild"),
    ("Half of the guests come back (Mara & Jo)", "Half of the guests come back", "Mara & Jo"),
    ("Half of the guests come back (Mara K.)", "Half of the guests come back", "Mara K."),
    ("Half of the guests come back (Anne-Marie)", "Half of the guests come back", "Anne-Marie"),
    ("Half of the guests come back (Joost van Dijk)", "Half of the guests come back", "Joost van Dijk"),
    ("Half of the guests come back (Siobhan O'Neill)", "Half of the guests come back", "Siobhan O'Neill"),
    ("Calls per bed: 9 → 4 (Chiara, Bram and Yusuf)", "Calls per bed: 9 → 4", "Chiara, Bram and Yusuf"),
    ("Calls per bed: 9 → 4 P1 (Priya)", "Calls per bed: 9 → 4", "Priya"),
    ("Calls per bed: 9 → 4 (Priya) ✅", "Calls per bed: 9 → 4", "Priya"),
    ("Calls per bed: 9 → 4 (Priya) (7/10)", "Calls per bed: 9 → 4", "Priya"),
    ("Pilz-Ernte von 40 auf 60 kg (Anke)", "Pilz-Ernte von 40 auf 60 kg", "Anke"),
]  # fmt: skip

#: shaped a little like it: these stay
STAY = [
    "Lift the recommend score from 20 to 40 (NPS)",
    "Repeat visits from 20 % to 40 % (EU)",
    "Repeat visits from 20 % to 40 % (Berlin)",
    "Repeat visits from 20 % to 40 % (phase 2)",
    "Repeat visits from 20 % to 40 % (Wales)",
    "Repeat visits from 20 % to 40 % – Leith",
    "Repeat visits from 20 % to 40 % (Android)",
    "Repeat visits from 20 % to 40 % (weekly)",
    "Repeat visits from 20 % to 40 % (Pilot)",
    "Repeat visits from 20 % to 40 % (Finance/Legal)",
    "Repeat visits from 20 % to 40 % (March)",
    "Repeat visits from 20 % to 40 % - Sales",
    "Repeat visits from 20 % to 40 % (MARA)",
    "Repeat visits from 20 % to 40 % (jon)",
    "Repeat visits from 20 % to 40 % (New York)",
    "Repeat visits to Rosalie from 20 % to 40 % (Rosalie)",
    "Signups from 20 to 40 (Trial → Paid)",
    "A course that pays (6 full evenings)",
    "Calls answered [Mon-Fri]",
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_a_name_nobody_knows_is_a_said_owner(text: str, words: str, who: str) -> None:
    found = peel(text)
    assert (found.words, found.told["owner"]) == (words, who)
    assert " ".join(peeled(text).split()) == words


@pytest.mark.parametrize("text", STAY)
def test_what_is_no_name_stays(text: str) -> None:
    assert peel(text) == (text, {})
    assert peeled(text) == text


def test_among_people_an_unknown_name_is_somebody_too() -> None:
    def words(*ends: str) -> list[str]:
        blocks = [Block(at, f"Calls fall to {at} ({end})", "item", 1) for at, end in enumerate(ends, 1)]
        page = Page(blocks)
        return [page.peeled(at).told.get("owner", "") for at in range(len(ends))]

    assert words("Mara", "Zbyslava", "Jon") == ["Mara", "Zbyslava", "Jon"]
    assert words("Mara", "Leith", "Berlin", "Wales") == ["Mara", "", "", ""]
    assert words("Leith", "Leith") == ["", ""]
