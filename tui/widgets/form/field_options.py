"""Choosing what a field holds: among options side by side, or from a list in front of the place."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from method.plan.folding import folded
from method.wording import screens as say
from tui.text import clip
from tui.widgets.form.editable_block import EditableBlock
from tui.widgets.form.field_look import options_of
from tui.widgets.form.field_messages import Done, Leaning, Noted, Settled, Typing, Way
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
        self._leaning = ""
        self._words = ""
        """Typed while choosing."""
        self._left_over: str | None = spec.draft
        """Typed, and not (yet) taken."""

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

    def _begin_choosing(self) -> None:
        """Go on with words left over, else from the option that holds."""
        if self._choosing is not None:
            return
        self._seen, self._choosing = self.spec.value, self._chosen_index()
        self._leaning = value_text(self.spec)
        left, self._left_over = self._left_over, None
        if left:
            self._narrow(left)
            self._lean()
        self.changed()
        self.keys_changed()

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
            case "right" | "down" | "left" | "up" if self.unmatched:
                self.tell(self._no_such_option())
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
        self._lean()
        self.changed()
        return True

    def _lean(self) -> None:
        """Tell which option is marked, where that is another than before."""
        chosen = -1 if self._choosing is None else self._choosing
        value = self._options[chosen].value if chosen >= 0 else ""
        if value != self._leaning:
            self._leaning = value
            self.post_message(Leaning(self.spec.name, value))

    def _narrow(self, typed: str) -> None:
        """Words choose the option that begins with them, else one that holds them; else they stand there."""
        self._words = typed
        sought = folded(typed.strip())
        near = self._near(typed)
        if sought and len(set(sought)) == 1 and not near:  # the same letter again: the next that begins so
            near = self._following(sought[0])
        self._choosing = (near[0] if near else -1) if sought else self._choosing
        self.post_message(Typing(self.spec.name, typed))

    def _near(self, typed: str) -> list[int]:
        """The options that the words can mean, the likeliest first."""
        sought = folded(typed.strip())
        names = [folded(option.name) for option in self._options]
        begin = [i for i, name in enumerate(names) if name.startswith(sought)]
        exact = [i for i in begin if names[i] == sought]
        return exact or [*begin, *(i for i, name in enumerate(names) if sought in name and i not in begin)]

    def _following(self, letter: str) -> list[int]:
        here = [i for i, option in enumerate(self._options) if folded(option.name).startswith(letter)]
        return here[(len(self._words) - 1) % len(here) :] if here else []

    @property
    def unmatched(self) -> str:
        """What was typed and is none of the options: it stands there until it is, or is taken back."""
        return self._words if self._choosing == -1 and self._words.strip() else ""

    @property
    def remark(self) -> str:
        """The sentence on words that are no choice, while choosing and afterwards; else nothing."""
        note = self.spec.note_label
        if self.unmatched:
            words = clip(self.unmatched, 60)
            return (say.GOES_TO_NOTE if note else say.NOT_AN_OPTION).format(words=words, note=note)
        if not self._left_over or self.spec.kind not in ("choice", "yesno"):
            return ""
        near = ", ".join(self._options[i].name for i in self._near(self._left_over))
        return (say.SEVERAL_OPTIONS if near else say.STANDS_THERE).format(
            words=clip(self._left_over, 60), options=near
        )

    def _no_such_option(self) -> str:
        names = ", ".join(option.name for option in self._options)
        return say.NO_SUCH_OPTION.format(words=clip(self.unmatched, 30), options=names)

    def _leave_choosing(self, key: str) -> None:
        """Take what is chosen. Esc takes only what words have made sure of, and leaves other words there."""
        words, is_out = self._words.strip(), key == "escape"
        if self.unmatched and not is_out:
            if self.spec.note:
                self.post_message(Noted(self.spec.name, self.spec.note, words))
            else:
                self.tell(self._no_such_option())
            return
        chosen, self._choosing, self._words = self._choosing, None, ""
        self.keys_changed()
        if is_out and words and len(self._near(words)) != 1:
            self._left_over = words
        elif chosen is not None and chosen >= 0 and (words or not is_out):
            self._choose(chosen)
        else:
            self.post_message(Settled(self.spec.name))
        if not is_out:
            way: Way = "previous" if key == "shift+tab" else "next"
            self.post_message(Done(self.spec.name, way, typing=True))

    def give_up_words(self) -> None:
        """The words typed while choosing have found another place."""
        self._choosing, self._words, self._left_over = None, "", None
        self._lean()
        self.keys_changed()
        self.changed()

    def _pick(self, *, in_passing: bool = False) -> None:
        self._seen = self.spec.value

        def chosen(value: str | tuple[str, ...]) -> None:
            self._take_chosen(Parsed(value))
            self.post_message(Done(self.spec.name, "next", typing=True))

        if isinstance(self.screen, Host):
            self.screen.choose(self.spec, chosen, in_passing=in_passing)
