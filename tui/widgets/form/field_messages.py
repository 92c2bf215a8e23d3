"""What a field tells the form and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.message import Message

if TYPE_CHECKING:
    from tui.widgets.form.editable_block import EditableBlock
    from tui.widgets.form.field import PromptedField

Way = Literal["next", "previous", "stay"]


class Typing(Message, namespace="prompted_field"):
    """Words are being typed: for drafts and for reading along."""

    def __init__(self, field: PromptedField, text: str) -> None:
        super().__init__()
        self.field, self.name, self.text = field, field.spec.name, text


class Accepted(Message, namespace="prompted_field"):
    """A new value was given; `seen` is the value shown when typing began."""

    def __init__(self, field: PromptedField, value: object, seen: object) -> None:
        super().__init__()
        self.field, self.name, self.value, self.seen = field, field.spec.name, value, seen


class Settled(Message, namespace="prompted_field"):
    """Typing ended with nothing left over: a draft of this field can go."""

    def __init__(self, field: PromptedField) -> None:
        super().__init__()
        self.field, self.name = field, field.spec.name


class Done(Message, namespace="prompted_field"):
    """The person goes on to another field. The form listens; `typing` when hands are on the letters."""

    def __init__(self, field: EditableBlock, way: Way, typing: bool) -> None:
        super().__init__()
        self.field, self.way, self.typing = field, way, typing
