"""What a field, known by its name, tells the form and the screen."""

from __future__ import annotations

from typing import Literal

from textual.message import Message

Way = Literal["next", "previous", "stay"]


class Typing(Message, namespace="prompted_field"):
    """Words are being typed: for drafts and for reading along."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.name, self.text = name, text


class Leaning(Message, namespace="prompted_field"):
    """Another option is marked while one chooses, and not taken yet; "" where none is any more."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        self.name, self.value = name, value


class Accepted(Message, namespace="prompted_field"):
    """A new value was given; `seen` is the value shown when typing began."""

    def __init__(self, name: str, value: object, seen: object) -> None:
        super().__init__()
        self.name, self.value, self.seen = name, value, seen


class Settled(Message, namespace="prompted_field"):
    """Typing ended and the words were accepted or emptied: their draft can go."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class Done(Message, namespace="prompted_field"):
    """The person goes on to another field. The form listens; `typing` when hands are on the letters.

    `part` tells the two parts of split rows apart.
    """

    def __init__(self, name: str, way: Way, typing: bool, part: int = 0) -> None:
        super().__init__()
        self.name, self.way, self.typing, self.part = name, way, typing, part


class Noted(Message, namespace="prompted_field"):
    """Words typed into a choice are none of the options: they belong into the note beside it."""

    def __init__(self, name: str, note: str, words: str) -> None:
        super().__init__()
        self.name, self.note, self.words = name, note, words
