"""What a form is made of, as plain data: screens turn the method's fields into these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal, NamedTuple

from method.plan.formatting import plain
from method.wording import screens as say

Kind = Literal["line", "text", "number", "date", "choice", "yesno", "pick", "picks", "rating"]


class Option(NamedTuple):
    """Something to choose: what comes back, what it is called, what it says beside, what else finds it.

    With a `sign` it is a chip: the sign in the role `look`, the name beside it.
    """

    value: str
    name: str
    about: str = ""
    also: str = ""
    sign: str = ""
    look: str = ""


class Parsed(NamedTuple):
    """Typed words read as a value: the value, or one sentence on what is wrong with them."""

    value: object
    wrong: str = ""


class FieldView(NamedTuple):
    """One field.

    Values by kind: line, text, choice, pick: str; number: float; date: `datetime.date`; yesno: bool;
    rating: int 0-10; picks: tuple of str; None is empty everywhere. `shown` is how the value reads, where
    that differs; `prompt` stands dim while it is empty; `missing` is the sentence under an empty field that
    should not be; `draft` are words typed earlier and not yet taken. `locked` says why it cannot change.
    `again`, where Enter on words that are wrong asks something: what a second Enter on them means.
    `typed` is the value in the words it was given in, where these are kept.
    `depth` counts the open rows it is a field of. `afresh`: the first letter replaces what stands there.
    `note` names the field for words that are none of the options, `note_label` is what it is called.
    `aside` stands quietly at the right of the value, also while it is typed; `told` are sentences below it,
    each with its role.
    """

    name: str
    label: str
    kind: Kind = "line"
    value: object = None
    prompt: str = ""
    shown: str | None = None
    options: tuple[Option, ...] = ()
    missing: str = ""
    draft: str | None = None
    locked: str = ""
    parse: Callable[[str], Parsed] | None = None
    again: Callable[[str], Parsed] | None = None
    depth: int = 0
    afresh: bool = False
    typed: str | None = None
    note: str = ""
    note_label: str = ""
    aside: str = ""
    told: tuple[tuple[str, str], ...] = ()


class Heading(NamedTuple):
    """A title between fields, with an optional dim line under it, or dim words `beside` it."""

    name: str
    title: str
    about: str = ""
    depth: int = 0
    beside: str = ""


class Item(NamedTuple):
    """One row of a collection: `text` is read, `aside` stands right of it, `wrong` under it.

    `typed` is what is edited in place, where that is not what is read. `right` is a drawing in place of the
    aside, where there is room for it, and `further` goes on with it where the words take more lines; `below`
    are drawings under the words, made for the width there is.
    """

    id: str
    text: str
    aside: str = ""
    wrong: str = ""
    typed: str = ""
    right: tuple[tuple[str, str], ...] = ()
    further: tuple[tuple[str, str], ...] = ()
    below: tuple[tuple[tuple[str, str], ...], ...] = ()


class RowsView(NamedTuple):
    """Rows that are added, opened, moved and removed.

    `typed`: `a` types the row's words in place (posts `Added`), else `Added` comes with no words and the
    screen asks. `opens`: Enter posts `Opened`; else Enter edits the words in place (posts `Edited`), as `i`
    always does. `ordered`: K and J move a row. `numbered` shows 1, 2, 3. `open_id` marks an open row.
    `chained`: after a row was typed the next one may be. `draft` are words of a new row typed earlier.
    `depth` counts the open rows these rows hang from. `fixed`: rows are opened, and no more; `locked` says
    why, where one might think that they could be changed.
    Without a `label` the rows take the whole width. The fields of an open row stand right below it: there
    the rows are `split` in two specs of one name.
    """

    name: str
    label: str
    items: tuple[Item, ...] = ()
    prompt: str = ""
    missing: str = ""
    typed: bool = True
    opens: bool = False
    ordered: bool = False
    numbered: bool = False
    most: int | None = None
    open_id: str = ""
    kind: Literal["line", "text"] = "line"
    chained: bool = True
    draft: str = ""
    depth: int = 0
    fixed: bool = False
    locked: str = ""
    part: int = 0
    """1 where it continues the rows of the spec of the same name before it."""
    before: int = 0
    """How many rows of this name stand above these."""
    after: int = 0
    """How many rows of this name stand in the part below."""
    folds: bool = False
    """Whether a row is one line, and what belongs to the one under the cursor stands below them all."""
    head: tuple[tuple[str, str], ...] = ()
    """What stands over the drawings at the right of the rows."""
    goes_on: bool = False
    """Whether another part follows, where new rows are typed."""

    def split(self, another: str) -> tuple[RowsView, RowsView]:
        """The rows up to the open one, and the others; `another` stands where there are no others."""
        at = next(number for number, item in enumerate(self.items, 1) if item.id == self.open_id)
        above, below = self.items[:at], self.items[at:]
        return (
            self._replace(items=above, draft="", after=len(below), goes_on=True),
            self._replace(items=below, prompt=another, missing="", part=1, before=at),
        )


FormItem = FieldView | Heading | RowsView
TYPED_KINDS = frozenset({"line", "text", "number", "date", "rating"})
YES_NO = (Option("yes", say.YES), Option("no", say.NO))


def locked(items: Iterable[FormItem], why: str) -> list[FormItem]:
    """The same to be read only, for that reason; as they are where there is none."""
    found = list(items)
    for at, one in enumerate(found) if why else ():
        if isinstance(one, FieldView):
            found[at] = one._replace(locked=why, missing="", prompt="")
        elif isinstance(one, RowsView):
            found[at] = one._replace(locked=why, fixed=True, missing="", prompt="")
    return found


def parse_text(spec: FieldView, text: str) -> Parsed:
    """What `text` means in the field: by its own `parse`, else the words. Empty words are None."""
    if spec.parse is not None:
        return spec.parse(text)
    text = text.strip()
    if not text:
        return Parsed(None)
    return Parsed(text)


def value_text(spec: FieldView) -> str:
    """The value as it is typed and edited."""
    value = spec.value
    if value is None:
        return ""
    if spec.typed is not None:
        return spec.typed
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return plain(value, grouped=False)
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value)


def shown_text(spec: FieldView) -> str:
    """The value as it is read."""
    if spec.shown is not None:
        return spec.shown
    names = {option.value: option.name for option in spec.options}
    if isinstance(spec.value, tuple):
        return ", ".join(names.get(str(part), str(part)) for part in spec.value)
    text = value_text(spec)
    if spec.kind == "yesno":
        return {option.value: option.name for option in YES_NO}.get(text, text)
    return names.get(text, text)
