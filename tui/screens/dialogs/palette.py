"""The palette: every action of the place by its name and by other names, and what is done elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording.palette import ELSEWHERE, SAME, SYNONYMS
from tui.app.navigation import Link
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.wording.palette import Elsewhere
    from tui.screens.base.action import KeyAction

_ELSEWHERE = "elsewhere "


def options(actions: Sequence[KeyAction], *, far: bool) -> list[Option]:
    """What can be done here, then what is done elsewhere; `far`: by somebody who came over SSH."""
    here = [
        Option(each.key, f"{each.name}  ({each.shown_key})", each.why_not() or each.does, _also(each))
        for each in actions
    ]
    there = [Option(_ELSEWHERE + each.name, each.name, how(each, far=far), each.words) for each in ELSEWHERE]
    return here + [each for each in there if each.about]


def how(one: Elsewhere, *, far: bool) -> str:
    """How it is done; empty: it can't be."""
    return one.over_ssh if far and one.over_ssh != SAME else one.about


def _also(action: KeyAction) -> str:
    return f"{SYNONYMS.get(action.name, '')} {action.does}"


def elsewhere(value: str) -> Elsewhere | None:
    """What that option stands for, where it is done elsewhere."""
    return next((each for each in ELSEWHERE if value == _ELSEWHERE + each.name), None)


def link_of(one: Elsewhere) -> Link | None:
    """Where it is done; None: it is only told how."""
    return Link(one.kind, one.to) if one.kind else None
