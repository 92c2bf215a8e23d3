"""One person at work in one team's cycle: what the screens and the command line hold. No textual here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from method.plan.names import cycle_name
from method.wording import command_line as say
from tui.identity import who_works

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from os import PathLike

    from store.documents.deeds import Deed, Outcome, Terms
    from store.documents.history import Change
    from store.documents.plan import Plan
    from store.documents.workspace import Cycle, Person, Team
    from store.documents.workspace_view import WorkspaceView
    from store.gateway import Gateway
    from store.typed.plan_drafts import PlanDrafts

P = ParamSpec("P")
D = TypeVar("D")


class Session:
    """A gateway, and where in it a person is. `plan` is as fresh as the last `do`, `undo`, `go` or `reload`.

    A light session reads with `peek`: light records, and no pydantic until the first deed. Screens open so.
    """

    def __init__(self, gateway: Gateway, *, who: str, team: str, cycle: str, light: bool = False) -> None:
        self.gateway = gateway
        self.who = who
        self.team = team
        self.cycle = cycle
        self.light = light
        self._plan: Plan | None = None
        self._validated: tuple[Plan, Plan] | None = None
        self._stamp: object = None
        self._lasting = False
        """Whether the last deed cannot be undone, so that undoing would take back another one unasked."""

    @classmethod
    def open(
        cls,
        store: str | PathLike[str] | None = None,
        *,
        who: str | None = None,
        team: str | None = None,
        cycle: str | None = None,
        today: date | None = None,
        light: bool = False,
    ) -> Session:
        """Open the store of that name (else the person's own) where this person works.

        Raises StoreError where the store cannot be read, Refusal where it has no such person, team or cycle.
        """
        from store import settings
        from store.open_store import open_store

        clock = today or settings.clock()
        asked = who or settings.user()
        gateway = open_store(settings.store_name(store), person=asked, today=clock, terms_of=_terms_of)
        workspace = gateway.peek_workspace() if light else gateway.workspace()
        gateway.person = who_works(gateway, workspace, who)
        person = workspace.person(gateway.person)
        gateway.keep_time_in((person.zone if person else "") or settings.usual_zone(who))
        chosen = choose_team(workspace, team, gateway.person, usual=settings.usual_team(who))
        return cls(
            gateway,
            who=gateway.person,
            team=chosen.key,
            cycle=choose_cycle(workspace, cycle, gateway.today).key,
            light=light,
        )

    @property
    def today(self) -> date:
        return self.gateway.today

    def now(self) -> datetime:
        """This moment in UTC, on the day that counts as today."""
        return self.gateway.now()

    @property
    def plan(self) -> Plan:
        if self._plan is None:
            # The stamp first: a change between the two is then noticed at the next reload.
            self._stamp = self._stamp_now()
            read = self.gateway.peek if self.light else self.gateway.plan
            self._plan = read(self.team, self.cycle)
            self._follow_zone(self._plan)
        return self._plan

    def _follow_zone(self, plan: Plan) -> None:
        """The person may have said where they are."""
        person = plan.workspace.person(self.who)
        if person is not None and person.zone:
            self.gateway.keep_time_in(person.zone)

    @property
    def drafts(self) -> PlanDrafts:
        """What this person has typed in this plan and not yet submitted."""
        from store.typed.plan_drafts import PlanDrafts

        return PlanDrafts(self.gateway.drafts, self.team, self.cycle, self._has_words)

    def _has_words(self, place: str) -> bool:
        """Whether words that an older okr kept at that place were typed in this plan."""
        from method.plan.belongings import own_ids
        from store.typed.plan_drafts import names_one_of

        workspace = self.plan.workspace
        is_only = len(workspace.teams) == len(workspace.cycles) == 1
        return is_only or names_one_of(place, own_ids(self.plan))

    def other_plans(self) -> tuple[Plan, ...]:
        """The plans of the other teams in this cycle, as light records. Raises StoreError."""
        found = []
        for plan in self.gateway.peek_many(self._other_teams(), self.cycle):
            if isinstance(plan, Exception):
                raise plan
            found.append(plan)
        return tuple(found)

    def _other_teams(self) -> list[str]:
        return [team.key for team in self.plan.workspace.teams if team.key != self.team]

    @property
    def validated(self) -> Plan:
        """The plan with validated documents, for code that copies one before it is kept."""
        if not self.light:
            return self.plan
        plan, whole = self.plan, self._validated
        if whole is None or whole[0] is not plan:
            self._validated = whole = plan, self.gateway.plan(self.team, self.cycle)
        return whole[1]

    def person_name(self, key: str) -> str:
        """What a person is called; the key itself where it is nobody's in the store."""
        person = self.plan.workspace.person(key)
        return (person.name or person.key) if person else key

    def is_somebody(self, name: str) -> bool:
        """Whether the name means somebody in the store, or somebody who was."""
        from method.plan.people import meant

        return bool(name.strip()) and bool(meant(name, self.plan.workspace.everyone).key)

    def may_change(self, writer: str) -> bool:
        """Whether this person may change what that one wrote: it is their own, or they are a facilitator."""
        if writer in ("", self.who) or not (self.gateway.guarded or self.plan.workspace.about.shared):
            return True
        leads = self.plan.workspace.facilitators
        return self.who in {each.key for each in leads} or not (leads or self.gateway.guarded)

    def do(self, deed: Deed[Plan, P], /, *args: P.args, **given: P.kwargs) -> Outcome:
        """Do a deed on this plan. Raises Refusal, Conflict, StoreError; then nothing has changed."""
        outcome = self.gateway.act(deed, self.team, self.cycle, *args, **given)
        self._plan = None
        self._lasting = outcome.anonymous or outcome.lasting or bool(outcome.sealing.put)
        return outcome

    def do_on_workspace(self, deed: Deed[WorkspaceView, P], /, *args: P.args, **given: P.kwargs) -> Outcome:
        """Do a deed on the workspace: its people, teams and cycles."""
        outcome = self.gateway.act_on_workspace(deed, *args, **given)
        self._plan = None
        self._lasting = False
        return outcome

    def undo(self) -> Outcome:
        """Take back one's own last change. Raises Refusal where there is none."""
        from method.wording.store import taken_back

        if self._lasting:
            raise _refusal(say.LASTING)
        outcome = self.gateway.undo(taken_back, team=self.team, cycle=self.cycle)
        self._plan = None
        return outcome

    def redo(self) -> Outcome:
        """Do again what one has just undone. Raises Refusal where there is nothing."""
        from method.wording.store import done_again

        outcome = self.gateway.redo(done_again, team=self.team, cycle=self.cycle)
        self._plan = None
        return outcome

    @property
    def undoable(self) -> list[Change]:
        """One's own changes that still stand, newest first: undo takes back the first."""
        from store.documents.undone import undoable

        return [] if self._lasting else undoable(self.plan.changes, self.who)

    def settle_sealed(self) -> bool:
        """Hand in, seal or tidy what is due of one's own sealed words; True when something was done.

        What fails waits for the next time.
        """
        # Imported here because a session without a screen never asks.
        from method.plan.sealed.due import is_due
        from store.documents.deeds import Refusal
        from store.errors import StoreError

        with suppress(Refusal, StoreError):
            if not self.gateway.read_only and is_due(self.plan, self.who):
                from method.actions.settle_sealed import settle_sealed

                lasting = self._lasting
                self.do(settle_sealed)
                self._lasting = lasting
                return True
        return False

    def reload(self) -> bool:
        """Read again if somebody has written, or another day has begun; True when it was.

        What cannot be read stays as it was.
        """
        if self._plan is not None and self._stamp_now() == self._stamp:
            return False
        self._turn(self.team, self.cycle)
        return True

    def _stamp_now(self) -> object:
        return self.gateway.stamp(self.team, self.cycle), self.today

    def go(self, team: str | None = None, cycle: str | None = None) -> None:
        """Turn to another team or cycle. Raises Refusal where there is none of that name, StoreError where
        it cannot be read; then the session stays where it is."""
        workspace = self.gateway.peek_workspace() if self.light else self.gateway.workspace()
        self._turn(
            self.team if team is None else choose_team(workspace, team, self.who).key,
            self.cycle if cycle is None else choose_cycle(workspace, cycle, self.today).key,
        )

    def _turn(self, team: str, cycle: str) -> None:
        before = self.team, self.cycle, self._plan
        self.team, self.cycle, self._plan = team, cycle, None
        try:
            _ = self.plan
        except Exception:
            self.team, self.cycle, self._plan = before
            raise


def _refusal(sentence: str) -> Exception:
    # Imported here because `okr status` seldom refuses, and its start is measured.
    from store.documents.deeds import Refusal

    return Refusal(sentence)


def _terms_of(name: str) -> Terms | None:
    # Imported here because only undoing asks, and every deed comes along.
    from method.actions.registry import DEEDS

    return DEEDS.get(name)


def choose_team(workspace: WorkspaceView, asked: str | None, who: str, *, usual: str = "") -> Team:
    """The team meant by `asked`, else the usual one, the person's first, or the store's first."""
    if asked:
        named = workspace.team(asked) or _named(
            workspace.teams, asked, lambda one: one.key, lambda one: one.name
        )
        if named is not None:
            return named
    else:
        person = workspace.person(who)
        for key in (usual, *(person.teams if person else ())):
            team = workspace.team(key)
            if team is not None:
                return team
    if not workspace.teams:
        raise _refusal(say.NO_TEAM_YET)
    if asked:
        raise _refusal(say.NO_TEAM.format(word=asked, known=_list(workspace.teams)))
    return workspace.teams[0]


def choose_cycle(workspace: WorkspaceView, asked: str | None, today: date) -> Cycle:
    """The cycle meant by `asked`, else the one that today lies in or is nearest to."""
    if not asked:
        cycle = workspace.current_cycle(today)
        if cycle is None:
            raise _refusal(say.NO_CYCLE_YET)
        return cycle
    named = _named(workspace.cycles, asked, lambda one: one.key, lambda one: one.name)
    if named is None:
        raise _refusal(say.NO_CYCLE.format(word=asked, known=", ".join(map(cycle_name, workspace.cycles))))
    return named


def _named(documents: Sequence[D], asked: str, *ways: Callable[[D], str]) -> D | None:
    """The first document called so, by the first of these ways that finds one; case does not matter."""
    meant = asked.strip().casefold()
    called = ((way(document), document) for way in ways for document in documents)
    return next((document for name, document in called if name.casefold() == meant), None)


def _list(documents: Iterable[Person | Team | Cycle]) -> str:
    return ", ".join(document.key for document in documents)
