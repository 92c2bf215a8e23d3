"""How a field looks: its label, its value or what it asks, options side by side, a sentence under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.wording import screens as say
from tui.app.theme import ACCENT, CARE, CHOSEN, DIM, STRONG
from tui.terminal.capabilities import signs
from tui.text import pad, shortened, visible, width, words, wrap
from tui.widgets.form.collection_look import INDENT
from tui.widgets.form.specs import YES_NO, FieldView, Option, shown_text, value_text

if TYPE_CHECKING:
    from tui.widgets.charts.pieces import Pieces

_LEAST_VALUE = 24
"""Cells a value has at least, else nothing stands beside it."""


class FieldLook(NamedTuple):
    """All that is drawn: words not accepted yet, the option being chosen, what is wrong with the words."""

    spec: FieldView
    label_cells: int
    left_over: str | None = None
    choosing: int | None = None
    wrong: str = ""
    is_typed_in: bool = False
    is_active: bool = False

    @property
    def column(self) -> int:
        """Where the value begins."""
        return self.label_cells + 3

    def draw(self, cells: int, sign: str) -> list[Content]:
        """The lines within `cells`; `sign` stands before the label."""
        spec, start = self.spec, Content(" " * self.column)
        room = max(cells - self.column - 1, 8)
        style = STRONG if self.is_active or self.choosing is not None else ""
        indent = INDENT * spec.depth
        label = Content.assemble((" " * indent + sign + " ", ACCENT))
        label += words(pad(spec.label, max(self.label_cells - indent, 4)), style) + " "
        beside = self.aside_cells(cells)
        value = self._value(room - beside)
        if beside:
            gap = " " * (room - value[0].cell_length - width(self.spec.aside))
            value[0] += Content(gap) + words(self.spec.aside, DIM)
        lines = [label + value[0], *(start + line for line in value[1:])]
        for sentence, mark, look in self._remarks():
            for number, line in enumerate(wrap(sentence, room - 2)):
                lines.append(start + words(f"{' ' if number else mark} {line}", look))
        return lines

    def aside_cells(self, cells: int) -> int:
        """What stands beside the value takes them, with a gap; none where the value would be too narrow."""
        taken = width(visible(self.spec.aside)) + 2 if self.spec.aside else 0
        chips = sum(width(option.name) + 6 for option in options_of(self.spec))
        return taken if cells - self.column - 1 - taken >= max(_LEAST_VALUE, chips) else 0

    def _value(self, room: int) -> list[Content]:
        spec = self.spec
        if self.is_typed_in:
            return [Content("")]
        look = ""  # also where it is locked: these are people's words
        if spec.kind in ("choice", "yesno") and not self.left_over:
            return self._option_lines(room, look)
        text = shown_text(spec) if self.left_over is None else self.left_over
        tag = say.KIND_TAGS.get(spec.kind, "") if self.left_over is None else ""
        if not text:
            asks = spec.prompt or say.FIELD_EMPTY
            asks = f"{tag} {signs().dot} {asks}" if tag and tag not in asks else asks
            asked = [shortened(asks, room)] if spec.aside else wrap(asks, room)
            return [words(line, DIM) for line in asked]
        lines = [words(line, look) for line in wrap(text, room)]
        if spec.kind == "rating" and self.left_over is None and isinstance(spec.value, int):
            lines[-1] = words(pad(text, 4), look) + Content.assemble(*belief(spec.value))
        elif tag and not spec.aside and width(text) + width(tag) + 3 <= room:
            lines[-1] += words(f" {signs().dot} {tag}", DIM)
        return lines

    def _option_lines(self, room: int, look: str) -> list[Content]:
        """The options side by side, the one that holds marked; what is asked behind them while none does."""
        spec, held = self.spec, value_text(self.spec)
        options = options_of(spec)
        at = next((i for i, each in enumerate(options) if each.value == held), -1)
        at = at if self.choosing is None else self.choosing
        lines: list[Content] = [Content("")]
        for index, option in enumerate(options):
            self._add(lines, self._chip(option, index == at, look), room)
        if held and at < 0 and self.choosing is None:
            self._add(lines, words(shown_text(spec), look), room)
        elif not held and lines[-1].cell_length + 2 + width(spec.prompt) <= room:
            self._add(lines, words(spec.prompt, DIM), room)
        elif not held:
            lines += [words(line, DIM) for line in wrap(spec.prompt, room)]
        return lines

    def _chip(self, option: Option, held: bool, look: str) -> Content:
        if option.sign and held:
            return words(f" {option.sign} {option.name} ", CHOSEN if not self.spec.locked else look)
        if option.sign:
            return Content.assemble(" ", (option.sign, option.look), " ", words(option.name, look), " ")
        mark = signs().marked if held else signs().unmarked
        style = (look if self.choosing is None else "reverse") if held else DIM
        return words(f"{mark} {option.name}", style)

    @staticmethod
    def _add(lines: list[Content], option: Content, room: int) -> None:
        before = lines[-1].cell_length
        if before and before + 2 + option.cell_length > room:
            lines.append(option)
        else:
            lines[-1] += Content("  " if before else "") + option

    def _remarks(self) -> list[tuple[str, str, str]]:
        if self.wrong:
            return [(self.wrong, signs().wrong, CARE), *self._told()]
        empty = self.spec.value in (None, "", ()) and self.left_over is None
        if self.spec.missing and empty and not self.is_typed_in:
            return [(self.spec.missing, signs().open, CARE), *self._told()]
        return self._told()

    def _told(self) -> list[tuple[str, str, str]]:
        return [(text, " " if look == DIM else "!", look) for text, look in self.spec.told]


def belief(rating: int, cells: int = 10) -> Pieces:
    """How sure somebody is, 0 to 10, as dots."""
    sign, held = signs(), max(0, min(rating, cells))
    return [(sign.marked * held, ""), (sign.unmarked * (cells - held), DIM)]


def options_of(spec: FieldView) -> tuple[Option, ...]:
    """What can be chosen."""
    return YES_NO if spec.kind == "yesno" else spec.options
