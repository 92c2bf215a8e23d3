"""Drawings read like pictures: what goes in, and the cells that come out."""

from __future__ import annotations

import pytest

from tui.widgets.charts.chart import Chart, Mark, Point, chart, margins
from tui.widgets.charts.cycle_strip import Week, cycle_strip
from tui.widgets.charts.pace_bar import meter, pace_bar
from tui.widgets.charts.pieces import Pieces, cells, merged


def text(pieces: Pieces) -> str:
    return "".join(sign for sign, _ in pieces)


def styles(pieces: Pieces, sign: str) -> set[str]:
    return {style for signs, style in pieces if sign in signs}


@pytest.mark.parametrize(
    ("share", "expected", "drawn"),
    [
        (0.71, 0.56, "━━━━━━━━━━━┃━━──────"),
        (0.25, 0.66, "━━━━━────────┃──────"),
        (0.5, 0.5, "━━━━━━━━━━┃─────────"),
        (1.0, 1.0, "━━━━━━━━━━━━━━━━━━━┃"),
        (1.0, 0.5, "━━━━━━━━━━┃━━━━━━━━━"),
        (1.4, 0.5, "━━━━━━━━━━┃━━━━━━━━━"),  # beyond the target: full
        (0.999, 0.2, "━━━━┃━━━━━━━━━━━━━━─"),  # a miss is never drawn as the target
        (0.001, 0.9, "━─────────────────┃─"),  # nor the first step as nothing
        (0.0, 0.0, "┃───────────────────"),
        (-0.1, 0.5, "‹─────────┃─────────"),  # behind where it began
        (0.5, None, "━━━━━━━━━━──────────"),
        (None, 0.5, "····················"),  # nothing to go by
    ],
)
def test_a_pace_bar(share: float | None, expected: float | None, drawn: str) -> None:
    bar = pace_bar(share, expected, 20, "ansi_green")
    assert text(bar) == drawn
    assert cells(bar) == 20
    if share and share > 0:
        assert styles(bar, "━") == {"ansi_green"}


@pytest.mark.parametrize(
    ("used", "room", "drawn"),
    [
        (5, 10, "━━━━━─────"),
        (10, 10, "━━━━━━━━━━"),
        (20, 10, "━━━━━━━━━━"),
        (0, 10, "──────────"),
        (5, 0, "━━━━━━━━━━"),
        (0, 0, "──────────"),
    ],
)
def test_a_meter(used: float, room: float, drawn: str) -> None:
    assert text(meter(used, room, 10, "ansi_green", "ansi_red")) == drawn


def test_what_is_over_stands_out_in_a_meter() -> None:
    bar = meter(20, 10, 10, "ansi_green", "ansi_red")
    assert [(len(signs), style) for signs, style in bar] == [(5, "ansi_green"), (5, "ansi_red")]


def week(state: str, height: float | None = None) -> Week:
    return Week(state, height, "ansi_green" if state == "said" else "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("weeks", "room", "drawn"),
    [
        ([week("said", n / 7) for n in range(8)], 8, "▁▂▃▄▅▆▇█"),
        ([week("said", 0.5), week("silent"), week("to come")], 5, "▅◌·  "),
        ([week("empty"), week("said"), week("said", 1.5), week("said", -1)], 4, " =█▁"),
        ([week("said", 0.2), week("said", 1.0), week("silent"), week("to come")], 2, "█◌"),
        ([week("to come")] * 52, 13, "·" * 13),
        ([week("to come")] * 6, 13, "······       "),
        ([], 3, "   "),
    ],
)
def test_a_cycle_strip(weeks: list[Week], room: int, drawn: str) -> None:
    assert text(cycle_strip(weeks, room)) == drawn


def points(*values: float) -> list[Point]:
    return [Point(at / 13, value, "●", "ansi_green") for at, value in enumerate(values)]


RISING = Chart(
    points(21, 24, 29),
    [Mark(21, "21"), Mark(40.5, "40.5"), Mark(60, "60")],
    13,
    way=(Point(0, 21, "", ""), Point(1, 60, "", "")),
    target=Mark(60, "60 target"),
    forecast=Mark(37, "37 at this pace"),
    today=0.5,
)
FALLING = Chart(
    points(9, 8, 7.5),
    [Mark(9, "9"), Mark(6, "6"), Mark(3, "3")],
    6,
    way=(Point(0, 9, "", ""), Point(1, 3, "", "")),
    target=Mark(3, "3 target"),
)
KEPT = Chart(points(1, 3, 0), [Mark(2, "2")], 13, limits=(2.0,), target=Mark(2, "2 target"))


