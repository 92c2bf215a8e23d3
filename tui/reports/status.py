"""`okr status` as plain text in columns, or as JSON (DESIGN 6). Imports nothing a shell prompt would feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day
from method.plan.names import cycle_name, first_name, owner_name
from method.rhythm.cycle_time import where_in_cycle
from method.rhythm.status import Row, Status, Turn, as_json, heights, now_and_target, turned
from method.wording import status as say
from tui.terminal.encoding import IN_CELLS, IN_WORDS
from tui.text import ENDLESS, clip, escaped, pad, visible, width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BARS = "▁▂▃▄▅▆▇█"
LAST = IN_CELLS | str.maketrans({"→": "->"})
"""ASCII signs that the layout puts in, as wide as those they replace, but for the one arrow of a line."""

NARROW = 96
"""Columns of a terminal under which trend, figures and names get less room."""
LEAST_WHAT = 12
LONGEST_NUMBER = 40
"""A unit is cut where there is no room, a number never is."""


Cells = dict[str, str]
"""A key result's columns as text, by name."""
Widths = dict[str, int]
"""The cells each column gets, by name; 0: left out."""


def text(view: Status, *, width: int = 80, ascii: bool = False) -> str:
    """The status in columns fit to `width` cells, ending in a line break; `ascii` uses plain signs only."""
    room = max(40, width)
    said = in_ascii if ascii else visible
    table = [(group, [_cells(row, view, room, said) for row in group.rows]) for group in view.groups]
    every = [cells for _, several in table for cells in several]
    sizes = _fit(every, room - ascii) if every else {}
    lines = [clip(said(head(view)), room), ""]
    if every:
        lines.append(_columns(sizes))
    edge = min(room, _edge(view, every, sizes, said))
    for group, several in table:
        title, kind = said(f"{group.objective.key} {group.objective.text}"), group.objective.kind
        lines.append(f"{pad(title, edge - len(kind) - 1)} {kind}")
        if not several:
            lines.append("  " + say.NO_KEY_RESULTS)
        lines += [_line(cells, sizes) for cells in several]
    lines += (
        ["", *turned_lines(view, room), *wrap(said(summary(view)), room)]
        if view.groups
        else wrap(nothing(view), room)
    )
    report = "\n".join(line.rstrip() for line in lines) + "\n"
    return report.translate(LAST) if ascii else report


def _edge(view: Status, rows: Sequence[Cells], sizes: Widths, said: Callable[[str], str]) -> int:
    """The column where the widest line ends, so that a wide terminal does not pull the columns apart."""
    titles = [
        f"{group.objective.key} {group.objective.text}  {group.objective.kind}" for group in view.groups
    ]
    return max(width(line) for line in ("", *map(said, titles), *(_line(row, sizes) for row in rows)))


def json(view: Status | Sequence[Status], *, ascii: bool = False) -> str:
    """One line of JSON for one team, a list of the same for several; `ascii` escapes all other letters."""
    from json import dumps

    shape = as_json(view) if isinstance(view, Status) else [as_json(one) for one in view]
    return escaped(dumps(shape, ensure_ascii=ascii)) + "\n"


def in_ascii(words: str) -> str:
    """The text in ASCII: signs by their twins, letters without accents, else `?`; marks made visible."""
    words = visible(words)
    if words.isascii():
        return words
    from unicodedata import normalize

    bare = normalize("NFKD", words.translate(IN_WORDS))
    return "".join(char if char.isascii() else "?" for char in bare if not "\u0300" <= char <= "\u036f")


def head(view: Status) -> str:
    """Whose it is and where the cycle stands."""
    plan = view.plan
    names = {"workspace": plan.workspace.about.name, "team": plan.team.name, "cycle": cycle_name(plan.cycle)}
    return say.HEAD.format(when=where_in_cycle(plan, view.today), **names).removeprefix(" · ")


