"""What belongs to one person: their check-ins, their win, their name under an answer. Imports no pydantic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from .errors import Fact, NotAllowed

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.workspace import Person
    from store.documents.workspace_view import WorkspaceView

How = Literal["add", "edit", "remove", "restore"]
"""What happens to the row; `restore` brings a removed row back, whoever it belonged to."""


class Touch(NamedTuple):
    """One change to one row, as a rule is asked about it. Of an added row `before` is the same as `after`."""

    plan: Plan
    person: Person
    how: How
    before: Mapping[str, object]
    after: Mapping[str, object]


Own = Callable[[Touch], None]
"""A rule of ownership: raises NotAllowed for a change to what is somebody else's."""


def own_row(field: str) -> Own:
    """Only the person named in the field may add, change or remove the row."""

    def ask(touch: Touch) -> None:
        for named in (touch.before[field], touch.after[field]):
            _is_theirs(touch, str(named))

    return ask


def signed(field: str) -> Own:
    """Only the person named in the field, who wrote it, may change the row; anyone may remove it."""
    ask = own_row(field)

    def ask_writer(touch: Touch) -> None:
        if touch.how in ("add", "edit"):
            ask(touch)

    return ask_writer


def own_name(field: str) -> Own:
    """After the change the field names the person who made it, or nobody."""

    def ask(touch: Touch) -> None:
        if touch.how in ("add", "edit") and touch.after[field] not in ("", touch.person.key):
            raise NotAllowed("in_own_name")

    return ask


def only_oneself(field: str) -> Own:
    """The field lists people; each adds and takes out only themselves."""

    def ask(touch: Touch) -> None:
        if touch.how == "restore":
            return
        before = _names(touch.before[field]) if touch.how != "add" else set()
        after = _names(touch.after[field]) if touch.how != "remove" else set()
        if (before ^ after) - {touch.person.key}:
            raise NotAllowed("answers_for_oneself")

    return ask


def own_key_result(field: str, doing: Literal["checks_in", "scores"]) -> Own:
    """The key result whose id the field holds has no owner, or is the person's own."""

    def ask(touch: Touch) -> None:
        for id in {str(touch.before[field]), str(touch.after[field])}:
            _own_key_result(touch.plan, touch.person, id, Fact(doing))

    return ask


def _own_key_result(plan: Plan, person: Person, id: str, doing: Fact) -> None:
    key_result = plan.find("key_results", id)
    if key_result is None or not key_result.owner or _is(person, key_result.owner):
        return
    owner = next((found for found in plan.workspace.people if _is(found, key_result.owner)), None)
    name = (owner.name or owner.key) if owner else key_result.owner
    leads = who_can(plan.workspace, name)
    raise NotAllowed("owned", key=key_result.key, owner=name, leads=leads, doing=doing)


def _is_theirs(touch: Touch, named: str) -> None:
    if named in ("", touch.person.key):
        return
    workspace = touch.plan.workspace
    found = workspace.person(named)
    name = (found.name if found else "") or named
    raise NotAllowed("own", owner=name, leads=who_can(workspace, name))


def _names(value: object) -> set[str]:
    return {str(each) for each in value} if isinstance(value, (list, tuple)) else set()


def _is(person: Person, named: str) -> bool:
    return named.casefold() in (person.key.casefold(), person.name.casefold())


def who_can(workspace: WorkspaceView, *first: str) -> tuple[str, ...]:
    """Those named first, and the facilitators, each once."""
    leading = [found.name or found.key for found in workspace.facilitators]
    return tuple(dict.fromkeys([*first, *leading]))
