"""What columns hold where their names do not say, and what rows say that they are."""

from __future__ import annotations

import pytest

from method.importing.tables.cells import Cell, Row
from method.importing.tables.contents import is_footer, kinds, named, role_called
from method.importing.tables.links import in_their_order
from method.importing.tables.turned import turned


def rows(text: str) -> list[Row]:
    """The rows of a table of test: a line each, cells apart by `|`."""
    return [
        (line, [Cell(cell.strip()) for cell in row.split("|")])
        for line, row in enumerate(text.strip().split("\n"), 1)
    ]


NAMED = {
    """Type|What we said|Who|Was|Should be
       O|Guests sleep through the night|Lu||
       KR|Noise complaints a month|Lu|31|10""": ["type", "text", "owner", "baseline", "target"],
    """What should change|How we see it|In charge of it|Today|By spring
       Guests sleep through the night|Noise complaints a month|Lu|31|10
       |Rooms with new windows|Bo|40|62""": ["objective", "key result", "owner", "current", "target"],
    """Step one|Step two|Start|Target
       Guests sleep through the night|||
       |Noise complaints a month|31|10
       |Rooms with new windows|40|62""": ["objective", "key result", "baseline", "target"],
    """Item|Price|Stock
       Blue paint|12|40
       Red paint|14|3""": ["text", "", ""],
}


@pytest.mark.parametrize("text", NAMED)
def test_columns_are_told_by_what_stands_in_them(text: str) -> None:
    assert named(rows(text)) == NAMED[text]


KINDS = {
    "No.|Text\n1|Calm nights\n1.1|Complaints fall to 10\n2|Good mornings": [
        "objective", "key result", "objective",
    ],
    "Kind|Text\nO|Calm nights\nKR|Complaints fall\nI|Windows": ["objective", "key result", "initiative"],
    "Level|Text\n1|Calm nights\n2|Complaints fall\n3|Windows": ["objective", "key result", "initiative"],
    "|Text\n1|Calm nights\n|Complaints fall to 10\n2|Good mornings\n|Breakfast by 7": [
        "objective", "key result", "objective", "key result",
    ],
    "Score|Text\n0.4|Complaints fall to 10\n0.7|Windows\n1|Doors": [],
}  # fmt: skip


@pytest.mark.parametrize("text", KINDS)
def test_rows_say_what_they_are_by_a_type_a_level_or_a_number(text: str) -> None:
    table = rows(text)
    assert list(kinds(table, named(table)).values()) == KINDS[text]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("KEY_RESULT", "key result"), ("keyResult", "key result"), ("KR 2", "key result"),
        ("Measure", "key result"),
        ("OBJECTIVE", "objective"), ("Ziel", "objective"), ("O", "objective"), ("Sub-task", "initiative"),
        ("Bug", ""), ("On track", ""), ("0.7", ""),
    ],
)  # fmt: skip
def test_what_a_record_calls_itself(words: str, role: str) -> None:
    assert role_called(words) == role


@pytest.mark.parametrize(
    ("words", "footer"),
    [
        ("Last change: Wim, 3 May", True), ("Updated on 3 May", True), ("RAG = red, amber, green", True),
        ("Page 1 of 2", True), ("Last trains are full", False), ("Updates reach everybody", False),
        ("Sources are checked", False),
    ],
)  # fmt: skip
def test_a_footer_is_no_row_of_the_table(words: str, footer: bool) -> None:
    assert is_footer(words) is footer


def test_a_row_stands_below_the_one_that_it_names() -> None:
    table = rows("Key|Text|Parent\nA|Calm nights|\nC|Good mornings|\nB|Complaints fall|A\nD|Breakfast by 7|C")
    assert [line for line, _ in in_their_order(table)] == [1, 2, 4, 3, 5]


def test_a_table_with_an_objective_in_each_column_is_turned() -> None:
    table = rows(
        "|Calm nights for guests|Good mornings for guests\nKR 1|Complaints fall|Breakfast by 7\nKR 2|Windows|"
    )
    assert [[cell.text for cell in cells] for _, cells in turned(table)] == [
        ["Objective", "KR 1", "KR 2"],
        ["Calm nights for guests", "Complaints fall", "Windows"],
        ["Good mornings for guests", "Breakfast by 7", ""],
    ]
