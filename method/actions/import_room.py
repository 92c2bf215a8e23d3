"""A plan that a list comes into, with what is added so far, kept so that a long list stays quick."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from method.actions.shared.helpers import next_key
from method.importing.places import Place
from store.documents.base import Document
from store.documents.okrs import Initiative, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import PastResult
from store.documents.tables import SINGLETONS

if TYPE_CHECKING:
    from store.documents.workspace_view import WorkspaceView


def fold(words: str) -> str:
    """The words as they are compared: without case, each space one."""
    return " ".join(words.split()).casefold()


class Room:
    """The plan of one team and cycle, and the documents added to it."""

    def __init__(self, plan: Plan, place: Place) -> None:
        self.plan = plan
        self.place = place
        self.made: list[Document] = []
        live = [each for each in plan.objectives if each.state != "dropped"]
        self._objectives = {fold(each.text): each for each in reversed(live)}
        self._by_id = {each.id: each for each in plan.objectives}
        self.objective_keys = [each.key for each in plan.objectives]
        self._results: dict[str, list[KeyResult]] = {}
        self._moved = [each for each in plan.key_results if each.former_keys]
        for result in plan.key_results:
            self._results.setdefault(result.objective, []).append(result)
        self._said = {(each.objective, fold(each.statement)) for each in plan.key_results}
        self._past = {fold(each.statement) for each in plan.past_results}
        self._initiatives = [each.key for each in plan.initiatives]

    def objective(self, text: str) -> Objective | None:
        """The objective with these words."""
        return self._objectives.get(fold(text))

    def has_result(self, parent: str, statement: str) -> bool:
        """Whether the objective of that id has a key result with these words."""
        return (parent, fold(statement)) in self._said

    def has_past(self, statement: str) -> bool:
        """Whether step 6 has it already."""
        return fold(statement) in self._past

    def next_initiative(self) -> str:
        """A key for one more initiative."""
        return next_key("I", self._initiatives[-1:] or self._initiatives)

    def around(self, parent: str) -> Plan:
        """The plan with that objective alone, and what its key results' keys have to differ from."""
        results = [*self._results.get(parent, ()), *self._moved]
        own: dict[str, tuple[Document, ...]] = {
            "objectives": (self._by_id[parent],),
            "key_results": tuple(results),
        }

        def rows(table: str) -> tuple[Document, ...]:
            return own[table] if table in own else self.plan.table(table)

        plan = self.plan
        return Plan(rows, workspace=plan.workspace, team=plan.team, cycle=plan.cycle)

    def add(self, document: Document) -> None:
        """Put it in."""
        self.made.append(document)
        if isinstance(document, Objective):
            self._objectives.setdefault(fold(document.text), document)
            self._by_id[document.id] = document
            self.objective_keys.append(document.key)
        elif isinstance(document, KeyResult):
            self._results.setdefault(document.objective, []).append(document)
            self._said.add((document.objective, fold(document.statement)))
        elif isinstance(document, PastResult):
            self._past.add(fold(document.statement))
        elif isinstance(document, Initiative):
            self._initiatives.append(document.key)


def empty_plan(workspace: WorkspaceView, place: Place) -> Plan:
    """The plan of a cycle or team that is made for the list."""

    def rows(table: str) -> tuple[Document, ...]:
        return (_default(table),) if table in SINGLETONS else ()

    return Plan(rows, workspace=workspace, team=place.team, cycle=place.cycle)


def _default(table: str) -> Document:
    """The one document of a table that has one, with its defaults."""
    module, _, name = SINGLETONS[table].partition(":")
    found: type[Document] = vars(import_module(module))[name]
    return found()
