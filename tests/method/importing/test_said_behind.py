"""What is said behind a line, and is no part of it: whose it is, and how it is."""

from __future__ import annotations

import pytest

from method.importing.build import import_lines
from method.importing.outline import Block
from method.importing.said_behind import peeled
from method.importing.tables.totals import is_total

LINE = "Late boats fall from 12 to 3"
BEHIND = {
    f"{LINE} @Ida Moen": {"owner": "Ida Moen"},
    f"{LINE} @Ida": {"owner": "Ida"},
    f"{LINE} (@Ida van Moen)": {"owner": "Ida van Moen"},
    f"{LINE} @Ida Moen, @Per Aas": {"owner": "Ida Moen, Per Aas"},
    f"{LINE} @Ida Moen and @Per": {"owner": "Ida Moen, Per"},
    f"{LINE} (owner: @Ida Moen)": {"owner": "Ida Moen"},
    f"{LINE} @June 30, 2027": {"due": "June 30 2027"},
    f"{LINE} @Ida Moen @30 June 2027": {"owner": "Ida Moen", "due": "30 June 2027"},
    f"{LINE} - Ida - at 7": {"owner": "Ida", "current": "7"},
    f"{LINE} – Ida Moen – now 7.5": {"owner": "Ida Moen", "current": "7.5"},
    f"{LINE} -- Ida -- 40%": {"owner": "Ida", "current": "40%"},
    f"{LINE} - Ida - on track": {"owner": "Ida", "status": "on track"},
    f"{LINE} - Ida - due 14 May": {"owner": "Ida", "due": "14 May"},
    f"{LINE} - Ida - waits for paint": {"owner": "Ida", "note": "waits for paint"},
}
WHOLE = [
    f"{LINE} - harbour - at 7",
    f"{LINE} - Monday - at 7",
    "@Ida Moen",
    "Answer mail to help@boats.example within 2 days",
    "Sell 300 tickets @ 20 each",
    f"{LINE} - Ida - because the crane has to be painted before the summer guests come",
]
"""Nothing is taken off these."""


@pytest.mark.parametrize(("text", "told"), BEHIND.items(), ids=list(BEHIND))
def test_what_is_said_behind(text: str, told: dict[str, str]) -> None:
    found = peeled(text, lambda name: False, frozenset())
    assert (found.words, found.told) == (LINE, told)


@pytest.mark.parametrize("text", WHOLE)
def test_what_belongs_to_the_sentence(text: str) -> None:
    assert peeled(text, lambda name: False, frozenset()).words == text


BRACKETS = {
    ("(Brannoc)", "(Ysolde)", "(Brannoc)", "(Ysolde)"): True,
    ("(Brannoc)", "(Ysolde)", "", ""): False,
    ("(Brannoc)", "(Ysolde)", "(Tregear)", "(Loveday)"): False,  # nobody twice: they may be anything
    ("(Boats)", "(Cranes)", "(Boats)", "(Cranes)"): False,  # words of the sentences
    ("(Total)", "(Ysolde)", "(Total)", ""): False,
}


@pytest.mark.parametrize(("ends", "owners"), BRACKETS.items(), ids=str)
def test_owners_in_brackets_that_no_list_of_names_knows(ends: tuple[str, ...], owners: bool) -> None:
    blocks = [Block(1, "OKRs", "heading", 1), Block(2, "Objective: boats and cranes", "heading", 2, 0)]
    blocks += [
        Block(line, f"KR {line}: Late boats fall to {line} {end}".strip(), "item", 1, 1)
        for line, end in enumerate(ends, 3)
    ]
    taken = [line for line in import_lines(blocks) if line.becomes == "key result"]
    assert len(taken) == len(ends)
    named = [line.told.get("owner") == end.strip("()") for line, end in zip(taken, ends, strict=True) if end]
    assert all(named) if owners else not any(named)


TOTALS = {
    "Total": True,
    "Average progress": True,
    "O2 average": True,
    "Objective average": True,
    "Overall score": True,
    "Grand total": True,
    "Total progress (all)": True,
    "Mean confidence": True,
    "Team score": True,
    "Durchschnitt": True,
    "Average order value": False,
    "Total kWh per flat": False,
    "Average days until a small repair": False,
    "Score": False,
    "Overall satisfaction of guests": False,
    "Mean time to a safe harbour": False,
    "Progress of the roof": False,
}


@pytest.mark.parametrize(("text", "total"), TOTALS.items(), ids=list(TOTALS))
def test_a_row_of_totals(text: str, total: bool) -> None:
    assert is_total(text) is total
