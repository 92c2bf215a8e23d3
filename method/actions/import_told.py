"""What an import says of a list: fields kept in notes, owners nobody knows, figures that were left unread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from method.coach.sentence import read
from method.plan.formatting import shorten
from method.plan.okr_list import ListedObjective
from method.wording import command_line as say
from method.wording import importing as words
from store.documents.plan import Plan

from .import_fields import key_of, several_of

_NAMED = 5


def said_of(listed: ListedObjective) -> Iterator[str]:
    """What its line says that an objective has no field for, a sentence each."""
    for name in ("status", "score", "progress", "due"):
        if value := listed.told.get(name, ""):
            yield words.LEFT.format(field=words.FIELDS[name], words=value)


def on_owners(plan: Plan, objectives: Sequence[ListedObjective]) -> Iterator[str]:
    """The owners named who are nobody here, in a sentence."""
    unknown = [shorten(word, 40) for word in unknown_owners(plan, objectives)]
    if unknown:
        names = ", ".join(f"\u201c{word}\u201d" for word in unknown[:_NAMED])
        words = say.OWNER_NOBODY if len(unknown) == 1 else say.OWNERS_NOBODY
        yield words.format(names=names if len(unknown) <= _NAMED else f"{names} …")


def unknown_owners(plan: Plan, objectives: Sequence[ListedObjective]) -> list[str]:
    """Each name of an owner that is nobody's here, once, in the order of the list."""
    named = [word for each in objectives for word in (each.owner, *(one.owner for one in each.key_results))]
    unknown = [word for word in dict.fromkeys(named) if word and not key_of(plan, word)]
    return [word for word in unknown if not several_of(plan, word)]


def left_unread(line: int, statement: str, today: date) -> list[str]:
    """The questions about a figure and a day of a key result that could not be read: both stay out of it."""
    found = read(statement, today=today)
    asked = [found.ambiguous[at] for name, at in (("unread", 0), ("undated", -1)) if name in found.spans]
    return [say.LINE_ASKS.format(line=line, question=question) for question in asked]
