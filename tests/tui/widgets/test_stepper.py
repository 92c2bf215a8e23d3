"""The steps in one line, read like a picture; and the keys that go along them."""

from __future__ import annotations

import pytest

from tui.app.theme import CHOSEN
from tui.widgets.charts.stepper import Stage, stepper

STAGES = [
    Stage("1", "Mission", "done"),
    Stage("2", "Strategy", "half"),
    Stage("3", "Stakeholders", "open"),
    Stage("4", "Resources", "waived"),
]


@pytest.mark.parametrize(
    ("cells", "current", "drawn"),
    [
        (80, 1, "✓ 1 Mission ━━  ◐ 2 Strategy  ── ○ 3 Stakeholders ── – 4 Resources"),
        (64, 1, "✓ 1 Mission ━  ◐ 2 Strategy  ─ ○ 3 Stakeholders ─ – 4 Resources"),
        (58, 1, "✓ 1 Mission ━━  ◐ 2 Strategy  ── ○ 3 Stakeholders ── – 4"),
        (40, 3, "✓ 1 ━━ ◐ 2 ── ○ 3 ──  – 4 Resources "),
        (20, 0, " ✓ 1  ◐ 2 ○ 3 – 4"),
    ],
)
def test_steps_in_a_line(cells: int, current: int, drawn: str) -> None:
    pieces = stepper(STAGES, current, cells, focused=False)
    assert "".join(text for text, _ in pieces) == drawn
    assert [text.split()[1] for text, style in pieces if style == CHOSEN] == [STAGES[current].number]


def test_the_marker_stands_only_where_the_keys_go() -> None:
    with_marker = "".join(text for text, _ in stepper(STAGES, 1, 80, focused=True))
    assert "▌◐ 2 Strategy" in with_marker
    assert "▌" not in "".join(text for text, _ in stepper(STAGES, 1, 80, focused=False))
