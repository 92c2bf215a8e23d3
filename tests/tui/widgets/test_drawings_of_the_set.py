"""Drawings of the draft, KPIs and roadmap read like pictures: what goes in, and the cells that come out."""

from __future__ import annotations

import pytest

from tui.app.theme import CARE, GOOD, TROUBLE
from tui.widgets.charts import lanes
from tui.widgets.charts.hours_bar import hours_bar
from tui.widgets.charts.lanes import Months
from tui.widgets.charts.pieces import Pieces, cells
from tui.widgets.charts.range_bar import range_bar, scale
from tui.widgets.charts.read_parts import Part, underlined


def text(pieces: Pieces) -> str:
    return "".join(sign for sign, _ in pieces)


def drawn_in(pieces: Pieces, style: str) -> int:
    return sum(len(signs) for signs, each in pieces if each == style)


# --- a sentence ---------------------------------------------------------------------------------------

WAIT = "Cut the wait for a first visit from 9 d to 3"


def part(words: str, label: str, sentence: str = WAIT) -> Part:
    at = sentence.index(words)
    return Part(at, at + len(words), label, "")


PARTS = [
    part("Cut", "▼"),
    part("wait for a first visit", "what moves"),
    part("9 d", "from"),
    part("to 3", "to"),
]


def test_a_sentence_is_underlined_part_by_part_and_what_is_missing_stands_behind_it() -> None:
    found = underlined(WAIT, PARTS, ["by when?"], 60)
    assert found is not None
    assert [WAIT, *map(text, found)] == [
        "Cut the wait for a first visit from 9 d to 3",
        "━━━     ━━━━━━━━━━━━━━━━━━━━━━      ━━━ ━━━━    ━━━━━━━━",
        "▼       what moves                  from to     by when?",
    ]
    assert [drawn_in(line, CARE) for line in found] == [8, 8]


@pytest.mark.parametrize(
    ("sentence", "parts", "missing", "lines"),
    [
        ("", [], ["what moves?"], ("        ━━━━━━━━━━━", "        what moves?")),
        ("Cut", [part("Cut", "▼")], [], ("━━━", "▼")),
        # A label longer than its part pushes the next one on; it never covers it.
        ("9 → 3", [Part(0, 1, "from", ""), Part(4, 5, "to", "")], [], ("━   ━", "from to")),
        # Wide letters take two cells.
        ("患者 9", [Part(0, 2, "what moves", ""), Part(3, 4, "to", "")], [], ("━━━━ ━", "what moves to")),
        # In any order.
        ("a b", [Part(2, 3, "2", ""), Part(0, 1, "1", "")], [], ("━ ━", "1 2")),
    ],
)
def test_how_parts_stand(
    sentence: str, parts: list[Part], missing: list[str], lines: tuple[str, str]
) -> None:
    found = underlined(sentence, parts, missing, 40)
    assert found is not None
    assert tuple(map(text, found)) == lines


def test_what_is_missing_stands_still_while_letters_come() -> None:
    places = {
        text(line).index("━━━━━━━━ ━━━━━━━━")
        for end in range(8, 15)
        if (found := underlined("Cut cancelled visits"[:end], [], ["to what?", "by when?"], 60))
        for line in found[:1]
    }
    assert places == {16}


@pytest.mark.parametrize(("room", "fits"), [(53, True), (52, False), (44, False), (10, False)])
def test_what_does_not_fit_is_not_drawn(room: int, fits: bool) -> None:
    assert (underlined(WAIT, PARTS, ["by when?"], room) is not None) is fits


# --- hours --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "more", "room", "drawn", "good", "care", "trouble"),
    [
        (5, 0, 10, "━━━━━━━━━━──────────", 10, 0, 0),
        (5, 2, 10, "━━━━━━━━━━━━━━──────", 10, 4, 0),
        (0, 5, 10, "━━━━━━━━━━──────────", 0, 10, 0),
        (10, 0, 10, "━━━━━━━━━━━━━━━━━━━━", 20, 0, 0),
        (8, 4, 10, "━━━━━━━━━━━━━━━━━┃━━", 13, 4, 2),  # over: a mark where the hours end
        (20, 0, 10, "━━━━━━━━━━┃━━━━━━━━━", 10, 0, 9),
        (100, 0, 1, "━━━━━━━━━━━━━━━━━━━━"[:1] + "┃" + "━" * 18, 1, 0, 18),
        (0.1, 0, 10, "━───────────────────", 1, 0, 0),  # a few hours already show
        (0, 0, 10, "────────────────────", 0, 0, 0),
        (0, 0, 0, "────────────────────", 0, 0, 0),
        (3, 0, 0, "┃━━━━━━━━━━━━━━━━━━━", 0, 0, 19),  # nobody planned their hours
    ],
)
def test_hours(held: float, more: float, room: float, drawn: str, good: int, care: int, trouble: int) -> None:
    bar = hours_bar(held, more, room, 20)
    assert text(bar) == drawn
    assert [drawn_in(bar, style) for style in (GOOD, CARE, TROUBLE)] == [good, care, trouble]


