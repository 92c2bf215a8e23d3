"""What belongs to one person: their check-ins, their win, their name under an answer. Imports no pydantic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from store.errors import Fact, NotAllowed

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
    today: date


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


def signed_check_in(touch: Touch) -> None:
    """Its writer alone changes a check-in or takes it out; of a draft, it goes with its key result."""
    key_result = touch.plan.find("key_results", str(touch.before["key_result"]))
    above = touch.plan.find("objectives", key_result.objective) if key_result is not None else None
    drafted = above is None or above.state == "draft"
    if touch.how == "edit" or (touch.how == "remove" and not drafted):
        own_row("by")(touch)


def own_name(field: str) -> Own:
    """After the change the field names the person who made it; or nobody, where it named nobody before."""

    def ask(touch: Touch) -> None:
        own = {touch.person.key} if touch.before[field] else {"", touch.person.key}
        if touch.how in ("add", "edit") and touch.after[field] not in own:
            raise NotAllowed("in_own_name")

    return ask


def somebodys(field: str) -> Own:
    """A row that names nobody in the field has no owner: it is changed or removed by a facilitator alone."""

    def ask(touch: Touch) -> None:
        if touch.how in ("edit", "remove") and not touch.before[field]:
            raise NotAllowed("unsigned", leads=who_can(touch.plan.workspace))

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


def own_key_result(field: str, doing: Literal["checks_in", "scores"], *, stand_in: bool = False) -> Own:
    """The key result whose id the field holds is the person's own, or nobody who is here owns it.

    `stand_in`: or somebody who is away does, and the person stands in for them.
    """

    def ask(touch: Touch) -> None:
        for id in {str(touch.before[field]), str(touch.after[field])}:
            _own_key_result(touch, id, Fact(doing), stand_in=stand_in)

    return ask


def _own_key_result(touch: Touch, id: str, doing: Fact, *, stand_in: bool) -> None:
    key_result = touch.plan.find("key_results", id)
    workspace, who = touch.plan.workspace, touch.person.key
    owner = workspace.present(key_result.owner) if key_result is not None else None
    if key_result is None or owner is None or owner.key == who:
        return
    if stand_in and workspace.stands_in(who, owner.key, touch.today):
        return
    name = owner.name or owner.key
    leads = who_can(workspace, name)
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


def who_can(workspace: WorkspaceView, *first: str) -> tuple[str, ...]:
    """Those named first, and the facilitators, each once."""
    leading = [found.name or found.key for found in workspace.facilitators]
    return tuple(dict.fromkeys([*first, *leading]))