def drawn(of: Chart, room: int, rows: int, ascii_only: bool = False) -> list[str]:
    return [text(line) for line in chart(of, room, rows, ascii_only=ascii_only)]


@pytest.mark.parametrize("of", [RISING, FALLING, KEPT])
@pytest.mark.parametrize(("room", "rows"), [(24, 5), (60, 9), (78, 15), (150, 30)])
def test_a_chart_is_as_large_as_asked(of: Chart, room: int, rows: int) -> None:
    for ascii_only in (False, True):
        lines = drawn(of, room, rows, ascii_only)
        assert [len(line) for line in lines] == [room] * rows
        assert not ascii_only or all(
            line.strip("●…").isascii() or "●" in line or "…" in line for line in lines
        )


def test_a_rising_chart_names_its_ends_its_target_and_where_it_heads() -> None:
    lines = drawn(RISING, 78, 15)
    assert [line.partition("│")[0].strip() for line in lines if line.partition("│")[0].strip()][:3] == [
        "60",
        "40.5",
        "21",
    ]
    assert "60 target" in lines[0]
    assert sum("37 at this pace" in line for line in lines) == 1
    assert sum(line.count("●") for line in lines) == 3
    assert sum("╎" in line for line in lines) >= 8
    assert lines[-1].split() == [str(number) for number in range(1, 14)]


def test_better_is_not_always_up_a_falling_value_falls() -> None:
    rows = [number for number, line in enumerate(drawn(FALLING, 60, 12)) if "●" in line]
    assert rows == sorted(rows)
    assert rows[0] == 0


def test_the_value_being_typed_moves_its_point() -> None:
    def at(value: float) -> int:
        typed = RISING._replace(typed=Point(0.5, value, "◉", ""))
        return next(row for row, line in enumerate(drawn(typed, 60, 12)) if "◉" in line)

    assert at(58) < at(40) < at(22)


def test_a_forecast_far_away_does_not_flatten_the_rest() -> None:
    far = RISING._replace(forecast=Mark(10_000, "10,000 at this pace"))
    rows = [number for number, line in enumerate(drawn(far, 60, 12)) if "●" in line]
    assert rows[0] != rows[-1]
    assert any("10,000 at" in line for line in drawn(far, 60, 12))


@pytest.mark.parametrize(("weeks", "last"), [(6, "6"), (13, "13"), (26, "25"), (52, "")])
def test_the_weeks_of_any_cycle_are_numbered_as_far_as_they_fit(weeks: int, last: str) -> None:
    numbers = drawn(RISING._replace(weeks=weeks), 78, 9)[-1].split()
    assert numbers[0] == "1"
    assert [int(number) for number in numbers] == sorted(int(number) for number in numbers)
    assert not last or numbers[-1] == last


def test_a_chart_of_one_value_alone_can_be_drawn() -> None:
    assert any("●" in line for line in drawn(Chart(points(5), [], 13), 40, 7))


def test_labels_at_the_left_have_the_room_that_lines_below_need() -> None:
    lines = [text(line) for line in chart(FALLING, 60, 9, least_left=4)]
    assert [line.index("│") for line in lines[:7]] == [4] * 7
    assert margins(FALLING, 60, 4) == (4, len(" 3 target"))
    assert margins(FALLING, 60) == (1, len(" 3 target"))
    assert margins(RISING, 24, 20) == (6, 9)  # a quarter and two fifths at most


@pytest.mark.parametrize(
    ("pieces", "fewer"),
    [
        ([], []),
        ([("━", "a"), ("━", "a"), ("┃", "b"), ("─", "a")], [("━━", "a"), ("┃", "b"), ("─", "a")]),
        ([("a", ""), ("b", "")], [("ab", "")]),
    ],
)
def test_neighbours_in_one_style_become_one_piece(pieces: Pieces, fewer: Pieces) -> None:
    assert merged(pieces) == fewer
