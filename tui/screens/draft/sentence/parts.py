"""What was read of a key result's sentence, as parts to underline, and what is still missing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import draft as say
from tui.app.theme import CARE, GOOD, HEADING, STRONG
from tui.terminal.capabilities import signs
from tui.widgets.charts.read_parts import Part, underlined

if TYPE_CHECKING:
    from method.coach.sentence import Read
    from store.documents.okrs import KeyResult
    from tui.widgets.charts.pieces import Pieces

_READ_IN_WORDS = {"metric", "direction", "baseline", "target", "low", "high", "due"}
_STYLES = {"direction": STRONG, "metric": HEADING, "unread": CARE, "undated": CARE}


def drawn(result: KeyResult, text: str, read: Read, cells: int) -> tuple[Pieces, Pieces] | None:
    """The sentence's underline and its labels; None where words say it better.

    That is where it needs more than a line, or where somebody corrected by hand what the words say.
    """
    if not text.strip() or _READ_IN_WORDS.intersection(result.corrected) or read.ambiguous:
        return None
    parts = [
        Part(start, end, _label(name, result), _STYLES.get(name, GOOD))
        for name, (start, end) in read.spans.items()
        if start < end and (name in say.PARTS or name == "direction")
    ]
    return underlined(text, parts, _missing(result, read), cells)


def _label(name: str, result: KeyResult) -> str:
    if name == "direction":
        sign = signs()
        arrows = {"increase": sign.up, "decrease": sign.down, "keep": sign.same}
        return arrows.get(result.direction or "", sign.done)
    if name == "target" and result.direction == "keep":
        return say.PART_LIMIT
    return say.PARTS[name]


def _missing(result: KeyResult, read: Read) -> list[str]:
    """What a key result needs and neither its words nor its fields say."""
    moves = result.direction in (None, "increase", "decrease")
    wanted = {
        "metric": not result.metric,
        "baseline": moves and result.baseline is None and not result.baseline_unknown and not read.change,
        "target": moves and result.target is None and not read.change,
        "due": result.due is None and "undated" not in read.spans,
    }
    if result.direction == "keep":
        wanted["target"] = result.low is None and result.high is None
    return [say.PARTS_MISSING[name] for name, is_missing in wanted.items() if is_missing]
