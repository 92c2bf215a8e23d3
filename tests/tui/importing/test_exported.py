"""What exporters put between the lines: each is shown in its place, with why it is left out."""

from __future__ import annotations

import json

import pytest

from tui.importing.files import lines_of

BEGUN = "# OKRs\n\n## Objective: Boats come back\n\n"
KEPT = "Late boats fall from 12 to 3"
LINES = {
    f"- {KEPT}[\\[a\\]](#cmnt1)\n\n[\\[a\\]](#cmnt_ref1)Why 3?\nBecause.": {7: "comment", 8: "comment"},
    f"- {KEPT}[a][b]\n\n[a]Why 3?\n[b]Because.": {7: "comment", 8: "comment"},
    f"- {KEPT}[^1]\n\n[^1]: In the harbour.\n    And outside.": {7: "explanation", 8: "explanation"},
    f"- {KEPT}<sup>[1](#fn1)</sup>\n\n<sup>[1](#fnref1)</sup> In the harbour.": {7: "comment"},
    f"- [{KEPT}]{{.mark}} {{#boats}}": {},
    f"- {KEPT}<a name='x'></a>": {},
    f"<ul>\n<li>{KEPT}</li>\n</ul>": {},
    f"<details><summary>Key results</summary>\n\n- {KEPT}\n</details>": {5: "label"},
}


@pytest.mark.parametrize(("text", "left"), LINES.items(), ids=range(len(LINES)))
def test_what_exporters_leave(text: str, left: dict[int, str]) -> None:
    lines = lines_of((BEGUN + text).encode(), "md")
    assert [line.words for line in lines if line.becomes == "key result"] == [KEPT]
    assert {line.line: line.why for line in lines if line.line > 3 and line.becomes == "skipped"} == left


BROKEN = [
    "<ul>\n<li>9 boats",
    "<ul><![x[\n</ul>",
    "</details>\n</details>",
    "<details><summary>",
    "<table></table>",
    "</ul></li></table>",
]


@pytest.mark.parametrize("tags", BROKEN)
def test_tags_that_never_end_lose_nothing_around_them(tags: str) -> None:
    lines = lines_of(
        f"{BEGUN}- {KEPT}\n\n{tags}\n\n## Objective: Cranes turn\n\n- 9 of 10 turn\n".encode(), "md"
    )
    assert {KEPT, "9 of 10 turn"} <= {line.words for line in lines if line.becomes == "key result"}


@pytest.mark.parametrize("words", ["Use array[a] in 9 of 10 programs", "Reach level [b] in 3 tests"])
def test_letters_in_brackets_without_a_comment_stay(words: str) -> None:
    lines = lines_of(f"{BEGUN}- {words}".encode(), "md")
    assert words in [line.words for line in lines]


MEASURES = {
    '{"metric": {"startValue": 3, "currentValue": 4, "targetValue": 9, "unit": "%"}}': {
        "baseline": "3", "current": "4", "target": "9", "unit": "%"
    },
    '{"baseline": {"value": 3}, "target": {"value": 9, "unit": "km"}}': {
        "baseline": "3", "target": "9", "unit": "km"
    },
    '{"values": {"from": 3, "to": 9}, "dueDate": "2027-03-31"}': {
        "baseline": "3", "target": "9", "due": "2027-03-31"
    },
    '{"owner": {"name": "Ida Moen", "score": 4}}': {"owner": "Ida Moen"},
    '{"owners": [{"fullName": "Ida"}, {"fullName": "Per"}]}': {"owner": "Ida, Per"},
}  # fmt: skip


@pytest.mark.parametrize(("members", "told"), MEASURES.items(), ids=list(MEASURES))
def test_objects_where_others_have_words(members: str, told: dict[str, str]) -> None:
    result = {"title": "Late boats", **json.loads(members)}
    data = {"objectives": [{"title": "Boats come back", "key_results": [result]}]}
    found = next(line for line in lines_of(json.dumps(data).encode(), "json") if line.becomes == "key result")
    assert dict(found.told) == told
