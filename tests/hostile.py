"""Hostile words: one table of strings made to harm whoever reads them, and ways to fill a store with them.

`STORED` are words a document takes (they only look like orders); `REFUSED` are what it never takes, so that
only another program could have put them into a file.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from types import GenericAlias
from typing import Any, get_args

from pydantic import AfterValidator, BaseModel

from store.documents.base import Document, _check_line, _check_words
from store.documents.workspace import AccessKey
from store.files import shard_format
from store.open_store import create_store
from store.rows import row_format
from tui.cli.demo_store import demo_documents

MONDAY = date(2026, 11, 23)
OPEN, CLOSE = "zqx", "xqz"
"""Stand around the dangerous part, so that a test sees whether any of it was swallowed."""


def _around(danger: str) -> str:
    return f"{OPEN}{danger}{CLOSE}"


STORED = {
    "closing markup": _around("[/x]"),
    "closing nothing": _around("[/ ]"),
    "markup": _around("[b]bold[/b] [red on] [00]"),
    "square brackets": _around("[Q3] 50% [1,2]"),
    "an action": _around("[@click=app.harm]press[/]"),
    "an action with words": _around("[@click=app.harm('x')]press[/] [link='http://evil.example']l[/link]"),
    "a variable": _around("[$primary]v[/] {name} {0} %s %(x)s"),
    "an open quotation": _around("[a='b"),
    "a backslash": _around("\\[ok] \\"),
    "a lone bracket": _around("[") + " [",
    "braces": _around("{} {0.__class__} {{x}} }"),
    "a formula": "=cmd|' /C calc'!A0",
    "another formula": "+1+1",
    "a formula behind a sign": "@SUM(A1:A9)",
    "a formula behind a minus": "-2+3+cmd|' /C calc'!A0",
    "a quoted formula": "'=1+1",
    "two quotations": "''=1+1",
    "quotation marks": "say \"x\", then; 'y'",
    "HTML": _around("<script>alert(1)</script><img src=x onerror=alert(1)>"),
    "an entity": _around("&lt;script&gt; &#60;b&#62; &amp;amp;"),
    "an HTML comment": _around("<!-- --><b onclick=x>"),
    "a Markdown link": _around("[press](javascript:alert(1)) ![x](http://evil.example/p.png)"),
    "an automatic link": _around("<http://evil.example> http://evil.example www.evil.example"),
    "a Markdown reference": "[ref]: http://evil.example",
    "a Markdown heading": "# not a heading",
    "a Markdown rule": "---",
    "a Markdown list": "- not an item",
    "a numbered list": "1. not an item",
    "a Markdown quotation": "> not a quotation",
    "a Markdown table": "| a | b |",
    "a code fence": "```",
    "emphasis": _around("*a* _b_ ~~c~~ `d`"),
    "a table's line under it": "| - | - |",
    "zero-width characters": _around("pay\u200bpal \u2060 \u200b\u200b\u200b"),
    "a byte-order mark": "\ufeffx\ufeff",
    "hidden letters": _around("".join(chr(0xE0000 + ord(char)) for char in "evil")),
    "separators": "one\u2028two\u2029three",
    "joiners": "a\u200d\u200d\u200db\u200c\u200cc",
    "variation": "x\ufe0f\ufe0e\U000e0100y",
    "not characters": "a\ufffe\uffffb",
    "private letters": "a\ue000\U000f0000b",
    "interlinear marks": "a\ufff9b\ufffac\ufffb",
    "a tower of accents": "o" + "\u0301" * 300,
    "accents on nothing": "\u0301\u0302 \u20dd",
    "wide letters": "日本語テスト 한국어 ｆｕｌｌ",
    "emoji": "👩\u200d💻 👍🏽 🇩🇪 🏳\ufe0f\u200d🌈 ⚠️ ❤️ 🧑🏽\u200d🚀 1\ufe0f\u20e3",
    "right to left": "عربي נסיון 12% abc",
    "the other way round": "\u200fعربي\u200e (abc) \u061c",
    "lookalike digits": "from ٤٪ to ２５％ by ③ ½ Ⅷ ४",
    "lookalike letters": "О1.1 Ⅰ ℡ ﷽",
    "Thai and Hindi": "ก็ไทย नमस्ते",
    "Korean in pieces": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "spaces of all kinds": "a\u00a0b\u2003c\u3000d\u00ad",
    "an address": "../../etc/passwd",
    "a path": "C:\\x\\..\\%2e%2e",
    "a pattern": "(((((a+)+)+)+)+)$ .* [^x] \\d",
    "shell words": "$(reboot) `reboot` ; rm -rf ~ | cat > x && y",
    "numbers": "1e999 NaN -0 0x1F 9999999999999999999999 from 1e308 to 1e309 by 2026-13-45",
    "somebody else's key": "O2: Objective 3 KR 1.1: [x] O2.1 words",
    "none": "None",
    "one letter": "]",
}
"""What every field takes and every reader must show as words."""

_CONTROLS = [chr(code) for code in (*range(9), *range(11, 32), *range(0x7F, 0xA0))]

REFUSED = {
    **{f"control {ord(char):02x}": f"a{char}b" for char in _CONTROLS},
    "a colour": _around("\x1b[31mred\x1b[0m"),
    "the clipboard": _around("\x1b]52;c;ZXZpbA==\x07"),
    "the clipboard in eight bits": _around("\x9d52;c;ZXZpbA==\x9c"),
    "a link of the terminal": _around("\x1b]8;;http://evil.example\x1b\\press\x1b]8;;\x1b\\"),
    "a title": _around("\x1b]0;evil\x07"),
    "an empty screen": _around("\x1b[2J\x1b[H"),
    "a question to the terminal": _around("\x1b[6n\x1b[c\x1b[>q\x1bP+q544e\x1b\\"),
    "eight-bit orders": _around("\x9b2J\x9b31m\x90q\x9c"),
    "the end of a paste": _around("\x1b[201~q\x1b[200~"),
    "backspaces": _around("\x08\x08\x08\x7f\r"),
    "another character set": _around("\x0e\x1b(0\x0f"),
    "a tmux order": _around("\x1bPtmux;\x1b\x1b]52;c;ZXZpbA==\x07\x1b\\"),
    "a turned line": _around("\u202ecba\u202c"),
    "isolates": _around("\u2066a\u2067b\u2068c\u2069"),
    "embeddings": _around("\u202aa\u202bb\u202dc"),
    "half a character": _around("\ud800"),
    "the other half": _around("\udfff\ud83d"),
}
"""What no field takes: controls, what turns a line round, half characters."""

LONG = {
    "a long word": "w" * 10_000,
    "many words": "some words " * 900,
    "five thousand accents": "e" + "\u0301" * 5_000,
    "a hundred thousand": "x" * 99_999 + "y",
    "wide and long": "日本" * 5_000,
    "emoji and long": "👩\u200d💻" * 2_000,
    "zero-width and long": "\u200b" * 5_000,
    "brackets and long": "[b" * 5_000,
}
"""What a document takes, and a screen has to survive."""

TOO_LONG = "x" * 100_001


# --- which fields hold words -------------------------------------------------------------------------


def is_words(annotation: Any, metadata: Iterable[Any] = ()) -> bool:
    """Whether a type is `Words` or `Line`."""
    if any(
        isinstance(mark, AfterValidator) and mark.func in (_check_words, _check_line) for mark in metadata
    ):
        return True
    return bool(args := get_args(annotation)) and args[0] is str and is_words(str, args[1:])


def word_fields(model: type[BaseModel]) -> dict[str, bool]:
    """The fields of a model that hold people's words: name → whether it is a list of them."""
    found: dict[str, bool] = {}
    for name, field in model.model_fields.items():
        if is_words(field.annotation, field.metadata):
            found[name] = False
        elif isinstance(field.annotation, GenericAlias) and is_words(get_args(field.annotation)[0]):
            found[name] = True
    return found


