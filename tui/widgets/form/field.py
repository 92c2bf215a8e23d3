"""A labelled field that is read at rest and typed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from textual import events
from textual.content import Content

from method.wording import screens as say
from tui.terminal.capabilities import signs
from tui.widgets.chrome import Hint, typing_hints
from tui.widgets.form import field_messages
from tui.widgets.form.editable_block import is_short
from tui.widgets.form.field_look import FieldLook
from tui.widgets.form.field_messages import Way
from tui.widgets.form.field_options import FieldOptions
from tui.widgets.form.specs import TYPED_KINDS, FieldView, Parsed, parse_text, value_text
from tui.widgets.host import Host

if TYPE_CHECKING:
    from tui.terminal.bursts import Letters
    from tui.widgets.form.editor import Editor


class PromptedField(FieldOptions):
    """One `FieldSpec` on the screen. Messages: `Typing`, `Leaning`, `Accepted`, `Settled`, `Done`,
    `Noted`."""

    Typing: TypeAlias = field_messages.Typing
    Leaning: TypeAlias = field_messages.Leaning
    Accepted: TypeAlias = field_messages.Accepted
    Settled: TypeAlias = field_messages.Settled
    Done: TypeAlias = field_messages.Done
    Noted: TypeAlias = field_messages.Noted

    def __init__(self, spec: FieldView, label_cells: int = 16) -> None:
        super().__init__(spec, self._take)
        self.label_cells = label_cells
        self._wrong = ""
        self._offered = ""  # what was given last, as it was typed
        self._refused = False
        self._asked = ""  # the words that a question stands under
        self._contested = False  # somebody else wrote here meanwhile: Esc takes theirs

    # --- from outside --------------------------------------------------------------------------------

    @property
    def takes_words(self) -> bool:
        """While an option is being chosen, letters choose."""
        return self._choosing is not None

    @property
    def typed_so_far(self) -> str | None:
        """The words in the editor, or the option chosen and not yet accepted; None without either."""
        if self.editor is not None:
            return self.editor.text
        if self.unmatched:
            return self.unmatched
        chosen = -1 if self._choosing is None else self._choosing
        return self._options[chosen].value if chosen >= 0 else None

    @property
    def goes_on_typing(self) -> bool:
        """Whether typing begins here at once: not where Enter would take the first option unread."""
        return self.spec.kind != "pick"

    def show(self, spec: FieldView, label_cells: int | None = None) -> None:
        """Show another state of the field; what is being typed stays untouched."""
        if label_cells is not None and label_cells != self.label_cells:
            self.label_cells = label_cells
        elif spec == self.spec:
            return
        if spec.draft is not None and self.typed_so_far is None and self._left_over is None:
            self._left_over = spec.draft
        self.spec = spec
        self.changed()

    @property
    def was_refused(self) -> bool:
        """Whether the last value was refused; its words are still here."""
        return self._refused

    def refuse(self, sentence: str, *, contested: bool = False) -> None:
        """Show that the value was refused: keep the words and say why.

        `contested`: somebody else wrote meanwhile, and `show` gave their words; Enter keeps these, Esc takes
        theirs.
        """
        if self.editor is None and self._left_over is None:
            if self.spec.kind in TYPED_KINDS:
                self._left_over = self._offered
            if not contested:
                self.spec = self.spec._replace(value=self._seen)
        self._wrong, self._refused, self._contested = sentence, True, contested
        self.changed()

    def begin(self, first: str | None = None) -> None:
        """Start typing (or choosing); `first` replaces the text with a first character."""
        spec = self.spec
        if spec.locked:
            self.tell(spec.locked)
        elif spec.kind in TYPED_KINDS:
            self._seen = spec.value
            held = value_text(spec) if self._left_over is None else self._left_over
            kind = "text" if spec.kind == "text" else "line"
            short = spec.afresh or (kind == "line" and is_short(held))
            # What was left unfinished is gone on with, however short; a refused figure is not.
            unfinished = self._left_over is not None and not self._refused
            if first is None:
                figure = spec.kind in ("number", "date", "rating")
                self.open_editor(held, kind, spec.prompt, afresh=(short or figure) and not unfinished)
            else:
                text = held + first if unfinished else first
                self.open_editor(text, kind, spec.prompt)
                self.post_message(self.Typing(self.spec.name, text))
        elif spec.kind in ("choice", "yesno"):
            self._begin_choosing()
        else:
            self._pick(in_passing=True)

    def begin_with(self, typed: str) -> bool:
        """Go on with what is here and these words after it; False where nothing can be typed."""
        self.begin()
        if self.editor is None:
            return False
        self.editor.add(typed)
        return True

    # --- typing --------------------------------------------------------------------------------------

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Someone types."""
        event.stop()
        if self.editor is not None:
            text = self.editor.text
            untouched = text == value_text(self.spec) and self._left_over is None
            self._left_over = None if untouched else text
            self.post_message(self.Typing(self.spec.name, text))
            self.changed()

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter: take it and go on."""
        event.stop()
        self._finish("next", stay_if_wrong=True)

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc or Tab: accept the words if they are a value; keep them in any case."""
        event.stop()
        self._finish("stay" if event.to == "out" else event.to, stay_if_wrong=False)

    def _finish(self, way: Way, stay_if_wrong: bool) -> None:
        if self.editor is None:
            return
        text = self.editor.text
        contested, self._contested, self._refused = self._contested, False, False
        if contested and way == "stay":
            self._take_theirs()
            return
        parsed = parse_text(self.spec, text)
        if parsed.wrong and stay_if_wrong and self.spec.again is not None:
            parsed = self.spec.again(text) if text == self._asked else parsed
            self._asked = text
        self._wrong = parsed.wrong
        if parsed.wrong and stay_if_wrong:
            self.changed()
            return
        self.close_editor()
        self._offered = text
        if parsed.wrong:
            self._left_over = text
        else:
            self._take(parsed)
        if way != "stay":
            self.post_message(self.Done(self.spec.name, way, typing=True))

    def _take_theirs(self) -> None:
        self.close_editor()
        self._left_over, self._wrong = None, ""
        self.spec = self.spec._replace(draft=None)
        self.post_message(self.Settled(self.spec.name))
        self.changed()

    def _take(self, parsed: Parsed) -> None:
        self._left_over, self._wrong, self._refused = None, "", False
        if parsed.value != self._seen:
            seen = self._seen
            self.spec = self.spec._replace(value=parsed.value, shown=None, draft=None, typed=None)
            self.post_message(self.Accepted(self.spec.name, parsed.value, seen))
        self.post_message(self.Settled(self.spec.name))
        self.changed()

    # --- keys at rest --------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Start typing, or change an option at once."""
        if self.editor is not None:
            return
        act = self._key_at_rest if self._choosing is None else self._key_while_choosing
        if act(event):
            event.stop()
            event.prevent_default()

    def on_letters(self, event: Letters) -> None:
        """Letters of a burst while an option is chosen: they narrow, all at once."""
        letters = event.take()
        if self._choosing is not None:
            self._narrow(self._words + letters)
            self._lean()
            self.changed()

    def _key_at_rest(self, event: events.Key) -> bool:
        kind = self.spec.kind
        if self.spec.locked:
            return self._key_while_locked(event)
        if kind in ("pick", "picks") and event.key in ("enter", "i", "space"):
            self._pick()
        elif event.key in ("enter", "i"):
            self.begin()
        elif kind in ("number", "rating", "date") and self._begins(event.character or ""):
            self.begin(first=event.character)
        elif self._left_over and kind in ("choice", "yesno") and event.key in ("space", "right", "left"):
            self.begin()  # words that stand there come first
        elif kind == "choice" and self._numbered(event.character or "") >= 0:
            self._choose(self._numbered(event.character or ""))
            self.post_message(self.Done(self.spec.name, "next", typing=False))
        elif kind in ("choice", "yesno") and event.key in ("space", "right", "left"):
            step = -1 if event.key == "left" else 1
            self._choose(max(self._chosen_index(), 0 if step < 0 else -1) + step)
        else:
            return False
        return True

    def _key_while_locked(self, event: events.Key) -> bool:
        """Say why, at the first key that would type or choose."""
        chooses = self.spec.kind in ("choice", "yesno") and event.key in ("right", "left")
        if not (chooses or event.key in ("enter", "i", "space") or self._begins(event.character or "")):
            return False
        self.tell(self.spec.locked)
        return True

    def _numbered(self, digit: str) -> int:
        """The index of the option with this digit, unless the digit is a key of the place; -1: none."""
        names = [option.name[:1] for option in self._options]
        return names.index(digit) if digit in names and self._begins(digit) else -1

    def _begins(self, digit: str) -> bool:
        """Whether the digit begins a number here, and is no key of the place."""
        return digit.isdigit() and not (isinstance(self.screen, Host) and self.screen.has_key(digit))

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the footer says while the cursor is here."""
        if self.spec.locked:
            return ()
        if self._choosing is not None:
            return (Hint(f"{signs().left} {signs().right}", say.KEY_CHANGE), *typing_hints())
        if self.spec.kind in TYPED_KINDS:
            return (Hint("Enter", say.KEY_TYPE),)
        if self.spec.kind in ("choice", "yesno"):
            return (Hint("Space", say.KEY_CHANGE),)
        return (Hint("Enter", say.KEY_CHOOSE),)

    def room_beside(self, width: int) -> int:
        """Cells that what stands at the right of the value takes."""
        return self._look().aside_cells(width)

    def draw(self, width: int) -> tuple[list[Content], int, int]:
        """Label left, value right, one sentence under it where something is wrong or missing."""
        look = self._look()
        return look.draw(width, self.cursor_sign()), 0, look.column

    def _look(self) -> FieldLook:
        return FieldLook(
            self.spec,
            self.label_cells,
            self._left_over,
            self._choosing,
            self.remark or self._wrong,
            self.editor is not None,
            self.is_active,
        )