def _cells(row: Row, view: Status, room: int, said: Callable[[str], str]) -> Cells:
    result, stand = row
    now, target = now_and_target(result, stand.value)
    change = stand.confidence_change
    moved = f" ▲{change}" if change > 0 else f" ▼{-change}" if change else ""
    return {
        "letter": say.LETTERS[stand.colour],
        "colour": stand.colour,
        "key": result.key,
        "what": said(result.statement if room >= NARROW or not result.metric else result.metric),
        "now": said(now),
        "target": said(target),
        "trend": _spark(heights(row, view.plan, view.today), 8 if room < NARROW else 13),
        "confidence": f"{stand.confidence}{moved}",
        "age": say.NEVER if stand.age_days is None else say.DAYS.format(days=stand.age_days),
        "owner": said((owner_name if room >= NARROW else first_name)(result.owner, view.plan)),
    }


def _spark(levels: list[float | None], cells: int) -> str:
    """The latest periods as bars, a gap where nothing was read."""
    return "".join(
        " " if level is None else BARS[round(level * (len(BARS) - 1))] for level in levels[-cells:]
    )


def _fit(rows: Sequence[Cells], room: int) -> Widths:
    """Column widths: each as wide as its widest cell up to a bound, `what` takes the rest."""
    narrow = room < NARROW
    bounds = {
        "colour": 11,
        "key": 8,
        "now": LONGEST_NUMBER,
        "target": max(10 if narrow else 20, *(width(row["target"].partition(" ")[0]) for row in rows)),
        "trend": 13,
        "confidence": 5,
        "age": 5,
        "owner": 8 if narrow else 16,
    }
    if room >= ENDLESS - 1:
        bounds = dict.fromkeys(bounds, room)
    sizes = {
        name: min(most, max(len(say.COLUMNS.get(name, "")), *(width(row[name]) for row in rows)))
        for name, most in bounds.items()
    }
    sizes["target"] = max(sizes["target"], len(say.FIGURES) - len(" → ") - sizes["now"])
    for spared in ("", "trend", "owner", "colour", "age"):
        if spared:
            sizes[spared] = 0
        taken = sum(sizes.values()) + len("G → ") + sum(size > 0 for size in sizes.values())
        if room - taken >= LEAST_WHAT:
            break
    most = max(width(row["what"]) for row in rows)
    return {**sizes, "what": max(1, min(room - taken, max(most, LEAST_WHAT)))}


def _line(cells: Cells, sizes: Widths) -> str:
    figures = f"{pad(cells['now'], sizes['now'], right=True)} → {pad(cells['target'], sizes['target'])}"
    return _joined(cells, figures, sizes)


def _columns(sizes: Widths) -> str:
    titles = {"letter": " ", "colour": "", **say.COLUMNS}
    return _joined(titles, pad(say.FIGURES, sizes["now"] + len(" → ") + sizes["target"]), sizes)


def _joined(cells: Cells, figures: str, sizes: Widths) -> str:
    """The columns in their order, those without room left out."""
    parts = [cells["letter"]]
    for name in ("colour", "key", "what", "figures", "trend", "confidence", "age", "owner"):
        if name == "figures":
            parts.append(figures)
        elif sizes[name]:
            parts.append(pad(cells[name], sizes[name], right=name == "age"))
    return " ".join(parts)


def turned_lines(view: Status, room: int) -> list[str]:
    """The line that names the key results with another colour than one check-in ago."""
    when, turns = since(view)
    told = [f"{turn.key} {turn.before} → {turn.after}" for turn in turns]
    return wrap(say.SINCE.format(day=when, turns=", ".join(told)), room) if told else []


def since(view: Status) -> tuple[str, list[Turn]]:
    """One check-in ago as a day in words, and what has turned since."""
    when, turns = turned(view)
    return day(when, view.today), turns


def summary(view: Status) -> str:
    """How many key results there are of which colour, and how many are on pace."""
    rows = view.rows
    said = ", ".join(f"{count} {colour}" for colour, count in view.counts.items() if count)
    if not rows:
        return say.NO_KEY_RESULTS
    counted = (say.SUMMARY_ONE if len(rows) == 1 else say.SUMMARY).format(count=len(rows), colours=said)
    return f"{counted} · {say.ON_PACE.format(count=view.on_pace, total=len(rows))}"


def nothing(view: Status) -> str:
    """What is said in place of rows where there are none."""
    words = {"mine": say.MINE, "red": say.RED, "silent": say.SILENT}
    if not view.filters:
        return say.NO_OBJECTIVES
    from method.wording.lists import all_of

    return say.NONE_FOUND.format(filters=all_of([words[name] for name in view.filters]))
