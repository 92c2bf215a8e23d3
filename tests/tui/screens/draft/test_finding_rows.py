"""The findings as rows alone: what is open, what was dismissed, and why its rule matters."""

from __future__ import annotations

from method.coach.findings import open_findings, text_about
from method.wording import draft as say
from method.wording.rules import RULES
from store.documents.okrs import Dismissal
from tests.plans import MONDAY, key_result, make_plan, objective
from tui.screens.draft.findings.rows import aside_of, finding_of, finding_rows, why_lines

TABLES = {"objectives": [objective("O1", state="draft")], "key_results": [key_result("O1.1")]}
PLAN = make_plan(**TABLES)
FOUND = open_findings(PLAN, MONDAY)
SOURCE = next(each for each in FOUND if each.rule == "KR-8")


def test_every_open_finding_is_a_row_that_says_why() -> None:
    rows = finding_rows(PLAN, MONDAY)
    assert [finding_of(row) for row in rows] == FOUND
    assert len({row.id for row in rows}) == len(rows)
    row = next(row for row in rows if finding_of(row) == SOURCE)
    assert str(row.content).startswith("○ KR-8    O1.1: ")
    assert why_lines(row).plain == f"{SOURCE.message}\n{RULES['KR-8'].why}"


def test_what_was_dismissed_stands_below_with_its_reason() -> None:
    dismissal = Dismissal(
        rule="KR-8", about="O1.1", text=text_about(SOURCE, PLAN), why="We count it", by="mara", on=MONDAY
    )
    rows = finding_rows(make_plan(**TABLES, dismissals=[dismissal]), MONDAY)
    [heading, row] = rows[-2:]
    assert (heading.heading, heading.content) == (True, say.SET_ASIDE)
    assert aside_of(row) is not None
    assert finding_of(row) is None
    assert "O1.1: We count it" in str(row.content)
    assert why_lines(row).plain.startswith("We count it\n")
    assert SOURCE not in [finding_of(each) for each in rows]


def test_no_row_says_nothing() -> None:
    assert (finding_of(None), aside_of(None), why_lines(None).plain) == (None, None, "")
