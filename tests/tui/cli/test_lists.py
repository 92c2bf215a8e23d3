"""Lists of OKRs as people keep them elsewhere, read and written."""

from __future__ import annotations

import pytest

from tui.importing.files import from_csv, from_markdown
from tui.importing.sheet_source import BadList

Short = list[tuple[str, list[str]]]

HEADINGS = """# Booking team, fourth quarter

Some words about the quarter.

## Make booking as easy as a *message*

- Lift visits booked online from 4% to 25%
- [x] Cut the time to a visit from 9 d to 3 d
  - a note that is no key result

## Clinics trust us

1. Clinics live: 21 → 60
"""
NESTED = """
- Make booking as easy as a message
  - Lift visits booked online from 4% to 25%
  - Cut the time to a visit from 9 d to 3 d
- Clinics trust us
  * Clinics live: 21 → 60
"""
LABELLED = """
# OKRs

**Objective 1: Make booking as easy as a message**

KR1: Lift visits booked online from 4% to 25%

KR2 - Cut the time to a visit from 9 d to 3 d

Objective 2. Clinics trust us

- KR 2.1: Clinics live: 21 → 60
"""
UNDER_A_HEADING = """
## Make booking as easy as a message
### Key results
- Lift visits booked online from 4% to 25%
- Cut the time to a visit from 9 d to 3 d
## Clinics trust us
### Key results
- Clinics live: 21 → 60
## Notes
Nothing here.
"""
FLAT = """
- Objective: Make booking as easy as a message
- KR: Lift visits booked online from 4% to 25%
- KR: Cut the time to a visit from 9 d to 3 d
- Objective: Clinics trust us
- KR: Clinics live: 21 → 60
"""
IN_ONE_PARAGRAPH = """
O: Make booking as easy as a message
KR: Lift visits booked online from 4% to 25%
KR: Cut the time to a visit
from 9 d to 3 d

Objective: Clinics trust us
KR1: Clinics live: 21 → 60
"""
TABLE = """
# Fourth quarter

| Objective | Key result | Owner | Status |
|-----------|------------|-------|--------|
| Make booking as easy as a message | Lift visits booked online from 4% to 25% | mara | on track |
|  | KR2: Cut the time to a visit from 9 d to 3 d | | late |
| O2: Clinics trust us | Clinics live: 21 → 60 | Jo Okafor | |
"""
TABLES_UNDER_HEADINGS = """
## Make booking as easy as a message

| KR | Target |
|----|--------|
| Lift visits booked online from 4% to 25% | 25% |
| Cut the time to a visit from 9 d to 3 d | 3 d |

## Clinics trust us

| KR | Target |
|----|--------|
| Clinics live: 21 → 60 | 60 |
"""
WANTED: Short = [
    (
        "Make booking as easy as a message",
        ["Lift visits booked online from 4% to 25%", "Cut the time to a visit from 9 d to 3 d"],
    ),
    ("Clinics trust us", ["Clinics live: 21 → 60"]),
]


def short(text: str) -> Short:
    return [(each.text, [kr.statement for kr in each.key_results]) for each in from_markdown(text)]


@pytest.mark.parametrize(
    "text",
    [HEADINGS, NESTED, LABELLED, UNDER_A_HEADING, FLAT, IN_ONE_PARAGRAPH, TABLE, TABLES_UNDER_HEADINGS],
)
def test_the_ways_people_keep_okrs_in_markdown_are_read_alike(text: str) -> None:
    assert short(text) == WANTED


def test_a_figure_at_the_start_is_no_label() -> None:
    assert short("## Calm phones\n- 3.5 of 5 clinics answer in a minute\n- 1.2 Calls fall to 40\n") == [
        ("Calm phones", ["3.5 of 5 clinics answer in a minute", "Calls fall to 40"])
    ]


def test_an_owner_and_the_line_come_along() -> None:
    (objective,) = from_markdown("# Calm phones (@ines)\n\n- Calls fall to 40 (@jo)\n")
    assert objective.owner == "ines"
    assert [(kr.owner, kr.line) for kr in objective.key_results] == [("jo", 3)]


def test_a_page_without_okrs_holds_none() -> None:
    assert from_markdown("# Minutes\n\nWe met and talked.\n") == []


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_sheet_is_read_whatever_its_separator_and_the_case_of_its_columns(mark: str) -> None:
    rows = [
        ["Objective", "Key Result", "Owner"],
        ["Calm phones", "Calls fall to 40", "jo"],
        ["", "Waits halve", ""],
    ]
    (objective,) = from_csv("\r\n".join(mark.join(row) for row in rows))
    assert objective.text == "Calm phones"
    assert [(kr.statement, kr.owner) for kr in objective.key_results] == [
        ("Calls fall to 40", "jo"),
        ("Waits halve", ""),
    ]


def test_a_sheet_with_other_columns_is_refused_plainly() -> None:
    with pytest.raises(BadList, match="objective and key_result"):
        from_csv("name,amount\nrent,900\n")
    with pytest.raises(BadList):
        from_csv("")


def test_owners_are_read_as_people_note_them() -> None:
    text = """
## Objective 1: Make booking as easy as a message
Owner: Mara

- KR1: Lift visits booked online from 4% to 25% (owner: jo)
- KR2: Cut the time to a visit from 9 d to 3 d - @ines
- KR3: Keep double bookings under 2 — owner: Tomas Weber
- KR4: Reach patients @ home
  - Owner: jo
"""
    (objective,) = from_markdown(text)
    assert (objective.text, objective.owner) == ("Make booking as easy as a message", "Mara")
    assert [(kr.statement, kr.owner) for kr in objective.key_results] == [
        ("Lift visits booked online from 4% to 25%", "jo"),
        ("Cut the time to a visit from 9 d to 3 d", "ines"),
        ("Keep double bookings under 2", "Tomas Weber"),
        ("Reach patients @ home", "jo"),
    ]


def test_the_owners_of_a_table_and_the_lines_it_stands_on_are_read_too() -> None:
    first, second = from_markdown(TABLE)
    assert [(kr.owner, kr.line) for kr in first.key_results] == [("mara", 6), ("", 7)]
    assert (second.key_results[0].owner, second.line) == ("Jo Okafor", 8)
