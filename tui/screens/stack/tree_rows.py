"""The tree line by line: belief as a bar, branches, what it says, and beside it how one would find out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.planning import condition_tree as truth
from method.rhythm.standing import standings
from method.wording import stack as stack_words
from method.wording import stack_screen as say
from tui import instruments
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, HEADING, LINE, ROW, STRONG, TROUBLE
from tui.screens.base.rag_look import colour_sign
from tui.screens.base.reader_place import draw, heading
from tui.terminal.capabilities import needs_letters, signs
from tui.text import clip, words, wrap
from tui.widgets.charts.belief import belief_bar
from tui.widgets.charts.branches import Branch, branches
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from method.planning.condition_tree import Node
    from store.documents.plan import Plan

BESIDE_FROM = 140
"""Cells from which how one would find out stands beside a condition instead of under it."""
LETTERS_BELOW = 95
"""Cells below which the shape of a colour has its letter."""
_NARROW, _BAR = 90, (5, 10)
_LOOKS = {"true": GOOD, "false": TROUBLE}


class Text(NamedTuple):
    """Words of a node, wrapped after one another."""

    text: str
    style: str = ""


def row_id(node: Node) -> str:
    """The id of a node's row."""
    return f"{node.kind} {node.id}"


def tree_rows(nodes: Sequence[Node], plan: Plan, today: date, cells: int) -> Iterable[Row]:
    """Every node from the top down; nothing yet: what to do first."""
    if not nodes:
        yield Row("empty", words(say.TREE_EMPTY))
        return
    yield Row("legend", words(clip(say.LEGEND, cells), DIM), heading=True)
    least = truth.tree(plan).least
    colours = {id: stand.colour for id, stand in standings(plan, today).items()}
    kind = ""
    for top in nodes:
        if top.kind == "choice" and top.kind != kind:
            yield from heading("choices", say.TREE_CHOICES)
        elif kind:
            yield Row(f"{top.id} gap", "", heading=True)
        kind = top.kind
        shown = [(depth, node) for depth, node in truth.rows((top,)) if node.kind != "find out"]
        for (_, node), branch in zip(shown, branches([depth for depth, _ in shown]), strict=True):
            yield from _rows(node, branch, cells, least, colours.get(node.id, ""))


def draw_node(row: Row, cells: int, selected: bool) -> Content | Strip:
    """A row with a tint on its words, not on its bar and branches."""
    shown = draw(row, cells, selected)
    if not selected or row.part or isinstance(shown, Strip):
        return shown
    sign = signs()
    drawn = f" {sign.way}{sign.rest}{sign.coming}{sign.bar}{sign.branch}{sign.last_branch}?0123456789"
    return shown.stylize(ROW, len(shown.plain) - len(shown.plain.lstrip(drawn)))


def _rows(node: Node, branch: Branch, cells: int, least: str, colour: str) -> Iterable[Row]:
    """A node over as many lines as its words need; the cursor stands on all of them."""
    bar = belief_bar(node.belief, _BAR[cells >= _NARROW])
    before = Content.assemble(*bar, "  ", (branch.first, LINE))
    further = Content(" " * sum(len(text) for text, _ in bar) + "  ") + words(branch.further, LINE)
    letters = cells < LETTERS_BELOW or needs_letters()
    sign, look = _sign(node, colour, letters=letters)
    hang = 2 if sign else len(node.key) + 1
    room = cells - before.cell_length
    beside = cells >= BESIDE_FROM and node.kind == "condition"
    wide = room * 3 // 5 if beside else room
    left = [*_first(node, least, wide, sign, look)]
    rest = [line for text in _under(node, with_find_out=not beside) for line in _wrapped(text, wide - hang)]
    left += [Content(" " * hang) + line for line in rest]
    right = _find_out(node, room - wide - 2) if beside else []
    row, link = row_id(node), _link(node)
    for number in range(max(len(left), len(right))):
        line = left[number] if number < len(left) else Content("")
        if number < len(right):
            line = line + Content(" " * (wide + 2 - line.cell_length)) + right[number]
        lead = before
        if number:
            lead, line = _joined(further, before.cell_length, line)
        yield Row(f"{row}+{number}" if number else row, lead + line, link, part=number > 0)


