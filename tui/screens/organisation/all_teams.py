"""All teams: what the organisation wants, gaps, overlaps, needs between teams, and what is at risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.commit import confirm_dependency
from method.actions.organisation_team import choose_organisation
from method.plan.people import meant, why_not
from method.planning.organisation_view import across
from method.planning.team_matrix import matrix
from method.wording import across as say
from method.wording import people as told
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import ReaderPlace
from tui.screens.dialogs.ask import AskLine, Pick
from tui.screens.organisation.all_teams_view import across_rows
from tui.screens.organisation.matrix import matrix_rows
from tui.store_words import sentence_of
from tui.widgets.form.specs import Option
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from method.planning.alignment import Need
    from method.planning.organisation_view import OrganisationView
    from store.documents.plan import Plan
    from tui.session import Session
    from tui.widgets.list.row_list import Row


class AllTeams(ReaderPlace):
    """Seven sections over every team's plan of this cycle; Enter turns to the team a line is of."""

    PLACE = say.PLACE

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._plans: tuple[Plan, ...] = ()
        self._view: OrganisationView | None = None

    # --- drawing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Read every team's plan, and draw the sections."""
        self._plans = tuple(self._read(plan))
        self._view = across(plan.workspace, self._plans, self.session.today)
        super().show(plan)

    def _read(self, plan: Plan) -> Iterable[Plan]:
        teams = [team.key for team in plan.workspace.teams]
        found = {plan.team.key: plan}
        others = [team for team in teams if team != plan.team.key]
        for other in self.session.gateway.peek_many(others, plan.cycle.key):
            if isinstance(other, StoreError):
                self.say(sentence_of(other), "trouble")
            else:
                found[other.team.key] = other
        return [found[team] for team in teams if team in found]

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """The matrix, then the seven sections."""
        if self._view is None:
            return
        teams = plan.workspace.teams
        rows = matrix(self._plans, teams, self._view.organisation, self.session.today)
        planned = {one.team.key for one in self._plans if one.objectives}
        yield from matrix_rows(rows, teams, cells, planned)
        yield from across_rows(self._view, cells)

    def _fill(self, plan: Plan, width: int, height: int) -> None:
        """The matrix over the whole width."""
        self.query_one(RowList).replace(self.lines(plan, width - 5, height))

    def header_aside(self, plan: Plan) -> tuple[str, ...]:
        """The organisation; no one team."""
        return (plan.workspace.about.name,)

    # --- going ---------------------------------------------------------------------------------------

    async def follow(self) -> None:
        """Turn to the team of the line; priorities are changed where people and teams are."""
        link = self.link
        if link is not None and link.kind == "team":
            team, _, to = link.to.partition("/")
            try:
                self.session.go(team=team)
            except (Refusal, StoreError) as trouble:
                self.say(sentence_of(trouble), "trouble")
                return
            place, _, argument = to.partition("/")
            await self.navigation.go_to(place, argument or None)
        else:
            await super().follow()

    def whose(self) -> None:
        """Which team's objectives are everyone's."""
        teams = self.session.plan.workspace.teams
        options = [Option(team.key, team.name) for team in teams] + [Option("-", say.NONE)]
        chosen = self.session.plan.workspace.about.organisation

        def picked(key: str | None) -> None:
            if key is not None:
                self.deed(choose_organisation, key="" if key == "-" else key)

        self.app.push_screen(Pick(say.PICK_ORGANISATION, options, chosen=chosen), picked)

    # --- what teams need from each other -------------------------------------------------------------

    @property
    def _need(self) -> Need | None:
        """The unconfirmed need under the cursor."""
        link, view = self.link, self._view
        if link is None or view is None:
            return None
        found = (
            need for need in view.dependencies if need.dependency.id == link.about and not need.confirmed
        )
        return next(found, None)

    def confirm(self) -> None:
        """Who on the other side said yes; kept in the plan of the team that needs it."""
        need = self._need
        if need is None:
            return

        def answered(name: str | None) -> None:
            if name is not None:
                self._confirm(need, name)

        question = say.ASK_CONFIRMED.format(team=need.team.name, what=need.dependency.what)
        mine = self.session.person_name(self.session.who)
        self.app.push_screen(AskLine(question, value=mine, check=self._asks_again()), answered)

    def _asks_again(self) -> Callable[[str], str]:
        """A name that is nobody's here is asked about once; the same name again is kept."""
        asked: list[str] = []

        def check(text: str) -> str:
            name, known = " ".join(text.split()), self.session.plan.workspace.people
            if not name or name in asked or meant(name, known).key:
                return ""
            asked.append(name)
            return told.KEEP_NAME.format(sentence=why_not(name, known))

        return check

    def _confirm(self, need: Need, name: str) -> None:
        if need.team.key == self.session.team:
            self.deed(confirm_dependency, id=need.dependency.id, confirmed_by=name)
            return
        gateway, cycle = self.session.gateway, self.session.cycle
        try:
            outcome = gateway.act(
                confirm_dependency,
                need.team.key,
                cycle,
                id=need.dependency.id,
                confirmed_by=name,
            )
        except (Refusal, StoreError) as trouble:
            self.say(sentence_of(trouble), "trouble")
            return
        self.show(self.session.plan)
        self.say(outcome.said, "done")

    def actions(self) -> Sequence[KeyAction]:
        """Open, say yes, whose objectives are everyone's, sections by digit."""

        return (
            KeyAction("enter", *say.ACT_OPEN, self.follow),
            KeyAction("y", *say.ACT_CONFIRM, self.confirm, lambda: "" if self._need else say.WHY_NO_NEED),
            KeyAction("O", *say.ACT_WHOSE, self.whose),
            *self.sections(list(say.SECTIONS.items())),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )
