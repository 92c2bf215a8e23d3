"""How rows are kept, whatever keeps them: JSON in UTF-8, a document a line, a table a chunk of such lines.

A chunk is only parsed when its table is first asked for. A shard's `meta` row says what it is, in which
schema, how often it was changed, and which number its next document gets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from store.errors import Fact

Row = dict[str, Any]
Rows = dict[str, Row]
"""A table's rows by their number in the shard, as a string."""

FORMAT = "okr-shard"
SCHEMA = 1
"""The schema this program writes; see migrations.py."""
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_encode_ascii = json.JSONEncoder(allow_nan=False).encode


class Unreadable(Exception):
    """These bytes are no shard; the fact says where and why."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact)
        self.fact = fact


class Unwritable(ValueError):
    """JSON has no room for this value; the fact says why."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact)
        self.fact = fact


def encode(value: object) -> bytes:
    """JSON in UTF-8; a lone surrogate is written as an escape. Raises Unwritable."""
    try:
        return _encode(value).encode()
    except UnicodeEncodeError:
        return _encode_ascii(value).encode()
    except RecursionError as error:
        raise Unwritable(Fact("too_deep")) from error
    except ValueError as error:
        raise Unwritable(Fact("too_large")) from error


def line(number: str, row: Row) -> bytes:
    """One document, with its number."""
    return b' "%b": %b' % (number.encode(), encode(row))


def lines(chunk: bytes) -> list[bytes]:
    """A table's lines. JSON never holds a raw line break, so they can be told apart without parsing."""
    return chunk.split(b",\n") if chunk else []


def lines_with(chunk: bytes, words: bytes) -> Iterator[bytes]:
    """Those of a table's lines that hold the words."""
    at = chunk.find(words)
    while at >= 0:
        end = chunk.find(b",\n", at)
        end = len(chunk) if end < 0 else end
        yield chunk[chunk.rfind(b"\n", 0, at) + 1 : end]
        at = chunk.find(words, end)


def has_number(chunk: bytes, number: int) -> bool:
    """Whether one of a table's lines has that number."""
    start = b' "%d": ' % number
    return chunk.startswith(start) or b"\n" + start in chunk


def join(table: Iterable[bytes]) -> bytes:
    """The chunk that these lines make."""
    return b",\n".join(table)


def chunk_of(rows: Rows) -> bytes:
    """The chunk of a whole table. Raises Unwritable."""
    return join(line(number, row) for number, row in rows.items())


def parse_table(chunk: bytes) -> Rows:
    """Raises Unreadable where the lines are not documents."""
    try:
        rows: Rows = json.loads(b"{%b}" % chunk)
    except (ValueError, RecursionError) as error:
        raise Unreadable(why(error)) from error
    if not all(type(row) is dict for row in rows.values()):
        raise Unreadable(Fact("no_document"))
    return rows


def why(error: Exception) -> Fact:
    """What is wrong with text that is no JSON, and where."""
    if isinstance(error, (Unreadable, Unwritable)):
        return error.fact
    if isinstance(error, json.JSONDecodeError):
        what = error.msg.removesuffix(" starting at")
        return Fact("no_json", line=error.lineno, column=error.colno, what=f"{what[0].lower()}{what[1:]}")
    if isinstance(error, UnicodeDecodeError):
        return Fact("no_utf8", byte=error.start)
    if isinstance(error, RecursionError):
        return Fact("too_deep")
    return Fact("said", text=str(error)[:200])


def new_meta(shard: str) -> Row:
    """The `meta` row of a shard that nothing was written to yet."""
    return {"format": FORMAT, "schema": SCHEMA, "shard": shard, "revision": 1, "next": 1}
