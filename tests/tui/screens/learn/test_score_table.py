"""Scores read like a picture: a bar each, with the mark where the cycle counts as a success."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.learning.grading import results
from method.rhythm.standing import standings
from store.documents.plan import Plan
from store.documents.prework import ReviewPlan
from store.documents.rhythm import Score
from tests.hostile import STORED
from tests.plans import check_in, key_result, make_plan, objective
from tui.app.theme import CARE, DIM, GOOD, ROW, TROUBLE
from tui.screens.learn import score_table
from tui.terminal.capabilities import UNICODE
from tui.text import width

LAST_DAY = date(2026, 12, 31)


@pytest.fixture(autouse=True)
def signs_of_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tui.screens.learn.score_table.signs", "tui.widgets.charts.pace_bar.signs"):
        monkeypatch.setattr(name, lambda: UNICODE)


def scored(value: float, success: float | None = None, score: Score | None = None, **fields: Any) -> Plan:
    return make_plan(
        objectives=objective("O1"),
        key_results=key_result("O1.1", **({"metric": "visits", "baseline": 0, "target": 100} | fields)),
        check_ins=check_in("O1.1", date(2026, 12, 21), value),
        review_plan=ReviewPlan(success=success),
        scores=score or [],
    )


def line(plan: Plan, cells: int = 78, selected: bool = False) -> Any:
    result = results(plan)[0].results[0]
    return score_table.score_line(result, standings(plan, LAST_DAY)["O1.1"], plan, cells, selected)


# value, success figure in percent, the bar of twelve cells, the score
BARS = (
    (0, 70, "────────┃───", "0.0"),
    (25, 70, "━━━─────┃───", "0.25"),
    (71, 70, "━━━━━━━━┃───", "0.71"),
    (100, 70, "━━━━━━━━┃━━━", "1.0"),
    (140, 70, "━━━━━━━━┃━━━", "1.0"),
    (50, 100, "━━━━━━─────┃", "0.5"),
    (50, 40, "━━━━┃━──────", "0.5"),
    (50, None, "━━━━━━──┃───", "0.5"),
)


@pytest.mark.parametrize(("value", "success", "bar", "score"), BARS)
def test_a_score_is_a_bar_with_the_agreed_figure_marked(
    value: float, success: float | None, bar: str, score: str
) -> None:
    shown = line(scored(value, success)).plain
    assert bar in shown
    assert shown.partition(bar)[2].split()[0] == score


def test_the_axis_stands_over_the_bars() -> None:
    plan = scored(50, 70)
    axis = score_table.titles(plan, 119).plain
    bar = line(plan, 118).plain
    assert axis.index("0.7") - 2 == bar.index("┃")
    assert axis.index("0") - 2 == bar.index("━")


def styles(content: Any, text: str) -> set[str]:
    """The styles that the first of these words stands in."""
    at = content.plain.index(text)
    return {str(span.style) for span in content.spans if span.start <= at < span.end}


def test_what_is_asked_is_quiet_and_the_result_is_in_its_colour() -> None:
    for value, role in ((20, TROUBLE), (50, CARE), (90, GOOD)):
        content = line(scored(value, 70))
        assert styles(content, "━") == {role}
        assert styles(content, "score, why") == {DIM}
    assert styles(line(scored(50, 70), selected=True), "Lift visits") == {ROW}


def test_a_decided_score_has_its_sign_and_what_it_lacks_is_said_aloud() -> None:
    content = line(scored(90, 70, Score(id="O1.1", score=0.9)))
    assert "0.9  ✓" in content.plain
    assert styles(content, "why") == {CARE}
    assert "✓ reached" in line(scored(90, 70, Score(id="O1.1", score=0.9)), 150).plain


@pytest.mark.parametrize("cells", [58, 118, 198])
@pytest.mark.parametrize("words", [*STORED.values(), "予約を電話と同じくらい"])
def test_any_words_keep_the_columns_straight(words: str, cells: int) -> None:
    plan = scored(50, 70, metric=words, unit="")
    plain = scored(50, 70)
    assert width(line(plan, cells).plain) == width(line(plain, cells).plain)
    assert line(plan, cells).plain.rindex("┃") > 0
