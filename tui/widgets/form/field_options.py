"""Choosing what a field holds: among options side by side, or from a list in front of the place."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from tui.widgets.form.editable_block import EditableBlock
from tui.widgets.form.field_look import options_of
from tui.widgets.form.field_messages import Done, Way
from tui.widgets.form.specs import FieldView, Option, Parsed, value_text
from tui.widgets.host import Host


class FieldOptions(EditableBlock):
    """The options of `spec`; `take` is called with what was chosen."""

    def __init__(self, spec: FieldView, take: Callable[[Parsed], None]) -> None:
        super().__init__()
        self.spec = spec
        self._take_chosen = take
        self._seen: object = spec.value
        self._choosing: int | None = None

    @property
    def _options(self) -> tuple[Option, ...]:
        return options_of(self.spec)

    def _choose(self, index: int) -> None:
        options = self._options
        if not options:
            return
        option = options[index % len(options)]
        self._seen = self.spec.value
        self._take_chosen(Parsed(option.value == "yes" if self.spec.kind == "yesno" else option.value))

    def _chosen_index(self) -> int:
        held = value_text(self.spec)
        return next((i for i, option in enumerate(self._options) if option.value == held), -1)

    def _key_while_choosing(self, event: events.Key) -> bool:
        assert self._choosing is not None
        count = len(self._options)
        match event.key:
            case "right" | "space" | "down":
                self._choosing = (self._choosing + 1) % count
            case "left" | "up":
                self._choosing = (max(self._choosing, 0) - 1) % count
            case "enter" | "tab" | "shift+tab" | "escape":
                chosen, self._choosing = self._choosing, None
                self.keys_changed()
                if chosen >= 0 and event.key != "escape":
                    self._choose(chosen)
                if event.key != "escape":
                    way: Way = "previous" if event.key == "shift+tab" else "next"
                    self.post_message(Done(self.spec.name, way, typing=True))
            case _:
                letter = (event.character or "").casefold()
                for step in range(1, count + 1):
                    index = (self._choosing + step) % count
                    if letter.strip() and self._options[index].name.casefold().startswith(letter):
                        self._choosing = index
                        break
                else:
                    return bool(event.is_printable)
        self.changed()
        return True

    def _pick(self, *, in_passing: bool = False) -> None:
        self._seen = self.spec.value

        def chosen(value: str | tuple[str, ...]) -> None:
            self._take_chosen(Parsed(value))
            self.post_message(Done(self.spec.name, "next", typing=True))

        if isinstance(self.screen, Host):
            self.screen.choose(self.spec, chosen, in_passing=in_passing)
