"""`okr access`: who signs in over SSH, with which keys, in which role. For whoever looks after the server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from method.wording import access as say
from method.wording import command_line as say_options
from tui.cli.output import BUSY, DONE, NOT_ALLOWED, NOTHING, TROUBLE, WrongUse, answer, out, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from store.documents.workspace_view import WorkspaceView
    from store.gateway import Gateway
    from tui.ssh.authorized_keys import Entry


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("what", nargs="?", metavar="WHAT", help=say_options.OPTIONS["--access-what"])
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument("word", nargs="?", metavar="KEY or ROLE")
    parser.add_argument(
        "--name", dest="full_name", default="", metavar="NAME", help=say_options.OPTIONS["--access-name"]
    )
    parser.add_argument("--role", default="", metavar="ROLE", help=say_options.OPTIONS["--role"])
    parser.add_argument("--file", metavar="FILE", help=say_options.OPTIONS["--keys-file"])


class _Subcommand(NamedTuple):
    run: Callable[[Namespace], int]
    takes: int
    """How many words it takes after its own."""


def run(args: Namespace) -> int:
    doing = _DOINGS.get(args.what or "")
    if doing is None:
        raise WrongUse(say.DO_WHAT)
    given = [word for word in (args.name, args.word) if word]
    if len(given) > doing.takes:
        raise WrongUse(say.TAKES_NO_MORE.format(what=args.what, word=given[-1]))
    if doing.takes and not given:
        raise WrongUse(say.WHO.format(what=args.what))
    return doing.run(args)


def _gateway(args: Namespace, *, changing: bool = False) -> Gateway:
    """The store. Only the account that owns it may change it: files made by root would lock it out."""
    from store import settings
    from store.open_store import open_store
    from tui.session import choose_person
    from tui.ssh.authorized_keys import check_account

    asked = args.who or settings.user()
    gateway = open_store(settings.store_name(args.store), person=asked, today=settings.today())
    if changing and not gateway.shared:
        check_account(gateway.where, gateway.owner)
    gateway.person = choose_person(gateway.workspace(), asked, by_name=args.who is not None)
    return gateway


def _add(args: Namespace) -> int:
    from method.actions.access import add_keys
    from tui.ssh.keys import BadKey, read_keys

    gateway = _gateway(args, changing=True)
    if sys.stdin.isatty():
        talk(say.PASTE)
    try:
        keys = read_keys(sys.stdin.buffer.read(100_000), args.name)
    except BadKey as bad:
        raise WrongUse(str(bad)) from None
    given = {
        "person": args.name,
        "keys": keys,
        "name": args.full_name,
        "team": args.team or "",
        "role": args.role,
    }
    return _changing(args, gateway, lambda: gateway.act_on_workspace(add_keys, **given).said)


def _remove(args: Namespace) -> int:
    from method.actions.access import remove_keys

    gateway = _gateway(args, changing=True)
    given = {"person": args.name, "which": args.word or ""}
    return _changing(args, gateway, lambda: gateway.act_on_workspace(remove_keys, **given).said)


def _changing(args: Namespace, gateway: Gateway, deed: Callable[[], str]) -> int:
    """Check that the file can be written, change the workspace, then write the file."""
    from store.errors import StoreError
    from tui.ssh.authorized_keys import Block, locked

    path = _file(args, gateway)
    with locked(path):
        Block(path, gateway.where)
    answer(deed())
    try:
        _write_file(path, gateway)
    except StoreError as trouble:
        from tui.store_words import sentence_of

        talk(sentence_of(trouble))
        talk(say.KEPT_NOT_WRITTEN)
        from store.errors import Busy, NotAllowed

        return (
            NOT_ALLOWED if isinstance(trouble, NotAllowed) else BUSY if isinstance(trouble, Busy) else TROUBLE
        )
    return DONE


def _write(args: Namespace) -> int:
    gateway = _gateway(args, changing=True)
    _write_file(_file(args, gateway), gateway)
    return DONE


def _write_file(path: str, gateway: Gateway) -> None:
    from tui.ssh.authorized_keys import write_entries

    written = write_entries(path, gateway.where, lambda: entries_of(gateway.workspace()))
    talk(
        say.WROTE.format(path=path, keys=_keys(len(written)), people=_people({one.person for one in written}))
    )


def entries_of(workspace: WorkspaceView) -> list[Entry]:
    """The keys of everyone in the workspace, each parsed again."""
    from method.actions.access import keys_of, name_of
    from tui.ssh.authorized_keys import read_stored

    return [
        read_stored(person.key, name_of(workspace, person.key), key.type, key.blob)
        for person in workspace.people
        for key in keys_of(workspace, person.key)
    ]


def _list(args: Namespace) -> int:
    from method.actions.access import keys_of
    from tui.text import visible

    workspace = _gateway(args).workspace()
    rows = [
        (each.key, each.role, ", ".join(each.teams) or say.NO_TEAMS, _keys(len(keys_of(workspace, each.key))))
        for each in workspace.people
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        out("  ".join(visible(word).ljust(width) for word, width in zip(row, widths, strict=True)).rstrip())
    if not workspace.access_keys:
        talk(say.NOBODY_YET)
        return NOTHING
    return DONE


def _show(args: Namespace) -> int:
    from method.actions.access import keys_of
    from store.documents.deeds import Refusal

    workspace = _gateway(args).workspace()
    person = workspace.person(args.name)
    if person is None:
        known = ", ".join(each.key for each in workspace.people)
        raise Refusal(say.NO_PERSON_PLAIN.format(word=args.name, known=known))
    teams = ", ".join(person.teams) or say.NO_TEAMS
    answer(
        say.SHOW_HEAD.format(name=person.name or person.key, person=person.key, role=person.role, teams=teams)
    )
    own = keys_of(workspace, person.key)
    for number, key in enumerate(own, start=1):
        about = {"fingerprint": key.fingerprint, "type": key.type, "comment": key.comment}
        answer(say.SHOW_KEY.format(number=number, **about).rstrip())
        answer(say.SHOW_ADDED.format(date=key.added_on, by=key.by))
    if not own:
        talk(say.NO_KEYS.format(name=person.name or person.key))
        return NOTHING
    return DONE


def _role(args: Namespace) -> int:
    from method.actions.access import set_role

    role = args.word or args.role
    if not role:
        raise WrongUse(say.WHICH_ROLE.format(person=args.name))
    answer(_gateway(args, changing=True).act_on_workspace(set_role, person=args.name, role=role).said)
    return DONE


def doctor(args: Namespace) -> int:
    """`okr doctor --ssh`: every check in a line, what is wrong first put right."""
    from tui.ssh.doctor import look

    gateway = _gateway(args)
    workspace = gateway.workspace()
    found = look(workspace, gateway, _file(args, gateway), entries_of(workspace), args.sshd_config or "")
    for one in found:
        words = say.ADVICE if one.well is None else say.WELL if one.well else say.WRONG
        answer(words.format(what=one.what))
    wrong = any(one.well is False for one in found)
    if all(one.well for one in found):
        talk(say.ALL_WELL)
    return NOTHING if wrong else DONE


def _setup(args: Namespace) -> int:
    out(say.SETUP)
    return DONE


def _file(args: Namespace, gateway: Gateway) -> str:
    import os

    from tui.ssh.authorized_keys import default_file

    named = args.file and os.path.abspath(os.path.expanduser(args.file))
    return named or default_file(gateway.owner)


def _keys(count: int) -> str:
    return say.KEYS_NONE if not count else say.KEYS_ONE if count == 1 else say.KEYS_MANY.format(count=count)


def _people(names: set[str]) -> str:
    return ", ".join(sorted(names)) or say.NOBODY


_DOINGS = {
    "add": _Subcommand(_add, 1),
    "list": _Subcommand(_list, 0),
    "show": _Subcommand(_show, 1),
    "remove": _Subcommand(_remove, 2),
    "role": _Subcommand(_role, 2),
    "write": _Subcommand(_write, 0),
    "setup": _Subcommand(_setup, 0),
}
