"""Who takes over what somebody leaves behind: as `--to` says, or as is answered line by line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from method.plan.folding import folded
from method.plan.people import whom
from method.wording import people as say
from method.wording.lists import all_of
from tui.cli.output import WrongUse, talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.plan.belongings import Belonging
    from tui.leaving import Leaving


def as_said(leaving: Leaving, words: Sequence[str]) -> dict[str, str]:
    """By the id of each thing its new owner's key, "" for nobody yet: `O1.2=jo` for one, `jo` for the rest.

    Raises WrongUse for what they do not own, and for an owner who is nobody here.
    """
    found: dict[str, str] = {}
    rest: str | None = None
    for word in words:
        thing, named, who = word.rpartition("=")
        if not named:
            rest = _heir(who, leaving)
            continue
        meant = [each for each in leaving.things if folded(thing.strip()) in _names_of(each)]
        if not meant:
            known = all_of(list(dict.fromkeys(each.label for each in leaving.things)) or [say.NOTHING])
            raise WrongUse(say.NOT_THEIRS.format(thing=thing.strip(), name=leaving.name, known=known))
        found |= {each.id: _heir(who, leaving) for each in meant}
    if rest is not None:
        found = {each.id: found.get(each.id, rest) for each in leaving.things}
    return found


def _names_of(thing: Belonging) -> set[str]:
    """What it may be called: its label; a talk also by its key result, a talk or a priority by that word."""
    names = {folded(thing.label)}
    if thing.table in say.ALSO_CALLED:
        names |= {say.ALSO_CALLED[thing.table], folded(thing.label).rpartition(" ")[2]}
    return names


def _heir(word: str, leaving: Leaving) -> str:
    """A key, "" for nobody yet. Raises WrongUse for somebody who is not here, or who can only read."""
    if folded(word.strip()) in (say.NOBODY_WORD, say.NOBODY_YET):
        return ""
    try:
        return whom(word, leaving.heirs())
    except ValueError as nobody:
        raise WrongUse(str(nobody)) from None


def ask_for(leaving: Leaving, things: Iterable[Belonging], to: dict[str, str]) -> dict[str, str] | None:
    """Ask for each on the terminal, until it is answered with a name or `nobody`; None: the answers ended."""
    found = dict(to)
    every = list(things)
    talk(say.ASK_HAND_OVER_LINE.format(name=leaving.name))
    for number, one in enumerate(every, 1):
        pattern = say.ASK_WHO_WORDS if one.text else say.ASK_WHO
        question = pattern.format(label=one.label, text=one.text, number=number, all=len(every))
        while one.id not in found:
            talk(question)
            line = sys.stdin.readline()
            if not line:
                return None
            try:
                if line.strip():
                    found[one.id] = _heir(line, leaving)
            except WrongUse as nobody:
                talk(str(nobody))
    return found
