"""`okr export` and `okr import`: the whole store as JSON; lists of OKRs as CSV or Markdown."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from method.wording import command_line as say
from method.wording.merge import OUT_OF_EXPORT
from tui.cli.output import DONE, NOTHING, WrongUse, answer, open_session, talk, utf8, write

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

FORMATS = {"json": "json", "csv": "csv", "md": "md", "markdown": "md"}


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE")
    parser.add_argument("--format", metavar="FORMAT", help=say.OPTIONS["--list-format"])
    if command == "import":
        parser.add_argument("--replace", action="store_true", help=say.OPTIONS["--replace"])


def run(args: Namespace) -> int:
    return _export(args) if args.command == "export" else _import(args)


def _format(args: Namespace, otherwise: str) -> str:
    """The format asked for, else the one the file's name ends in."""
    if args.format is not None:
        if args.format.lower() not in FORMATS:
            raise WrongUse(
                say.NOT_ONE_OF.format(option="--format", options="json, csv, md", word=args.format)
            )
        return FORMATS[args.format.lower()]
    ending = os.path.splitext(args.file or "")[1].lower().removeprefix(".")
    found = FORMATS.get(ending, otherwise if not ending else "")
    if not found:
        raise WrongUse(say.FORMAT_UNKNOWN.format(path=args.file))
    return found


def _export(args: Namespace) -> int:
    kind = _format(args, "json")
    session = open_session(args)
    if kind == "json":
        data = session.gateway.export()
        text = _json(data, to_file=args.file not in (None, "-"))
        if left_out := _left_out(data):
            talk(say.LEFT_OUT_ONE if left_out == 1 else say.LEFT_OUT.format(count=left_out))
    else:
        from tui.reports import csv_sheet, markdown

        plan = session.plan
        text = csv_sheet.to_csv(plan, session.today) if kind == "csv" else markdown.to_markdown(plan)
    for path in session.gateway.copies():
        talk(OUT_OF_EXPORT.format(path=path))
    return write(text, args.file)


def _left_out(data: Mapping[str, object]) -> int:
    """How many people's sealed words are not in the export, each counted once a topic."""
    sealed = data.get("sealed")
    shards = sealed.values() if isinstance(sealed, dict) else ()
    return sum(len(people) for topics in shards for people in topics.values())


def _json(data: Mapping[str, object], *, to_file: bool) -> str:
    """JSON that people can read; in ASCII where the locale of the terminal would spoil other letters."""
    import json

    from tui.text import escaped

    plain = not to_file and not utf8(sys.stdout.encoding)
    return escaped(json.dumps(data, ensure_ascii=plain, indent=1, allow_nan=False)) + "\n"


def _import(args: Namespace) -> int:
    if not args.file:
        raise WrongUse(say.IMPORT_WHAT)
    kind = _format(args, "json")
    text = _text_of(args.file)
    if kind == "json":
        return _import_store(args, text)
    from tui.reports import csv_sheet, markdown

    session = open_session(args)
    try:
        listed = csv_sheet.from_csv(text) if kind == "csv" else markdown.from_markdown(text)
    except csv_sheet.BadList as wrong:
        raise WrongUse(f"{wrong} {say.NOTHING_WAS_TAKEN}") from None
    if not listed:
        talk(say.NO_OKRS_IN_FILE.format(path=args.file))
        return NOTHING
    from method.actions.import_okrs import take_in

    answer(session.do(take_in, objectives=listed).said)
    return DONE


def _text_of(path: str) -> str:
    try:
        if path == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except FileNotFoundError:
        raise WrongUse(say.NO_FILE.format(path=path)) from None
    except UnicodeDecodeError:
        raise WrongUse(say.NOT_UTF8.format(path=path)) from None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise WrongUse(say.CANNOT_READ.format(path=path, why=why)) from None


def _import_store(args: Namespace, text: str) -> int:
    """Make a new store of an export; with --replace, put it in place of a store, which is backed up."""
    import json

    from store import settings
    from store.open_store import import_store, nothing_at, open_store

    try:
        data = json.loads(text)
    except json.JSONDecodeError as wrong:
        raise WrongUse(say.NOT_JSON.format(path=args.file, line=wrong.lineno, column=wrong.colno)) from None
    except RecursionError:
        raise WrongUse(say.NOT_JSON.format(path=args.file, line=1, column=1)) from None
    name = settings.store_name(args.store)
    today, who = settings.today(), args.who or settings.user()
    if nothing_at(name):
        import_store(name, data, person=who, today=today)
    else:
        gateway = open_store(name, person=who, today=today)
        if not args.replace:
            raise WrongUse(say.STORE_IS_THERE.format(path=name))
        gateway.restore_export(data)
    answer(say.TOOK_IN_ALL.format(path=name))
    return DONE
