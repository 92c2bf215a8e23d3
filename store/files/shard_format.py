"""How a shard stands in its file: a TinyDB database, one document a line, sealed with a checksum.

The last table, `seal`, holds the checksum of everything before it. Where it agrees, the file is as this
program wrote it and each table can be parsed by itself when it is first asked for (a table begins with a tab,
the only ones in the file); otherwise (another program edited it, plain TinyDB wrote to it, or it is damaged)
the whole file is parsed and checked.
"""

from __future__ import annotations

import json
import re
from binascii import crc32
from collections.abc import Mapping
from typing import NamedTuple, NoReturn

from store.errors import Fact, NewerStore
from store.rows import row_format
from store.rows.row_format import FORMAT, Row, Unreadable, join, line, parse_table, why
from store.rows.snapshot import Snapshot
from store.rows.table import Trouble

_HEAD = b'{\n\t"meta": {\n "1": {"format": "'
_SEAL = b'\t"seal": {\n "1": {"crc32": '
_END = b"}\n}\n}\n"


_GIT_MARKS = re.compile(rb"^<{7}( |\r?$)", re.M)
_NOT_OF_OKR = Fact("not_of_okr")


class Foreign(Unreadable):
    """The bytes belong to another program."""


class ShardFile(NamedTuple):
    """A shard as its file holds it."""

    data: bytes | None
    """The file's bytes; None where there is no file."""
    snapshot: Snapshot
    schema: int
    """The schema the file is in; the snapshot's rows are in this program's."""

    @classmethod
    def none(cls, snapshot: Snapshot) -> ShardFile:
        """The ShardFile of a shard that has no file yet."""
        return cls(None, snapshot, row_format.SCHEMA)


def read(shard: str, data: bytes, trouble: Trouble, older: Snapshot | None = None) -> ShardFile:
    """The shard in these bytes. Raises what `trouble` makes where they are no shard, and NewerStore."""
    try:
        meta, chunks, sealed = split(data, shard)
        schema: int = meta["schema"]
        if schema == row_format.SCHEMA:
            return ShardFile(data, Snapshot(shard, meta, chunks, trouble, older, sealed=sealed), schema)
        from store.rows.migrations import migrated

        meta, chunks = migrated(shard, meta, chunks)
    except Unreadable as wrong:
        raise trouble(wrong.fact) from wrong
    return ShardFile(data, Snapshot(shard, meta, chunks, trouble, older, sealed=False), schema)


def file_of(snapshot: Snapshot) -> ShardFile:
    """The file that holds the snapshot."""
    return ShardFile(assemble(snapshot.meta, snapshot.chunks), snapshot, row_format.SCHEMA)


def assemble(meta: Row, chunks: Mapping[str, bytes]) -> bytes:
    """The whole file: meta first, the tables, the seal last."""
    parts = [b"{\n"]
    for name, chunk in {"meta": line("1", meta), **chunks}.items():
        parts += (b'\t"%b": {\n' % name.encode(), chunk, b"\n},\n" if chunk else b"},\n")
    checksum = 0
    for part in parts:
        checksum = crc32(part, checksum)
    return b"".join((*parts, b"%b%d%b" % (_SEAL, checksum, _END)))


def split(data: bytes, shard: str) -> tuple[Row, dict[str, bytes], bool]:
    """A file's meta row, each table's lines, and whether the seal agrees.

    Raises Unreadable for what is no shard or not this one, NewerStore for a schema from the future.
    """
    sealed = _split_sealed(data)
    chunks = _split_whole(data) if sealed is None else sealed
    meta = next(iter(parse_table(chunks.pop("meta", b"")).values()), {})
    if meta.get("format") != FORMAT:
        raise Foreign(_NOT_OF_OKR)
    schema, named = meta.get("schema"), meta.get("shard")
    if type(schema) is not int or schema < 0:
        raise Unreadable(Fact("schema_no_number"))
    if schema > row_format.SCHEMA:
        raise NewerStore(shard, schema, row_format.SCHEMA)
    if named != shard:
        raise Unreadable(Fact("file_of_another", shard=str(named)))
    for count in ("revision", "next"):
        if type(meta.get(count)) is not int or meta[count] < 1:
            raise Unreadable(Fact("count_no_number", count=count))
    return meta, chunks, sealed is not None


def _split_sealed(data: bytes) -> dict[str, bytes] | None:
    at = data.rfind(_SEAL)
    number = data[at + len(_SEAL) : -len(_END)]
    if at < 0 or not data.endswith(_END) or not number.isdigit() or len(number) > 10:
        return None
    if int(number) != crc32(memoryview(data)[:at]):
        return None
    chunks = {}
    start = data.find(b"\t")
    while start < at:
        end = data.find(b"\t", start + 1)
        head = data.find(b'": {\n', start, end)
        if head < 0:
            return None
        chunks[data[start + 2 : head].decode(errors="replace")] = data[head + 5 : end - 4]
        start = end
    return chunks


def _split_whole(data: bytes) -> dict[str, bytes]:
    try:
        tables = json.loads(data, object_pairs_hook=_no_twins, parse_constant=_no_constants)
    except (ValueError, RecursionError, Unreadable) as error:
        ours = FORMAT.encode() in data or _HEAD.startswith(data)
        if ours and (marks := _GIT_MARKS.search(data)):
            both = Fact("git_conflict", line=data.count(b"\n", 0, marks.start()) + 1)
            raise Unreadable(both) from error
        raise (Unreadable if ours else Foreign)(why(error)) from error
    if type(tables) is not dict or "meta" not in tables:
        raise Foreign(_NOT_OF_OKR)
    tables.pop("seal", None)
    chunks = {}
    highest = 0
    for name, rows in tables.items():
        if not name.replace("_", "").replace("-", "").isalnum():
            raise Unreadable(Fact("odd_table", table=name))
        if type(rows) is not dict or not all(type(row) is dict for row in rows.values()):
            raise Unreadable(Fact("no_table", table=name))
        if not all(number.isascii() and number.isdigit() and len(number) < 16 for number in rows):
            raise Unreadable(Fact("document_no_number", table=name))
        highest = max(highest, *map(int, rows), 0)
        try:
            chunks[name] = join(line(number, row) for number, row in rows.items())
        except ValueError as error:
            raise Unreadable(Fact("in_table", table=name, why=why(error))) from error
    meta: Row = next(iter(tables.get("meta", {}).values()), {})
    if type(meta.get("next")) is int:
        meta = {**meta, "next": max(meta["next"], highest + 1)}
    chunks["meta"] = line("1", meta)
    return chunks


def _no_twins(pairs: list[tuple[str, object]]) -> Row:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unreadable(Fact("twice", name=twice))
    return found


def _no_constants(name: str) -> NoReturn:
    raise Unreadable(Fact("no_number", name=name))
