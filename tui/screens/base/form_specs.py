"""From fields as data to the specs a form draws: names, values, typed words, open rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method import steps
from method.actions.shared.helpers import UNSEEN
from method.actions.shared.owners import SHARED
from method.plan import people
from method.plan.names import name_of
from method.wording import people as told
from method.wording import prework as say
from method.wording.lists import all_of
from store.documents.fields import value_in
from tui.screens.base.form_source import Where, first_words, opens_when_added
from tui.widgets.form.specs import FieldView, FormItem, Heading, Item, Option, Parsed, RowsView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from method.plan.record import Record
    from store.documents.plan import Plan
    from tui.widgets.form.specs import Kind

_KINDS: dict[steps.Kind, Kind] = {
    "line": "line",
    "text": "text",
    "number": "number",
    "date": "date",
    "rating": "rating",
    "whole": "number",
    "percent": "number",
    "score": "number",
    "yes_no": "yesno",
    "one_of": "choice",
    "many_of": "picks",
    "people": "picks",
    "person": "line",
    "somebody": "line",
    "named": "line",
    "rubric": "text",
}
"""As what a field is typed or chosen in, by the method's kind of it."""
_FEW = 4
_EMPTY_LISTS = ("many_of", "people")
_WHO = ("person", "somebody")


class Scene(NamedTuple):
    """All that the form is drawn from: sections, plan, person, open rows, and words not submitted."""

    room: str
    sections: Sequence[steps.Section]
    plan: Plan
    today: date
    who: str
    opened: Mapping[str, str]
    """By the name of a collection, the id of its open row."""
    typed: Callable[[str], str | None]
    document: Record | None = None
    """The document whose fields these are; None: forms show the plan's own singletons."""

    @property
    def of(self) -> str:
        """Id of the document the rows belong to; empty for the plan's own."""
        return self.document.id if self.document is not None else ""


def items(scene: Scene) -> list[FormItem]:
    """The sections in their order."""
    found: list[FormItem] = []
    for section in scene.sections:
        if isinstance(section, steps.FormSpec):
            document = scene.document if scene.document is not None else scene.plan.table(section.table)[0]
            found.append(Heading(f"{section.table}/{section.title}", section.title, section.hint))
            beside = section.fields
            found += [field_of(scene, section.table, document, each, beside=beside) for each in beside]
        else:
            found += _collection(scene, section, scene.of)
    return found


def field_of(
    scene: Scene,
    table: str,
    document: Record | None,
    spec: steps.FieldSpec,
    *,
    id: str = "",
    depth: int = 0,
    beside: Sequence[steps.FieldSpec] = (),
) -> FieldView:
    """One field of a document as the form shows it; `document` None: not there yet, all is empty.

    `id` is the document's where it is not there to tell; `beside` are the fields that stand by it.
    """
    plan, today = scene.plan, scene.today
    value = value_in(document, spec.name)
    about = id or (document.id if document is not None else "")
    where = Where(scene.room, table, about, spec.name)
    options = tuple(Option(each.value, each.label) for each in steps.options_of(spec, plan))
    kind = _KINDS[spec.kind]
    if kind == "choice" and len(options) > _FEW:
        kind = "pick"
    suggested = spec.suggest(plan) if spec.suggest is not None and value in (None, "") else None
    shown = FieldView(
        where.name,
        spec.label,
        kind,
        _held(spec, value, kind, plan),
        _prompt(spec, options, suggested, plan),
        shown=steps.shown(spec, value, plan) + (f" {spec.unit}" if spec.unit == "h" and value else ""),
        options=options,
        draft=scene.typed(where.name),
        depth=depth,
        afresh=spec.name in steps.HORIZONS,
    )
    note = next((each for each in beside if spec.note and each.name == spec.note), None)
    if note is not None:
        shown = shown._replace(note=where._replace(field=note.name).name, note_label=note.label)
    shared = table in SHARED
    if spec.kind in _WHO:
        shown = shown._replace(again=lambda text: _again(spec, text, plan, shared))
    if kind in ("line", "text", "number", "date", "rating"):
        return shown._replace(parse=lambda text: _read(spec, text, plan, today, suggested, shared))
    return shown


def _held(spec: steps.FieldSpec, value: object, kind: Kind, plan: Plan) -> object:
    """The value as the form edits it; None for an empty one."""
    if value in (None, "", []):
        return None
    if spec.kind == "rubric":
        return steps.shown(spec, value, plan)
    if isinstance(value, list):
        return tuple(value)
    if kind == "line" and spec.kind in (*_WHO, "named"):
        return str(value)
    return float(value) if kind == "number" and isinstance(value, (int, float)) else value


