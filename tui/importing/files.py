"""A file of OKRs, of whatever format, as an outline and as lines of a preview."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from method.importing.build import import_lines
from method.importing.listing import listing
from method.wording import command_line as say

from .sheet_source import BadList, outline_of_csv, outline_of_rows, outline_of_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from method.importing.outline import Block, ImportLine
    from method.plan.okr_list import ListedObjective

FORMATS = {
    "json": "json", "csv": "csv", "tsv": "csv", "org": "org",
    "md": "md", "markdown": "md", "mdown": "md", "txt": "md", "text": "md",
    "wiki": "md", "rst": "md", "adoc": "md", "asciidoc": "md", "mediawiki": "md", "textile": "md",
    "xlsx": "sheet", "xls": "sheet", "xlsm": "sheet", "xlsb": "sheet", "ods": "sheet",
}  # fmt: skip
"""What a file is, by the ending of its name."""


def format_of(path: str) -> str:
    """The format by the file's name; empty: it has no ending; `?`: one that nobody knows."""
    ending = os.path.splitext(path)[1].lower().removeprefix(".")
    return FORMATS.get(ending, "?") if ending else ""


def outline(data: bytes, kind: str, path: str = "") -> list[Block]:
    """The outline of a file of that format. Raises BadList, saying what is wrong and what to do."""
    if kind == "sheet":
        return outline_of_sheets(data, path)
    return outline_of_text(text_of(data, path), kind)


def text_of(data: bytes, path: str) -> str:
    """The text, in UTF-8 or marked UTF-16. Raises BadList for anything else."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadList(say.NOT_UTF8.format(path=path)) from None


def outline_of_text(text: str, kind: str) -> list[Block]:
    """The outline of a text: `csv`, `md`, `org`, or `json` of another tool."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if kind == "csv":
        return outline_of_csv(text)
    if kind == "org":
        from .org_source import outline as of_org

        return of_org(text)
    if kind == "json":
        import json

        from .json_source import outline as of_json

        return of_json(json.loads(text), text)
    if _is_tabbed(text):
        return outline_of_rows([(line, row.split("\t")) for line, row in enumerate(text.split("\n"), 1)])
    from .text.markdown_source import outline as of_markdown
    from .text.own_markdown import as_written, is_own

    blocks = of_markdown(text, plain=is_own(text))
    return as_written(blocks) if is_own(text) else blocks


LARGEST = 20
"""Megabytes of a list; a whole store may be larger."""
_LARGEST_STORE = 1_000


def read_bytes(path: str, *, may_be_store: bool = False) -> bytes:
    """All that is in the file; `-` is stdin. Raises BadList where it has no end or sends nothing; OSError."""
    from .pipes import is_pipe, read_pipe

    most = _LARGEST_STORE if may_be_store else LARGEST
    if path == "-" or is_pipe(path):
        data = read_pipe(path, most * 1_000_000 + 1)
    else:
        with open(path, "rb") as file:
            data = file.read(most * 1_000_000 + 1)
    if len(data) > most * 1_000_000:
        raise BadList(say.FILE_TOO_LARGE.format(path=path, most=f"{most:,}"))
    return data


def read_file(path: str, known: Callable[[str], bool] = lambda name: False) -> list[ImportLine]:
    """What each line of the file becomes. Raises BadList for one that cannot be read."""
    kind = format_of(path) or "md"
    if kind == "?":
        raise BadList(say.FORMAT_UNKNOWN.format(path=path, options="json, csv, md or org"))
    path = os.path.expanduser(path)
    if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path):
        raise BadList(say.NO_PLAIN_FILE.format(path=path))  # a pipe may never say anything
    try:
        data = read_bytes(path)
    except FileNotFoundError:
        raise BadList(say.NO_FILE.format(path=path)) from None
    except (OSError, ValueError) as error:
        why = str(error.strerror or error) if isinstance(error, OSError) else str(error)
        raise BadList(say.CANNOT_READ.format(path=path, why=why.lower())) from None
    try:
        return lines_of(data, kind, path, known)
    except (ValueError, RecursionError):
        raise BadList(say.NOT_READABLE.format(path=path)) from None


def _is_tabbed(text: str) -> bool:
    """Whether it is a table copied out of a sheet: most of its lines have tabs between words."""
    lines = [re.sub(r"^\W+", "", line).rstrip() for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and sum("\t" in line for line in lines) > 0.6 * len(lines)


def lines_of(
    data: bytes, kind: str, path: str = "", known: Callable[[str], bool] = lambda name: False
) -> list[ImportLine]:
    """What each line of the file becomes. Raises BadList."""
    return import_lines(outline(data, kind, path), known)


def listed(text: str, kind: str) -> list[ListedObjective]:
    """The objectives in a text. Raises BadList for a sheet in which no column says what holds them."""
    lines = import_lines(outline_of_text(text, kind))
    found = listing(lines)
    if not found and kind == "csv":
        raise BadList(say.LIST_COLUMNS)
    return found


def from_csv(text: str) -> list[ListedObjective]:
    """The objectives in a CSV list."""
    return listed(text, "csv")


def from_markdown(text: str) -> list[ListedObjective]:
    """The objectives in a Markdown list."""
    return listed(text, "md")