def _joined(further: Content, at: int, line: Content) -> tuple[Content, Content]:
    """The branch to what hangs below, drawn in the cells that a further line leaves empty."""
    spare = further.cell_length - at
    empty = len(line.plain) - len(line.plain.lstrip(" "))
    keep = min(spare, empty) if line.plain.strip() else spare
    return further[: at + keep], line[keep:]


def _sign(node: Node, colour: str, *, letters: bool) -> tuple[str, str]:
    """What stands before a node's key, and its role: the verdict, or the colour of a key result."""
    if node.kind == "condition":
        shown = {"true": signs().done, "false": signs().wrong}.get(node.state, signs().open)
        return f"{shown} ", _LOOKS.get(node.state, "")
    if node.kind == "key result":
        letter = colour_sign(colour)[-1] if letters else ""
        return f"{instruments.shape(colour)}{letter} ", instruments.LOOKS.get(colour, "")
    return "", HEADING


def _first(node: Node, least: str, room: int, sign: str, look: str) -> list[Content]:
    """Sign, key and words, then the verdict in its role."""
    style = HEADING if node.kind in ("objective", "choice") else STRONG if node.barrier else ""
    told, role = _verdict(node, least)
    tail = f" {signs().dot} {told}" if told else ""
    hang = len(sign) if sign else len(node.key) + 1
    lead = f"{sign}{node.key} "
    text = lead + " ".join(node.text.split())
    lines = wrap("x" * (len(lead) - hang) + text[len(lead) :] + tail, max(room - hang, 12))
    lines[0] = text[hang : len(lead)] + lines[0][len(lead) - hang :]
    plain = "\n".join(lines)
    at = len(plain) - len(_last(plain, tail)) if tail else len(plain)
    shown: list[Content] = []
    passed = 0
    for number, line in enumerate(lines):
        start = words(sign or text[:hang], look) if number == 0 else Content(" " * hang)
        own = max(min(at - passed, len(line)), 0)
        shown.append(start + words(line[:own], style) + words(line[own:], role))
        passed += len(line) + 1
    return shown


def _last(plain: str, tail: str) -> str:
    """The end of the wrapped text that is the tail, however it was broken."""
    left = len("".join(tail.split()))
    for at in range(len(plain) - 1, -1, -1):
        left -= not plain[at].isspace()
        if not left:
            return plain[at:]
    return plain


def _verdict(node: Node, least: str) -> tuple[str, str]:
    if node.state in say.PROVED:
        return say.PROVED[node.state], _LOOKS[node.state]
    if node.barrier:
        return (say.LEAST if node.id == least else say.BARRIER), CARE
    return "", ""


def _under(node: Node, *, with_find_out: bool) -> Iterable[Text]:
    """What is said of a node below its words."""
    for text in node.doubts:
        yield Text(stack_words.IN_DOUBT.format(text=text), CARE)
    if node.kind in ("key result", "choice") and not node.children:
        yield Text(say.NO_CONDITIONS, CARE)
    if node.kind == "condition" and node.state == "open" and not node.children:
        yield Text(say.NO_FIND_OUT, CARE)
    if with_find_out and node.kind == "condition" and node.state not in say.PROVED:
        yield from (Text(child.text) for child in node.children)


def _find_out(node: Node, room: int) -> list[Content]:
    if node.state in say.PROVED:
        return []
    return [line for child in node.children for line in _wrapped(Text(child.text), room)]


def _wrapped(text: Text, room: int) -> list[Content]:
    return [words(line, text.style) for line in wrap(" ".join(text.text.split()), max(room, 12))]


def _link(node: Node) -> Link:
    if node.kind == "condition":
        return Link("judge", node.id)
    if node.kind == "key result":
        return Link("open", node.id)
    return Link("go", f"draft/{node.key}" if node.kind == "objective" else "prework/strategy")
