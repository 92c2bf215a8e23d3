"""A field's value as people speak of it: keys and names instead of ids, yes and no for true and false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from method.plan.formatting import figure, shorten
from method.plan.names import name_of, team_name
from method.wording import screens as say
from store.documents.fields import text_in
from store.documents.okrs import RubricStep

from .dependents import CHILDREN, LISTS, SINGLE

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.plan import Plan

_POINTING: Final = frozenset(
    {name for table in CHILDREN.values() for _, name in table if name != "id"}
    | {name for _, name in (*LISTS, *SINGLE)}
)
_PEOPLE: Final = frozenset({"owner", "who", "person", "confirmed_by", "agreed_by", "answered_by"})
_TEAMS: Final = frozenset({"team", "teams", "shared_with", "gets_from", "gives_to"})
_LONGEST = 40


def spoken(value: object, field: str, plan: Plan) -> object:
    """The value with every id in it replaced by what people call the thing; others as they are."""
    if isinstance(value, (list, tuple)):
        return ", ".join(str(spoken(each, field, plan)) for each in value)
    if isinstance(value, bool):
        return say.YES if value else say.NO
    if isinstance(value, RubricStep):
        return f"{figure(value.share, '%')} {value.text}"
    if not isinstance(value, str) or not value:
        return value
    meant = _document(value, plan) if field in _POINTING else None
    if meant is not None:
        return _called(meant)
    if field in _PEOPLE:
        return name_of(value, plan)
    return team_name(value, plan) if field in _TEAMS else value


def _document(id: str, plan: Plan) -> Document | None:
    tables = ("choices", "obstacles", "objectives", "key_results", "conditions", "initiatives", "themes")
    found = (plan.find(table, id) for table in (*tables, "stakeholders", "departments", "kpis"))
    return next((each for each in found if each is not None), None)


def _called(document: Document) -> str:
    words = text_in(document, "statement", "text", "title", "name")
    return shorten(" ".join(part for part in (text_in(document, "key"), words) if part), _LONGEST)