PEOPLE = {"owner", "by", "person", "will_who", "who", "reading_by"}
"""Fields that name a person: left alone where they name one of the store's, so that it stays somebody's."""

_SHOWN_AS_THEY_ARE = {"said", "text", "deed"}
"""Fields of the history, which the program itself filled from people's words."""


class Flood:
    """Deals the words of a table round over every text field of documents."""

    def __init__(self, table: dict[str, str], *, start: int = 0, only_filled: bool = False) -> None:
        self._words = list(table.values())
        random.Random(start).shuffle(self._words)
        self._at = 0
        self._only_filled = only_filled

    def next(self) -> str:
        """The next of the table."""
        self._at += 1
        return self._words[self._at % len(self._words)]

    def row(self, model: type[BaseModel], row: dict[str, Any], known: set[str]) -> dict[str, Any]:
        """`row` (as JSON values) with hostile words in every field that holds words."""
        made = dict(row)
        for name, many in word_fields(model).items():
            held = row.get(name)
            if (self._only_filled and not held) or (name in PEOPLE and held in known):
                continue
            made[name] = [self.next() for _ in held or "x"] if many else self.next()
        if "rubric" in made:
            from store.documents.okrs import RubricStep

            made["rubric"] = [self.row(RubricStep, step, known) for step in made["rubric"]]
        if "edits" in made:
            made["said"] = self.next()
            made["edits"] = [self._edit(edit) for edit in made["edits"]]
        return made

    def _edit(self, edit: dict[str, Any]) -> dict[str, Any]:
        return edit | {
            side: self.next()
            for side in ("before", "after")
            if isinstance(edit.get(side), str) and edit[side]
        }


