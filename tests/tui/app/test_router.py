"""Ways between places: every link opens what it says, and every place has a screen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from method.wording.places import PLACES
from tests.tui.driver import story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.app.navigation import Link
from tui.app.places import SCREENS
from tui.session import Session

OPENS = {
    Link("open", "O1.1"): "KeyResultScreen",
    Link("story", "O1.1"): "KeyResultScreen",
    Link("tree"): "ConditionTree",
    Link("brief"): "BriefScreen",
    Link("week"): "Priorities",
    Link("wins"): "Wins",
    Link("readiness"): "ReadinessScreen",
    Link("peer review"): "PeerReviewScreen",
    Link("all teams"): "AllTeams",
    Link("everyone"): "Organisation",
    Link("go", "review"): "Review",
}


def test_every_place_that_has_words_has_a_screen() -> None:
    assert list(SCREENS) == list(PLACES)


async def test_every_link_opens_what_it_says_and_nothing_twice(demo_store: Path) -> None:
    session = Session.open(demo_store, who="ines", today=date.fromisoformat(TODAY), light=True)
    app = OkrApp(session)
    async with story(app) as person:
        for link, kind in OPENS.items():
            for _ in range(2):
                await app.navigation.open(link)
                await person.settles()
                assert type(app.screen).__name__ == kind
            if link.kind != "go":
                assert len(app.screen_stack) == 2
                app.go_back()
                await person.settles()
