"""How a field looks: its label, its value or what it asks, options side by side, a sentence under it."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content

from method.wording import screens as say
from tui.app.theme import ACCENT, CARE, DIM, STRONG
from tui.terminal.capabilities import signs
from tui.text import pad, width, words, wrap
from tui.widgets.form.collection_look import INDENT
from tui.widgets.form.specs import YES_NO, FieldView, Option, shown_text, value_text


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
        look = DIM if spec.locked else ""
        if spec.kind in ("choice", "yesno") and not self.left_over:
            return self._option_lines(room, look)
        text = shown_text(spec) if self.left_over is None else self.left_over
        tag = say.KIND_TAGS.get(spec.kind, "") if self.left_over is None else ""
        if not text:
            asks = spec.prompt or say.FIELD_EMPTY
            asks = f"{tag} {signs().dot} {asks}" if tag and tag not in asks else asks
            return [words(line, DIM) for line in wrap(asks, room)]
        lines = [words(line, look) for line in wrap(text, room)]
        if tag and width(text) + width(tag) + 3 <= room:
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
            mark = signs().marked if index == at else signs().unmarked
            style = (look if self.choosing is None else "reverse") if index == at else DIM
            self._add(lines, words(f"{mark} {option.name}", style), room)
        if held and at < 0 and self.choosing is None:
            self._add(lines, words(shown_text(spec), look), room)
        elif not held and lines[-1].cell_length + 2 + width(spec.prompt) <= room:
            self._add(lines, words(spec.prompt, DIM), room)
        elif not held:
            lines += [words(line, DIM) for line in wrap(spec.prompt, room)]
        return lines

    @staticmethod
    def _add(lines: list[Content], option: Content, room: int) -> None:
        before = lines[-1].cell_length
        if before and before + 2 + option.cell_length > room:
            lines.append(option)
        else:
            lines[-1] += Content("  " if before else "") + option

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
