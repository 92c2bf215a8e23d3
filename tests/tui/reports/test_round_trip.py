"""A list that goes out as Markdown or CSV comes in again with every field it wrote, and the same words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from method.actions.import_okrs import take_in
from store.documents.okrs import Initiative, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn
from tests.method.actions.deeds import NOW, Doing
from tests.plans import MONDAY
from tui.importing.files import from_csv, from_markdown
from tui.reports.csv_sheet import to_csv
from tui.reports.markdown import to_markdown

ODD = [
    "Owner: Jo",
    "Owner: Jo (@jo)",
    "Reach patients (@jo)",
    "Reach patients (@)",
    "Reach patients (@jo, @mara)",
    "Ask the team - owner: Jo",
    "Ask the team, owner: Jo",
    "(owner: Jo)",
    "@jo",
    "DRI: mara, due 2026-12-18, confidence 7/10",
    "KR1: Lift visits from 4% to 25%",
    "O1.2 Lift visits from 4% to 25%",
    "Objective: Calm phones",
    "O7",
    "1.2 Calls fall to 40",
    "1. Calls fall to 40",
    "- Calls fall to 40",
    "+ Calls fall to 40",
    "* Calls fall to 40",
    ": begins with a sign",
    ":: twice",
    ") a bracket",
    "# a heading",
    "## Objective",
    "> a quotation",
    "| a | table |",
    "--- | ---",
    "---",
    "===",
    "```",
    "~~struck~~",
    "**bold** and _slanted_ and `code`",
    "[x] done",
    "[ ] P0 - @jo - open",
    "P0 first",
    "Calls fall => 80%",
    "Calls fall (7/10)",
    "Calls fall (0.7)",
    "Calls fall [100%]",
    "✅ Calls fall 🟡",
    "Calls fall - done",
    "TBD",
    "Why?",
    "FAQ",
    "Note: nothing",
    "Initiative: nothing",
    "Baseline: 4",
    "Corrected by hand: due",
    "Kind: committed",
    "TOTAL",
    "2026-Q3",
    "Team Valley",
    "<!-- okr list 1 -->",
    "<b>bold</b> &amp; &lt;",
    "a [link](https://example.org) and https://example.org",
    "[ref]: https://example.org",
    "ends with a backslash \\",
    "\\(escaped\\)",
    "zero\u200bwidth \u200cletters \u200din \ufeffwords",
    "\u200bat the start and at the end\u200b",
    "soft\u00adhyphen, marks \u200eof\u200f direction",
    "日本語 và tiếng Việt e\u0301 und Ärzte",
    "👩\u200d💻 lift visits",
    "=1+1",
    "'=1+1",
    "''quoted",
    "say \"x\", then; 'y'",
    "a, b; c\td".replace("\t", " "),
    "Lift visits from 1.500 to 2.000",
    "Double the visits by 18 Dec",
    "<URL>",
]
FIELDS: list[dict[str, Any]] = [
    {},
    {"owner": "mara"},
    {"owner": "mara", "contributors": ["jo", "ines"]},
    {"owner": "Aunt May (the older), and others"},
    {"owner": "Aunt May", "contributors": ["jo", "Uncle Ben"]},
    {"owner": "x.y-z"},
    {
        "direction": "decrease",
        "baseline": 9.5,
        "target": 0.1,
        "unit": "h",
        "corrected": ["baseline", "target"],
    },
    {"direction": "keep", "low": 1, "high": 2.25, "metric": "room, in degrees", "unit": "°C"},
    {"baseline": 1234567.125, "target": 1e21, "unit": "EUR", "per": "month"},
    {"baseline": 0.1 + 0.2, "target": -4, "corrected": ["target"]},
    {"due": date(2026, 12, 18), "corrected": ["due"]},
    {"due": date(2031, 1, 1)},
    {"corrected": ["baseline"], "baseline": None},
    {"notes": "One line\nAnother: with a colon", "owner": "jo"},
]


def every_field(plan: Plan) -> list[tuple[object, ...]]:
    """All that a list writes, in its order."""
    found: list[tuple[object, ...]] = []
    for one in plan.objectives:
        found.append((one.key, one.text, one.owner, one.contributors, one.kind, one.notes))
        for kr in (each for each in plan.key_results if each.objective == one.id):
            read = (kr.metric, kr.direction, kr.baseline, kr.target, kr.low, kr.high, kr.unit, kr.per, kr.due)
            found.append((kr.key, kr.statement, kr.owner, kr.contributors, *read, kr.corrected, kr.notes))
            found += [(each.text,) for each in plan.initiatives if each.of == kr.id]
    return found


def written(statement: str, fields: dict[str, Any], text: str = "Calm phones") -> Doing:
    """A team with one objective and two key results; the first is as the sentence is read, the second not."""
    team = Doing(objectives=[Objective(id="a", key="O2", text=text, owner="mara", notes="why\nnow")])
    team.tables["key_results"] = [
        KeyResult(id="b", key="O2.1", objective="a", statement=statement, **fields),
        KeyResult(id="c", key="O2.4", objective="a", statement="Cut calls from 9 to 3 by 18 Dec", owner="jo"),
    ]
    team.tables["initiatives"] = [Initiative(id="d", key="I1", of="c", text="Call them (@jo)")]
    return team


@pytest.mark.parametrize("statement", ODD)
def test_markdown_comes_back_as_it_went_out(statement: str) -> None:
    team = written(statement, {"owner": "jo"}, text=statement)
    text = to_markdown(team.plan)
    again = Doing()
    again.do(take_in, objectives=from_markdown(text))
    assert every_field(again.plan) == every_field(team.plan)
    assert to_markdown(again.plan) == text


@pytest.mark.parametrize("statement", ODD)
def test_a_sheet_comes_back_as_it_went_out(statement: str) -> None:
    team = written(statement, {}, text=statement)
    text = to_csv(team.plan, MONDAY)
    again = Doing()
    again.do(take_in, objectives=from_csv(text))
    assert every_field(again.plan) == every_field(team.plan)
    assert to_csv(again.plan, MONDAY) == text


@pytest.mark.parametrize("fields", FIELDS)
def test_every_field_comes_back(fields: dict[str, Any]) -> None:
    for out, back in ((to_markdown, from_markdown), (lambda plan: to_csv(plan, MONDAY), from_csv)):
        team = written("Lift visits from 4% to 25% by 1 Nov", fields)
        text = out(team.plan)
        again = Doing()
        again.do(take_in, objectives=back(text))
        assert every_field(again.plan) == every_field(team.plan)
        assert out(again.plan) == text


def test_a_sheet_brings_back_how_it_stood() -> None:
    team = written("Lift visits from 4% to 25%", {"baseline": 4, "target": 25, "unit": "%"})
    team.tables["check_ins"] = [
        CheckIn(
            key_result="b",
            on=MONDAY,
            at=NOW,
            by="mara",
            value=12,
            confidence=6,
            colour="amber",
            suggested="amber",
        )
    ]
    text = to_csv(team.plan, MONDAY)
    again = Doing()
    again.do(take_in, objectives=from_csv(text), may_lead=True)
    assert to_csv(again.plan, MONDAY) == text
    by_a_member = Doing()
    by_a_member.do(take_in, objectives=from_csv(text))
    assert by_a_member.plan.check_ins == ()


WRITTEN = st.text(
    st.one_of(
        st.sampled_from(" :.,;()[]{}@#*_`~<>|\\/-–—=+'\"&!?%0123456789OKRPowner\u200b\u200d\ufeff✅"),
        st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters="\u2028\u2029"),
    ),
    min_size=1,
    max_size=40,
)


def is_kept(text: str) -> bool:
    try:
        return bool(Objective(key="O1", text=text).text)
    except ValueError:
        return False


LINES = WRITTEN.filter(is_kept)


@settings(max_examples=120, deadline=None)
@given(text=LINES, statement=LINES, owner=st.one_of(st.just(""), st.just("jo"), LINES))
def test_any_words_come_back(text: str, statement: str, owner: str) -> None:
    team = Doing(objectives=[Objective(id="a", key="O1", text=text)])
    team.tables["key_results"] = [
        KeyResult(id="b", key="O1.1", objective="a", statement=statement, owner=owner)
    ]
    for out, back in ((to_markdown, from_markdown), (lambda plan: to_csv(plan, MONDAY), from_csv)):
        written_out = out(team.plan)
        again = Doing()
        again.do(take_in, objectives=back(written_out))
        assert [(one.text) for one in again.plan.objectives] == [team.plan.objectives[0].text]
        assert [one.statement for one in again.plan.key_results] == [team.plan.key_results[0].statement]
        assert out(again.plan) == written_out
