"""How rows are kept, whatever keeps them: JSON in UTF-8, a document a line, a table a chunk of such lines.

A chunk is only parsed when its table is first asked for. A shard's `meta` row says what it is, in which
schema, how often it was changed, and which number its next document gets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

Row = dict[str, Any]
Rows = dict[str, Row]
"""A table's rows by their number in the shard, as a string."""

FORMAT = "okr-shard"
SCHEMA = 1
"""The schema this program writes; see migrations.py."""
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_encode_ascii = json.JSONEncoder(allow_nan=False).encode


class Unreadable(Exception):
    """These bytes are no shard; the text says where and why."""


class Unwritable(ValueError):
    """JSON has no room for this value; the text says why."""


def encode(value: object) -> bytes:
    """JSON in UTF-8; a lone surrogate is written as an escape. Raises Unwritable."""
    try:
        return _encode(value).encode()
    except UnicodeEncodeError:
        return _encode_ascii(value).encode()
    except RecursionError as error:
        raise Unwritable("it is nested too deeply") from error
    except ValueError as error:
        raise Unwritable("a number is too large or is none") from error


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
        raise Unreadable("a line holds no document")
    return rows


def why(error: Exception) -> str:
    """What is wrong with text that is no JSON, and where."""
    if isinstance(error, json.JSONDecodeError):
        what = error.msg.removesuffix(" starting at")
        return f"line {error.lineno}, column {error.colno}: {what[0].lower()}{what[1:]}"
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} is not UTF-8 text"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error)[:200]


def new_meta(shard: str) -> Row:
    """Of a shard that nothing was written to yet."""
    return {"format": FORMAT, "schema": SCHEMA, "shard": shard, "revision": 1, "next": 1}