def _read(
    spec: steps.FieldSpec, text: str, plan: Plan, today: date, suggested: object, shared: bool
) -> Parsed:
    """What was typed as the value to store; an empty field takes what is suggested."""
    if not text.strip() and suggested is not None:
        return Parsed(suggested)
    if spec.kind in _WHO and (asked := _asked(spec, text, plan, shared)) is not None:
        return asked
    try:
        value = steps.value_of(spec, text, plan, today)
    except ValueError as wrong:
        return Parsed(None, str(wrong))
    return Parsed(None if value == "" else value)


def _asked(spec: steps.FieldSpec, text: str, plan: Plan, shared: bool) -> Parsed | None:
    """The question about what is taken only at a second Enter (`_again`); None: there is none."""
    known, words = plan.workspace.people, " ".join(text.split())
    try:
        owners = people.several(text, known) if shared and spec.name == "owner" else []
    except ValueError as wrong:
        return Parsed(None, str(wrong))
    if owners:
        owner, *others = (name_of(key, plan) for key in owners)
        asks = told.ONE_OWNER if len(others) == 1 else told.ONE_OWNER_MANY
        return Parsed(None, asks.format(owner=owner, others=all_of(others)))
    if spec.kind == "somebody" and words and not people.meant(words, known).key:
        return Parsed(None, told.KEEP_NAME.format(sentence=people.why_not(words, known)))
    return None


def _again(spec: steps.FieldSpec, text: str, plan: Plan, shared: bool) -> Parsed:
    """A name from outside as it stands; of several people the first owns it, and the others contribute."""
    if spec.kind == "somebody":
        return Parsed(" ".join(text.split()))
    try:
        owners = people.several(text, plan.workspace.people) if shared and spec.name == "owner" else []
        return Parsed(", ".join(owners) if owners else people.whom(text, plan.workspace.people))
    except ValueError as wrong:
        return Parsed(None, str(wrong))


def _prompt(spec: steps.FieldSpec, options: tuple[Option, ...], suggested: object, plan: Plan) -> str:
    if suggested is not None:
        return say.SUGGESTION.format(value=steps.shown(spec, suggested, plan))
    if spec.kind in _WHO and options:
        return say.NAMES.format(prompt=spec.prompt, names=", ".join(option.name for option in options[:6]))
    return spec.prompt


def stored(spec: steps.FieldSpec, value: object) -> object:
    """A value of the form as the document keeps it: nothing is "" for words, [] for lists, else None.

    A rubric shown as words cannot be compared with the stored one, so no conflict is noticed there.
    """
    if spec.kind == "rubric":
        return value if isinstance(value, list) else [] if value is None else UNSEEN
    if isinstance(value, tuple):
        return list(value)
    if value is None:
        if spec.kind in _EMPTY_LISTS:
            return []
        if spec.kind in ("line", "text", *_WHO, "named") or (spec.kind == "one_of" and spec.name != "side"):
            return ""
    return value


# --- rows ---------------------------------------------------------------------------------------------


def _collection(scene: Scene, spec: steps.CollectionSpec, of: str, depth: int = 0) -> list[FormItem]:
    where = Where(scene.room, spec.table, of)
    rows = steps.rows_of(spec, scene.plan, scene.who, of)
    opened = next((row for row in rows if row.id == scene.opened.get(where.name, "")), None)
    first = first_words(spec).name
    shown = RowsView(
        where.name,
        "",
        tuple(
            Item(row.id, _line(spec, row, scene.plan, row is opened), typed=str(value_in(row, first) or ""))
            for row in rows
        ),
        spec.empty,
        opens=True,
        ordered=spec.ranked,
        numbered=spec.ranked,
        open_id=opened.id if opened is not None else "",
        chained=not opens_when_added(spec),
        draft=scene.typed(where.name) or "",
        depth=depth,
    )
    found: list[FormItem] = [Heading(f"{spec.table}/{of}/head", spec.title, spec.hint, depth)]
    if opened is None:
        return [*found, shown]
    above, below = shown.split(say.ANOTHER.format(one=spec.one))
    return [*found, above, *_details(scene, spec, opened, depth + 1), below]


def _line(spec: steps.CollectionSpec, row: Record, plan: Plan, is_open: bool) -> str:
    """A row in one line, and what belongs below it, unless its fields stand there."""
    under = () if is_open else tuple(line for line in spec.details(row, plan) if line)
    return "\n".join((spec.summary(row, plan), *under))


def _details(scene: Scene, spec: steps.CollectionSpec, row: Record, depth: int) -> list[FormItem]:
    found: list[FormItem] = [
        field_of(scene, spec.table, row, each, depth=depth, beside=spec.fields) for each in spec.fields
    ]
    for child in spec.children:
        found += _collection(scene, child, row.id, depth)
    return found
