"""The screen of each place, imported when it opens, so that start-up pays only for what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.base.team_place import TeamPlace
    from tui.session import Session


def _today(session: Session) -> TeamPlace:
    from tui.screens.today.screen import Today

    return Today(session)


def _prework(session: Session) -> TeamPlace:
    from tui.screens.prework.screen import Prework

    return Prework(session)


def _stack(session: Session) -> TeamPlace:
    from tui.screens.stack.screen import Stack

    return Stack(session)


def _draft(session: Session) -> TeamPlace:
    from tui.screens.draft.screen import Draft

    return Draft(session)


def _checkin(session: Session) -> TeamPlace:
    from tui.screens.checkin.screen import CheckInPlace

    return CheckInPlace(session)


def _review(session: Session) -> TeamPlace:
    from tui.screens.review.screen import Review

    return Review(session)


def _learn(session: Session) -> TeamPlace:
    from tui.screens.learn.screen import Learn

    return Learn(session)


SCREENS: dict[str, Callable[[Session], TeamPlace]] = {
    "today": _today,
    "prework": _prework,
    "stack": _stack,
    "draft": _draft,
    "checkin": _checkin,
    "review": _review,
    "learn": _learn,
}
"""By the name of the place; what the places are called stands in `method.wording.places`."""
