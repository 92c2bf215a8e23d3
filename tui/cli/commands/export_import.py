"""`okr export` and `okr import`: the whole store as JSON; lists of OKRs as CSV or Markdown."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from method.wording import command_line as say
from method.wording.lists import all_of
from method.wording.merge import OUT_OF_EXPORT
from tui.cli.output import DONE, WrongUse, answer, open_session, talk, utf8, write

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from store.gateway import Gateway

FORMATS = {"json": "json", "csv": "csv", "md": "md", "markdown": "md"}
READ = FORMATS | {"org": "org"}


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE")
    parser.add_argument("--format", metavar="FORMAT", help=say.OPTIONS["--list-format"])
    if command == "import":
        parser.add_argument("--dry-run", action="store_true", help=say.OPTIONS["--dry-run"])
        parser.add_argument("--yes", action="store_true", help=say.OPTIONS["--import-yes"])
        parser.add_argument("--replace", action="store_true", help=say.OPTIONS["--replace"])


def run(args: Namespace) -> int:
    return _export(args) if args.command == "export" else _import(args)


def _format(args: Namespace, otherwise: str) -> str:
    """The format asked for, else the one the file's name ends in."""
    if args.format is not None:
        return _asked(args.format, FORMATS)
    ending = os.path.splitext(args.file or "")[1].lower().removeprefix(".")
    found = FORMATS.get(ending, otherwise if not ending else "")
    if not found:
        raise WrongUse(say.FORMAT_UNKNOWN.format(path=args.file, options="json, csv or md"))
    return found


def _asked(word: str, known: Mapping[str, str]) -> str:
    if word.lower() not in known:
        options = ", ".join(dict.fromkeys(known.values()))
        raise WrongUse(say.NOT_ONE_OF.format(option="--format", options=options, word=word))
    return known[word.lower()]


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
    return write(text, args.file, private=kind == "json")


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
    from tui.importing import files
    from tui.importing.sheet_source import BadList

    kind = _asked(args.format, READ) if args.format is not None else files.format_of(args.file)
    if kind == "?":
        raise WrongUse(say.FORMAT_UNKNOWN.format(path=args.file, options="json, csv, md or org"))
    data = _read(args.file, may_be_store=kind in ("json", ""))
    kind = kind or ("json" if data.lstrip()[:1] in (b"{", b"[") else "md")
    try:
        if kind == "json" and _is_store(text := files.text_of(data, args.file), args.file):
            return _import_store(args, text)
        session = open_session(args)
        lines = files.lines_of(data, kind, args.file, session.is_somebody)
    except BadList as wrong:
        raise WrongUse(f"{wrong} {say.NOTHING_WAS_TAKEN}") from None
    from tui.cli.commands.import_list import bring_in

    return bring_in(session, lines, args.file, dry_run=args.dry_run, yes=args.yes)


def _read(path: str, *, may_be_store: bool) -> bytes:
    from tui.importing.files import read_bytes
    from tui.importing.sheet_source import BadList

    try:
        return read_bytes(path, may_be_store=may_be_store)
    except BadList as wrong:
        raise WrongUse(f"{wrong} {say.NOTHING_WAS_TAKEN}") from None
    except FileNotFoundError:
        raise WrongUse(say.NO_FILE.format(path=path)) from None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise WrongUse(say.CANNOT_READ.format(path=path, why=why)) from None


def _is_store(text: str, path: str) -> bool:
    """Whether it is a whole store that okr wrote, and not the JSON of another tool."""
    import json

    try:
        data = json.loads(text)
    except json.JSONDecodeError as wrong:
        raise WrongUse(say.NOT_JSON.format(path=path, line=wrong.lineno, column=wrong.colno)) from None
    except RecursionError:
        raise WrongUse(say.NOT_JSON.format(path=path, line=1, column=1)) from None
    return not isinstance(data, (dict, list)) or (
        isinstance(data, dict) and ("okr" in data or "shards" in data)
    )


def _keys_in(gateway: Gateway) -> set[tuple[str, str]]:
    """Whose keys the store knows: person and fingerprint."""
    return {(key.person, key.fingerprint) for key in gateway.peek_workspace().access_keys}


def _import_store(args: Namespace, text: str) -> int:
    """Make a new store of an export; with --replace, put it in place of a store, which is backed up."""
    import json

    from store import settings
    from store.open_store import import_store, nothing_at, open_store

    data = json.loads(text)
    name = settings.store_name(args.store)
    today, who = settings.today(), args.who or settings.user()
    if nothing_at(name):
        import_store(name, data, person=who, today=today)
        came, shown = set[tuple[str, str]](), list[str]()
    else:
        gateway = open_store(name, person=who, today=today)
        if not args.replace:
            raise WrongUse(say.STORE_IS_THERE.format(path=name))
        before = _keys_in(gateway)
        shown = gateway.restore_export(data)
        came = _keys_in(gateway) - before
    answer(say.TOOK_IN_ALL.format(path=name))
    if shown:
        talk(say.SEALED_GONE.format(names=all_of(shown), folder=os.path.join(gateway.where, "backups")))
    if came:
        talk(say.KEYS_CAME.format(names=all_of(sorted({person for person, _ in came}))))
    return DONE
