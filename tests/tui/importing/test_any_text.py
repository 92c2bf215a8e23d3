"""Whatever stands in a file: it is read or refused in a sentence, every line once, and nothing breaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from method.importing.listing import listing
from tui.importing.files import lines_of
from tui.importing.sheet_source import BadList

PIECES = [
    "# OKRs", "## Objective 1: ", "Objective:", "### Key Results", "- KR1: ", "  - ", "* **KR 1.1** — ",
    "| a | Key result |", "|---|---|", "| 1 |  |", "|", "P0 - @jo - ", "(8/10)", "=> 80%", "[x] ", "~~",
    "**", "<br>", "<!--", "-->", "```", "2026 Q4", "FY27-Q1", "Owner: ", "Status:", "Team Valley", "TBD",
    "Why?", "FAQ", "from 4% to 25%", "1.2 ", "(a) ", "\t", "• ", "* ", "** TODO ", ":PROPERTIES:",
    ":END:", "#+TITLE: ", "h2. ", "||x||", "== y ==", "---", "objective,key_result", '"', ",", ";", "{",
    "}", "[", "]", "[a](#b)", "[a](https://example.org)", "ö", "\u200b", "word", " ", "\n", "\n\n",
    "\n    ",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40), kind=st.sampled_from(["md", "org", "csv"]))
def test_any_page_is_read_or_refused(pieces: list[str], kind: str) -> None:
    _is_read("".join(pieces), kind)


@settings(max_examples=150, deadline=None)
@given(
    data=st.recursive(
        st.one_of(
            st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.sampled_from(PIECES)
        ),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(
                st.sampled_from("objectives keyResults title name type nodes owner id 2026-Q4".split()),
                inner,
                max_size=5,
            ),
        ),
        max_leaves=20,
    )
)
def test_any_json_is_read(data: object) -> None:
    _is_read(json.dumps(data), "json")


CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if "expected" not in path.name)


@pytest.mark.parametrize("file", CASES, ids=lambda path: path.name)
def test_files_cut_anywhere_are_read_or_refused(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    kind = {".csv": "csv", ".tsv": "csv", ".org": "org", ".json": "md"}.get(file.suffix, "md")
    for at in range(0, len(text), max(len(text) // 7, 1)):
        _is_read(text[at:], kind)
        _is_read(text[:at], kind)


def _is_read(text: str, kind: str) -> None:
    refused = ""
    try:
        lines = lines_of(text.encode(), kind, "list")
    except BadList as wrong:
        refused, lines = str(wrong), []
    assert not refused or refused.endswith((".", "?"))
    for objective in listing(lines):
        assert objective.text.strip()
        assert all(result.statement.strip() for result in objective.key_results)
    assert all(line.becomes == "skipped" or line.source or line.words for line in lines)
    assert all(line.why for line in lines if line.becomes == "skipped")