def flooded_store(root: Path, flood: Flood) -> Path:
    """A demo store in `root`, every text field of it filled from words that documents take."""
    workspace, shards = demo_documents(MONDAY)
    known = {getattr(document, "key", "") for document in workspace}

    def fill(documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            model = type(document)
            if model is not AccessKey:
                yield model.model_validate(flood.row(model, document.model_dump(), known))

    create_store(
        root,
        list(fill(workspace)),
        person="mara",
        today=MONDAY,
        team_documents={place: list(fill(documents)) for place, documents in shards.items()},
    )
    return root


Change = Callable[[str, dict[str, Any]], dict[str, Any]]
"""Given a table's name and a row, the row to write instead."""


def tampered(root: Path, change: Change, *, sealed: bool) -> None:
    """Write over every shard, past all validation, as another program would; `sealed`: with a right seal."""
    for path in [root / "workspace.json", *sorted((root / "cycles").rglob("*.json"))]:
        shard = str(path.relative_to(root).with_suffix(""))
        meta, chunks, _ = shard_format.split(path.read_bytes(), shard)
        for table, chunk in chunks.items():
            rows = row_format.parse_table(chunk)
            chunks[table] = row_format.join(row_format.line(n, change(table, row)) for n, row in rows.items())
        data = shard_format.assemble(meta, chunks)
        path.write_bytes(data if sealed else data.replace(b'"crc32": ', b'"crc32": 1'))


def tampering(flood: Flood) -> Change:
    """Puts words that no document takes into every text field, and into keys that people read."""
    from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
    from store.rows.table import model_at

    models = {**SINGLETONS, **COLLECTIONS, **WORKSPACE_TABLES}
    keyed = ("objectives", "key_results", "choices", "conditions", "initiatives")

    def change(table: str, row: dict[str, Any]) -> dict[str, Any]:
        if table not in models or table == "access_keys":
            return row
        made = flood.row(model_at(models[table]), row, {"mara", "jo", "ines", "booking", "reception"})
        return made | {"key": row["key"] + flood.next()} if table in keyed else made

    return change


# --- what may be seen --------------------------------------------------------------------------------

# What the program itself says to a terminal: cursor, erasing, looks, modes, margins, scrolling up.
_ORDERS = re.compile(
    rb"\x1b\[[0-9;]*[HKJmr]|\x1b\[\??[0-9;]*[hl]|\x1b\[[<>=][0-9;]*u|\x1b\[\?u|\x1b\[\?20(?:26|48)\$p|\x1bM|\x1b\[c"
    rb"|\x1b\]11;\?\x1b\\"  # the one question: how light is the background?
)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def forbidden_in(text: str) -> list[str]:
    """The characters of `text` that no terminal may be sent."""
    return [f"U+{ord(char):04X} in {text[max(0, at - 20) : at + 10]!r}" for at, char in _found(text)]


def _found(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0]) for found in _FORBIDDEN.finditer(text))


def orders_beyond_ours(sent: bytes) -> list[str]:
    """What came to a terminal and is neither text nor one of the program's own orders."""
    return forbidden_in(_ORDERS.sub(b"", sent).decode("utf-8", errors="surrogateescape"))


_EDGES = re.compile("[│╭╰╮╯─]")
"""The frame of a question, which covers what stands behind it."""


def swallowed(line: str, table: Iterable[str]) -> str:
    """Where `line` shows a beginning without the danger that stood behind it: what it shows; else ""."""
    dangers = {words.split(OPEN)[1] for words in table if OPEN in words}
    for rest in line.split(OPEN)[1:]:
        shown = _EDGES.split(rest, maxsplit=1)[0].rstrip()
        if len(shown) < 4 or (shown[0] in " ,.;’”│╭╰" and CLOSE not in shown):
            continue  # at the edge, or one word of it alone, as the grammar read it
        if any(_agree(shown, danger) for danger in dangers):
            continue
        return OPEN + shown
    return ""


def _agree(shown: str, danger: str) -> bool:
    """Whether the first characters shown are those of the danger, however hidden ones are marked."""
    from tui.text import visible

    meant = unicodedata.normalize("NFC", visible(danger))
    return shown[:2].casefold() == meant[:2].casefold() or shown[:1] in "…~" or shown[1:2] in "…~ "
