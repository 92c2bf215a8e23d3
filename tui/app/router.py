"""Where links lead: a screen in front of the place they are in, a question, or another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.navigation import Link
    from tui.screens.base.team_place import TeamPlace
    from tui.session import Session


async def open_link(link: Link, place: TeamPlace) -> None:
    """Follow a link from a place, the one in front."""
    if link.kind == "judge":
        from tui.screens.review.condition_verdict import judge

        judge(place, link.to)
        return
    screen = _screen(link, place.session)
    if screen is not None:
        if type(screen) is not type(place):  # it is in front already
            place.app.push_screen(screen)
    else:
        name, _, argument = link.to.partition("/")
        await place.navigation.go_to(name, argument or None)


def _screen(link: Link, session: Session) -> TeamPlace | None:
    """The screen for a link of this kind; None where it leads to a place. Imported when it opens."""
    match link.kind:
        case "open":  # the path up of a key result
            from tui.screens.review.key_result import KeyResultScreen

            return KeyResultScreen(session, link.to, at="path")
        case "story":  # a key result from the top
            from tui.screens.review.key_result import KeyResultScreen

            return KeyResultScreen(session, link.to)
        case "tree":  # what has to be true: for one, or for all
            from tui.screens.stack.condition_tree import ConditionTree

            return ConditionTree(session, link.to)
        case "brief":
            from tui.screens.stack.brief import BriefScreen

            return BriefScreen(session)
        case "week":
            from tui.screens.today.priorities import Priorities

            return Priorities(session)
        case "wins":
            from tui.screens.today.wins import Wins

            return Wins(session)
        case "readiness":
            from tui.screens.prework.readiness import ReadinessScreen

            return ReadinessScreen(session)
        case "peer review":
            from tui.screens.draft.peer_review import PeerReviewScreen

            return PeerReviewScreen(session)
        case "all teams":
            from tui.screens.organisation.all_teams import AllTeams

            return AllTeams(session)
        case "import":
            from tui.screens.importing.screen import ImportScreen

            return ImportScreen(session)
        case "everyone":
            from tui.screens.organisation.screen import Organisation

            return Organisation(session)
    return None
