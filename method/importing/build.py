"""From an outline to what every line of it becomes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from store.documents.rules.unseen import says_nothing

from .context import cycle_in, is_context, team_in
from .deciding.kept import lines as lines_kept
from .deciding.labelled import Labelled
from .deciding.labels_of_page import find_labels, is_labelled
from .deciding.positional import build as build_by_place
from .labels import label
from .outline import Block, ImportLine
from .page import Page

_OKR = re.compile(r"\b(?:okrs?|objectives?|key results?|goals?|quarter)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"^(?P<role>[A-Z][\w&/’'-]*(?:\s(?:of|and|&|for)?\s?[A-Z]?[\w&/’'-]*){0,3}):\s+(?P<rest>\S.*)$"
)
_SHARE = 0.7


def import_lines(
    blocks: Sequence[Block], known: Callable[[str], bool] = lambda name: False
) -> list[ImportLine]:
    """What each block becomes. `known` says of a name whether somebody here bears it."""
    page = Page(blocks, known)
    if any(block.role in ("objective", "key result") and block.form != "row" for block in blocks):
        find_labels(page)
        Labelled(page).build()
    elif is_labelled(page):
        Labelled(page).build()
    elif not page.is_a_handbook:
        build_by_place(page)
    lines = _without_unseen(_without_roles(lines_kept(page)))
    if not any(line.becomes == "objective" for line in lines):
        lines = [
            line if line.becomes == "skipped" else line._replace(becomes="skipped", why="no objective")
            for line in lines
        ]
    return _in_their_places(lines, blocks)


def _without_unseen(lines: list[ImportLine]) -> list[ImportLine]:
    """Lines of signs that nobody can see are skipped, and what stands under such an objective."""
    found, is_under = [], False
    for line in lines:
        if line.becomes != "skipped" and says_nothing(line.words):
            is_under = is_under or line.becomes == "objective"
            line = line._replace(becomes="skipped", why="nothing to read")
        elif line.becomes == "objective":
            is_under = False
        elif is_under and line.becomes != "skipped":
            line = line._replace(becomes="skipped", why="no objective")
        found.append(line)
    return found


def _without_roles(lines: list[ImportLine]) -> list[ImportLine]:
    """`Operations: 9 of 10 trains …`: where nearly every line begins with a role, it is the owner."""
    taken = [line for line in lines if line.becomes in ("objective", "key result")]
    found = [match for line in taken if (match := _ROLE.match(line.words)) and not label(line.words)]
    if len(found) < 4 or len(found) < _SHARE * len(taken):
        return lines
    return [
        line._replace(words=match["rest"], told={"owner": match["role"], **line.told})
        if line.becomes in ("objective", "key result") and (match := _ROLE.match(line.words))
        else line
        for line in lines
    ]


def _in_their_places(lines: list[ImportLine], blocks: Sequence[Block]) -> list[ImportLine]:
    """The lines with the cycle and the team whose heading they stand under."""
    title = next((block.text for block in blocks if "title" in block.marks), "")
    cycles, teams = [(0, _cycle(title, True), True)], [(0, "")]
    teamed = {name for block in blocks if block.form == "heading" and (name := team_in(block.text))}
    placed: list[ImportLine] = []
    for line, block in zip(lines, blocks, strict=True):
        if block.form == "heading" or (block.depth == 1 and is_context(block.text)):
            level = block.depth if block.form == "heading" else 7
            line = _enter(line, block, level, cycles, teams, teamed)
        elif cycles:
            cycles[-1] = (cycles[-1][0], cycles[-1][1], True)
        cycle = line.told.get("cycle") or (line.cycle or cycles[-1][1])
        said = cycle_in(cycle) if line.told.get("cycle") else None
        team = line.told.get("team") or teams[-1][1]
        placed.append(
            line._replace(
                cycle=said.name if said else "" if line.told.get("cycle") and not said else cycle, team=team
            )
        )
    return placed


def _enter(
    line: ImportLine,
    block: Block,
    level: int,
    cycles: list[tuple[int, str, bool]],
    teams: list[tuple[int, str]],
    teamed: set[str],
) -> ImportLine:
    found = _cycle(block.text, line.becomes == "skipped")
    while len(cycles) > 1 and cycles[-1][0] >= level and (found or cycles[-1][2] or cycles[-1][0] > level):
        cycles.pop()
    while len(teams) > 1 and teams[-1][0] >= level:
        teams.pop()
    if found:
        cycles.append((level, found, False))
    team = team_in(block.text) if line.becomes == "skipped" else ""
    if team and (len(teamed) > 1 or re.match(r"team\s*:", block.text, re.IGNORECASE)):
        teams.append((level, team))
        return line._replace(becomes="team", words=team, why="")
    if found and is_context(block.text) and line.becomes == "skipped":
        return line._replace(becomes="cycle", words=found, why="")
    return line


def _cycle(text: str, free: bool) -> str:
    if not free:
        return ""
    said = cycle_in(text)
    named = said is not None and (
        is_context(text) or _OKR.search(text) is not None or not said.name.isdigit()
    )
    return said.name if said is not None and named else ""
