"""Objectives against teams: whose it is, who shares it, helps, or is asked for something."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from method.planning.team_matrix import Part, matrix
from store.documents.workspace import Team
from tests.world import TODAY
from tui.cli.demo_store import make_demo
from tui.session import Session


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Part]]:
    """By `team/objective` the part of each team, in the demo."""
    made = make_demo(tmp_path_factory.mktemp("demo") / "store", date.fromisoformat(TODAY))
    session = Session.open(Path(shutil.copytree(made, made.with_name("copy"))))
    plans = [session.plan, *session.other_plans()]
    every = [*session.plan.workspace.teams, Team(id="billing", key="billing", name="Billing")]
    teams = [team.key for team in every]
    leading = session.plan.workspace.team(session.plan.workspace.about.organisation)
    return {
        f"{row.team.key}/{row.objective.key}": dict(zip(teams, row.parts, strict=True))
        for row in matrix(plans, every, leading, session.today)
    }


def test_a_team_without_a_plan_has_its_column(rows: dict[str, dict[str, Part]]) -> None:
    assert rows["booking/O1"]["billing"] == Part("")


def test_the_organisation_comes_first(rows: dict[str, dict[str, Part]]) -> None:
    assert [name.split("/")[1] for name in rows] == ["O1", "O2", "O1", "O2", "O1"]
    assert [name.split("/")[0] for name in rows][2:] == ["booking", "booking", "reception"]


PARTS = [
    ("booking/O1", "booking", "own", ("O1.1", "O1.2", "O1.3")),
    ("booking/O1", "reception", "helps", ("O1.1",)),
    ("booking/O2", "reception", "asked", ("O2.1",)),
    ("reception/O1", "booking", "asked", ("O1.1",)),
]


@pytest.mark.parametrize(("objective", "team", "kind", "keys"), PARTS)
def test_what_an_objective_is_to_a_team(
    rows: dict[str, dict[str, Part]], objective: str, team: str, kind: str, keys: tuple[str, ...]
) -> None:
    part = rows[objective][team]
    assert (part.kind, part.keys, part.open) == (kind, keys, 0)