# --- a range ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "low", "high", "ends", "drawn"),
    [
        (6.3, None, 6, (0, 8), "━━━━━━━━━━━━━━━┃■───"),
        (7.5, None, 6, (0, 8), "━━━━━━━━━━━━━━━┃━━■─"),
        (3, None, 6, (0, 8), "━━━━━━━●━━━━━━━┃────"),
        (6, None, 6, (0, 8), "━━━━━━━━━━━━━━●┃────"),  # at the limit is within
        (91, 80, None, (0, 100), "────────────────┃━●━"),
        (80, 80, None, (0, 100), "────────────────┃●━━"),
        (40, 80, None, (0, 100), "────────■━━━━━━━┃━━━"),
        (5, 2, 8, (0, 10), "────┃━━━━━●━━━━━┃───"),
        (1, 2, 8, (0, 10), "──■━┃━━━━━━━━━━━┃───"),
        (9, 2, 8, (0, 10), "────┃━━━━━━━━━━━┃━■─"),
        (None, 2, 8, (0, 10), "────┃━━━━━━━━━━━┃───"),  # never read
        (5, None, None, (0, 10), "──────────●─────────"),  # no range
        (50, 2, 8, (0, 10), "────┃━━━━━━━━━━━┃━━■"),  # off the scale: at its end
    ],
)
def test_a_value_in_its_range(
    value: float | None, low: float | None, high: float | None, ends: tuple[float, float], drawn: str
) -> None:
    bar = range_bar(value, low, high, ends, 20)
    assert text(bar) == drawn
    outside = value is not None and ((low is not None and value < low) or (high is not None and value > high))
    assert bool(drawn_in(bar, TROUBLE)) is outside


@pytest.mark.parametrize(
    ("value", "low", "high", "share", "ends"),
    [
        (6.3, None, 6, True, (0, 8)),
        (91, 80, None, True, (0, 100)),
        (120, 80, None, True, (0, 150)),
        (5, 2, 8, False, (0, 10)),
        (-3, -5, None, False, (-6, 0)),
        (-3, -5, 5, False, (-6, 6)),
        (12_000, None, 10_000, False, (0, 15_000)),
        (0.002, None, 0.003, False, (0, 0.004)),
        (None, None, None, False, (0, 1.5)),
        (0, None, None, False, (0, 1)),
    ],
)
def test_a_scale_has_round_ends(
    value: float | None, low: float | None, high: float | None, share: bool, ends: tuple[float, float]
) -> None:
    assert scale(value, low, high, share=share) == pytest.approx(ends)


# --- lanes --------------------------------------------------------------------------------------------

QUARTER = Months(["Oct", "Nov", "Dec", "Jan", "Feb"], 3, 6, 1)


@pytest.mark.parametrize(
    ("month", "state", "drawn"),
    [
        (0, "done", "━━━━✓ ·     ·     ╎·     ·     "),
        (1, "doing", "·     ━━━━◐ ·     ╎·     ·     "),
        (2, "idea", "·     ·     ━━━━○ ╎·     ·     "),
        (3, "idea", "·     ·     ·     ╎────○ ·     "),  # loose is thin
        (4, "doing", "·     ·     ·     ╎·     ────◐ "),
        (None, "idea", "·     ·     ·     ╎·     ·     "),
    ],
)
def test_a_lane(month: int | None, state: str, drawn: str) -> None:
    lane = lanes.lane(QUARTER, month, state)
    assert text(lane) == drawn
    assert cells(lane) == QUARTER.width


def test_the_months_stand_over_their_lanes() -> None:
    assert text(lanes.head(QUARTER)) == "Oct   Nov   Dec   ╎Jan   Feb   "
    assert text(lanes.head(QUARTER._replace(names=["Oct"], firm=1))) == "Oct   "
    assert cells(lanes.head(QUARTER._replace(firm=0))) == QUARTER._replace(firm=0).width
