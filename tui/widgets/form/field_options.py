"""Choosing what a field holds: among options side by side, or from a list in front of the place."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from method.plan.folding import folded
from method.wording import screens as say
from tui.text import clip
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
        self._words = ""
        """Typed while choosing."""

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
            case "enter" | "tab" | "shift+tab" | "escape":
                self._leave_choosing(event.key)
            case "backspace" if self._words:
                self._narrow(self._words[:-1])
            case "ctrl+u" if self._words:
                self._narrow("")
            case "right" | "down":
                self._words, self._choosing = "", (self._choosing + 1) % count
            case "left" | "up":
                self._words, self._choosing = "", (max(self._choosing, 0) - 1) % count
            case "space" if not self._words:
                self._choosing = (self._choosing + 1) % count
            case _ if event.is_printable and event.character:
                self._narrow(self._words + event.character)
            case _:
                return False
        self.changed()
        return True

    def _narrow(self, typed: str) -> None:
        """Words choose the option that begins with them, else one that holds them; else they stand there."""
        self._words = typed
        sought = folded(typed.strip())
        names = [folded(option.name) for option in self._options]
        near = [i for i, name in enumerate(names) if name.startswith(sought)]
        near += [i for i, name in enumerate(names) if sought in name]
        if sought and len(set(sought)) == 1 and not near:  # the same letter again: the next that begins so
            near = self._following(names, sought[0])
        self._choosing = (near[0] if near else -1) if sought else self._choosing

    def _following(self, names: list[str], letter: str) -> list[int]:
        here = [i for i, name in enumerate(names) if name.startswith(letter)]
        return here[(len(self._words) - 1) % len(here) :] if here else []

    @property
    def unmatched(self) -> str:
        """What was typed and is none of the options: it stands there until it is, or is taken back."""
        return self._words if self._choosing == -1 and self._words.strip() else ""

    def _leave_choosing(self, key: str) -> None:
        if self.unmatched and key != "escape":
            names = ", ".join(option.name for option in self._options)
            self.tell(say.NO_SUCH_OPTION.format(words=clip(self.unmatched, 30), options=names))
            return
        chosen, self._choosing, self._words = self._choosing, None, ""
        self.keys_changed()
        if chosen is not None and chosen >= 0 and key != "escape":
            self._choose(chosen)
        if key != "escape":
            way: Way = "previous" if key == "shift+tab" else "next"
            self.post_message(Done(self.spec.name, way, typing=True))

    def _pick(self, *, in_passing: bool = False) -> None:
        self._seen = self.spec.value

        def chosen(value: str | tuple[str, ...]) -> None:
            self._take_chosen(Parsed(value))
            self.post_message(Done(self.spec.name, "next", typing=True))

        if isinstance(self.screen, Host):
            self.screen.choose(self.spec, chosen, in_passing=in_passing)
