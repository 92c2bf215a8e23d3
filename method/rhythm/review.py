"""What the review asks about each key result, and which of them show (METHOD 7).

Opens at the speed of `okr status`: imports no pydantic, and words only where one row needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.rhythm.standing import findings
from method.wording import review as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from method.rhythm.status import Group, Row, Status
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn


def groups(view: Status, *, colour: str = "", owner: str | None = None) -> tuple[Group, ...]:
    """The groups with only the rows of a colour, of a person ("": of nobody); empty groups are left out."""

    def fits(row: Row) -> bool:
        return (not colour or row.standing.colour == colour) and owner in (None, row.key_result.owner)

    if not colour and owner is None:
        return view.groups
    narrowed = (group._replace(rows=tuple(row for row in group.rows if fits(row))) for group in view.groups)
    return tuple(group for group in narrowed if group.rows)


def proved_false(plan: Plan) -> dict[str, list[str]]:
    """The texts of conditions that proved false, by the id of what they are conditions of."""
    found: dict[str, list[str]] = {}
    for condition in plan.conditions:
        if condition.state == "false":
            found.setdefault(condition.of, []).append(condition.text)
    return found


def disagrees(row: Row) -> bool:
    """Whether the person chose another colour than was suggested."""
    said, suggested = row.standing.said, row.standing.suggested
    return said is not None and suggested is not None and said != suggested


def asks_about(row: Row, false: dict[str, list[str]]) -> int:
    """How many things there are to ask about it."""
    return len(row.standing.flags) + disagrees(row) + len(false.get(row.key_result.id, ()))


def asks(row: Row, false: dict[str, list[str]]) -> tuple[str, ...]:
    """Those things in words: conditions proved false, RUN-2 to RUN-4, a colour against the suggested one."""
    told = [say.PROVED_FALSE.format(text=text) for text in false.get(row.key_result.id, ())]
    told += [finding.message for finding in findings(row.standing)]
    if disagrees(row):
        told.append(say.DISAGREES.format(said=row.standing.said, suggested=row.standing.suggested))
    return tuple(told)


def stands(row: Row) -> str:
    """Its colour in words and its progress."""
    stand = row.standing
    colour = say.STANDS[stand.colour].format(days=stand.age_days, said=stand.said)
    parts = [colour]
    if stand.progress is not None and row.key_result.direction == "keep":
        parts.append(say.IN_BAND if stand.progress == 1 else say.OUT_OF_BAND)
    elif stand.progress is not None:
        shares = {"progress": f"{stand.progress:.0%}", "expected": f"{stand.expected:.0%}"}
        parts.append(say.REACHED.format(**shares))
    return ", ".join(parts)


def last_words(row: Row, name: Callable[[str], str], day: Callable[[date], str]) -> str:
    """Who said what at the last check-in, the most pressing first."""
    done = row.standing.check_ins
    if not done:
        return say.NO_CHECK_IN
    last = done[-1]
    spoken = " ".join(pressing(last))
    pattern = say.LAST_WORDS if spoken else say.LAST_BARE
    return pattern.format(name=name(last.by).partition(" ")[0], day=day(last.on), words=spoken)


def pressing(last: CheckIn) -> list[str]:
    """The words of a check-in, the most pressing first: blocker, change, help needed, learning."""
    told = [say.BLOCKER.format(text=last.blocker)] if last.blocker else []
    told += [last.changed] if last.changed else []
    told += [say.HELP.format(text=last.help)] if last.help else []
    return [*told, *(text for text in (last.confidence_why, last.learning) if text)]
