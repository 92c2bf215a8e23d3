"""Excel and ODS files come in as CSV does; without the package for them, a sentence says what to install."""

from __future__ import annotations

import sys

import pytest

from method.importing.listing import listing
from tests.tui.importing.workbooks import Sheets, ods, xlsx
from tui.importing.files import lines_of
from tui.importing.sheet_source import BadList

SHEETS: Sheets = {
    "Cover": [["OKRs of the ice rink"], ["as of 2 November"]],
    "2026-Q4": [
        ["Ice rink", "", "", "", ""],
        ["Objective", "Key result", "DRI", "Start", "Goal"],
        ["Families find a free hour", "Public hours on weekends", "Petra", 6, 12],
        ["", "Online tickets", "Abdul", 0.55, 0.7],
        ["The ice is good all day", "Complaints about bumps", "Abdul", 9.5, 2],
    ],
    "2027-Q1": [["Objective", "Key result"], ["Summer is worth opening", "8 camps are full"]],
}


@pytest.mark.parametrize(("ending", "write"), [("xlsx", xlsx), ("ods", ods)])
def test_sheets_are_read_table_by_table(ending: str, write: object) -> None:
    pytest.importorskip("python_calamine")
    assert callable(write)
    found = listing(lines_of(write(SHEETS), "sheet", f"okrs.{ending}"))
    assert [(each.text, each.cycle, [kr.statement for kr in each.key_results]) for each in found] == [
        ("Families find a free hour", "2026-Q4", ["Public hours on weekends", "Online tickets"]),
        ("The ice is good all day", "2026-Q4", ["Complaints about bumps"]),
        ("Summer is worth opening", "2027-Q1", ["8 camps are full"]),
    ]
    hours = found[0].key_results[0]
    assert (hours.owner, hours.told["baseline"], hours.told["target"]) == ("Petra", "6", "12")
    assert found[1].key_results[0].told["baseline"] == "9.5"


@pytest.mark.parametrize("data", [b"", b"no sheet", xlsx({"A": [["x"]]})[:300]])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    pytest.importorskip("python_calamine")
    with pytest.raises(BadList, match="isn't a spreadsheet"):
        lines_of(data, "sheet", "okrs.xlsx")


def test_without_the_package_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(BadList, match=r"okr\[sheets\]"):
        lines_of(xlsx(SHEETS), "sheet", "okrs.xlsx")
