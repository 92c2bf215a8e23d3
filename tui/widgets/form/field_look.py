"""How a field looks: its label, its value or what it asks, options side by side, a sentence under it."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content

from method.wording import screens as say
from tui.app.theme import ACCENT, CARE, DIM, STRONG
from tui.terminal.capabilities import signs
from tui.text import pad, width, words, wrap
from tui.widgets.form.collection_look import INDENT
from tui.widgets.form.specs import YES_NO, FieldView, Option, shown_text


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
        value = self._value(room)
        lines = [label + value[0], *(start + line for line in value[1:])]
        for sentence, mark, look in self._remarks():
            for number, line in enumerate(wrap(sentence, room - 2)):
                lines.append(start + words(f"{' ' if number else mark} {line}", look))
        return lines

    def _value(self, room: int) -> list[Content]:
        spec = self.spec
        if self.is_typed_in:
            return [Content("")]
        if self.choosing is not None:
            return self._option_lines(room)
        text = shown_text(spec) if self.left_over is None else self.left_over
        if not text:
            return [words(line, DIM) for line in wrap(spec.prompt or say.FIELD_EMPTY, room)]
        look = DIM if spec.locked else ""
        return [words(line, look) for line in wrap(text, room)]

    def _option_lines(self, room: int) -> list[Content]:
        lines: list[Content] = [Content("")]
        used = 0
        for index, option in enumerate(options_of(self.spec)):
            name = f" {option.name} "
            if used and used + width(name) > room:
                lines.append(Content(""))
                used = 0
            lines[-1] += words(name, "reverse" if index == self.choosing else "")
            used += width(name)
        return lines

    def _remarks(self) -> list[tuple[str, str, str]]:
        if self.wrong:
            return [(self.wrong, signs().wrong, CARE)]
        empty = self.spec.value in (None, "", ()) and self.left_over is None
        if self.spec.missing and empty and not self.is_typed_in:
            return [(self.spec.missing, signs().open, CARE)]
        return []


def options_of(spec: FieldView) -> tuple[Option, ...]:
    """What can be chosen."""
    return YES_NO if spec.kind == "yesno" else spec.options
