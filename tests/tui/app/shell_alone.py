"""The shell with one small place, for test_shell.py to run on a real terminal.

python -m tests.tui.app.shell_alone FOLDER [hostile words]
"""

from __future__ import annotations

import sys
from pathlib import Path

from tui.app.base_app import BaseApp
from tui.screens.base.action import KeyAction
from tui.screens.base.place import Place
from tui.widgets.form.form import FieldView, Form, PromptedField
from tui.widgets.list.row_list import Row, RowList

FOLDER = Path(sys.argv[1])
WORDS = "".join(sys.argv[2:]).encode("utf-8", "surrogateescape").decode("unicode_escape")


class Desk(Place):
    PLACE = "Desk"
    typed = ""

    def compose_body(self) -> tuple[Form, RowList]:
        form = Form([FieldView("note", "Note", "line", prompt=WORDS or "A note?")])
        form.styles.height = 4
        return form, RowList([Row(str(n), f"row {n} {WORDS}") for n in range(200)])

    def on_mount(self) -> None:
        self.set_header(["okr", WORDS, "Desk"], WORDS)

    def actions(self) -> list[KeyAction]:
        return [
            KeyAction("o", "oh no", "Fail.", self.fail),
            KeyAction("w", "words", "Say the words.", lambda: self.say(WORDS or "nothing")),
        ]

    def fail(self) -> None:
        secret_words = "what people wrote"
        raise RuntimeError(len(secret_words))

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        Desk.typed = event.text


class Alone(BaseApp):
    def on_mount(self) -> None:
        self.push_screen(Desk())


def keep() -> None:
    (FOLDER / "kept").write_text(Desk.typed, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(Alone().run_here(keep))
