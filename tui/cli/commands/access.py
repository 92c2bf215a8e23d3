"""`okr access`: who signs in over SSH, with which keys, in which role. For whoever looks after the server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from method.wording import access as say
from method.wording import command_line as say_options
from tui.cli.output import DONE, NOTHING, WrongUse, answer, out, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from store.documents.deeds import Deed
    from store.documents.workspace import Person
    from store.documents.workspace_view import WorkspaceView
    from store.gateway import Gateway
    from tui.ssh.change_keys import Entries


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


_NO_ACCOUNT = "none"


def _gateway(args: Namespace, *, changing: bool = False) -> Gateway:
    """The store. Only the account that owns it may change it: files made by root would lock it out."""
    from store import settings
    from store.open_store import open_store
    from tui.identity import who_works
    from tui.ssh.authorized_keys import check_account

    asked = args.who or settings.user()
    gateway = open_store(settings.store_name(args.store), person=asked, today=settings.today())
    if changing and not gateway.shared:
        check_account(gateway.where, gateway.owner)
    gateway.person = who_works(gateway, gateway.workspace(), args.who)
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
    given: dict[str, object] = {
        "person": args.name,
        "keys": keys,
        "name": args.full_name,
        "team": args.team or "",
        "role": args.role,
    }
    return _changing(args, gateway, add_keys, given)


def _remove(args: Namespace) -> int:
    from method.actions.access import remove_keys

    gateway = _gateway(args, changing=True)
    return _changing(args, gateway, remove_keys, {"person": args.name, "which": args.word or ""})


def _changing(
    args: Namespace, gateway: Gateway, deed: Deed[WorkspaceView, ...], given: dict[str, object]
) -> int:
    """Change workspace and file; nothing is said to be done before both are written."""
    from tui.ssh.change_keys import change_keys

    path = _file(args, gateway)
    done = change_keys(path, gateway, deed, given)
    answer(done.said)
    _tell(path, done.written)
    return DONE


def _write(args: Namespace) -> int:
    from tui.ssh.change_keys import write_keys

    gateway = _gateway(args, changing=True)
    path = _file(args, gateway)
    written = write_keys(path, gateway)
    _tell(path, written)
    return NOTHING if written.bad else DONE


def _tell(path: str, written: Entries) -> None:
    from tui.ssh.key_list import counted

    people = ", ".join(sorted({one.person for one in written.good})) or say.NOBODY
    talk(say.WROTE.format(path=path, keys=counted(len(written.good)), people=people))
    for sentence in written.bad:
        talk(sentence)


def _list(args: Namespace) -> int:
    from tui.ssh.key_list import findings, held_in, keys_of
    from tui.text import visible

    gateway = _gateway(args)
    workspace = gateway.workspace()
    held = held_in(_file(args, gateway), gateway.where)
    rows = [
        (
            each.key,
            each.role,
            ", ".join(each.teams) or say.NO_TEAMS,
            *((_account_of(each, workspace),) if workspace.about.shared else ()),
            keys_of(workspace, each.key, held),
        )
        for each in workspace.people
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        out("  ".join(visible(word).ljust(width) for word, width in zip(row, widths, strict=True)).rstrip())
    wrong = findings(workspace, held) if workspace.access_keys or held.lines else []
    for sentence in wrong:
        talk(sentence)
    if not workspace.access_keys:
        talk(say.NOBODY_YET)
    return NOTHING if wrong or not workspace.access_keys else DONE


def _account_of(person: Person, workspace: WorkspaceView) -> str:
    """The account they work from; that of their own name may be somebody else's."""
    from store.accounts import holder_of

    if person.account:
        return person.account
    holder = holder_of(workspace, person.key)
    return person.key if holder is not None and holder.key == person.key else say.NO_ACCOUNT


def _show(args: Namespace) -> int:
    from method.actions.access import keys_of
    from store.documents.deeds import Refusal
    from tui.ssh.key_list import held_in

    gateway = _gateway(args)
    workspace = gateway.workspace()
    person = workspace.person(args.name)
    if person is None:
        known = ", ".join(each.key for each in workspace.people)
        raise Refusal(say.NO_PERSON_PLAIN.format(word=args.name, known=known))
    teams = ", ".join(person.teams) or say.NO_TEAMS
    answer(
        say.SHOW_HEAD.format(name=person.name or person.key, person=person.key, role=person.role, teams=teams)
    )
    own = keys_of(workspace, person.key)
    path = _file(args, gateway)
    held = held_in(path, gateway.where)
    for number, key in enumerate(own, start=1):
        about = {"fingerprint": key.fingerprint, "type": key.type, "comment": key.comment}
        answer(say.SHOW_KEY.format(number=number, **about).rstrip())
        answer(say.SHOW_ADDED.format(date=key.added_on, by=key.by))
        if not held.unread and not held.has(key):
            answer(say.SHOW_MISSING.format(path=path))
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


def _account(args: Namespace) -> int:
    from method.actions.access import set_account

    if not args.word:
        raise WrongUse(say.WHICH_ACCOUNT.format(person=args.name))
    account = "" if args.word == _NO_ACCOUNT else args.word
    done = _gateway(args, changing=True).act_on_workspace(set_account, person=args.name, account=account)
    answer(done.said)
    return DONE


def doctor(args: Namespace) -> int:
    """`okr doctor --ssh`: every check in a line, what is wrong first put right."""
    from tui.ssh.doctor import look

    gateway = _gateway(args)
    workspace = gateway.workspace()
    found = look(workspace, gateway, _file(args, gateway), args.sshd_config or "")
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


_DOINGS = {
    "add": _Subcommand(_add, 1),
    "list": _Subcommand(_list, 0),
    "show": _Subcommand(_show, 1),
    "remove": _Subcommand(_remove, 2),
    "role": _Subcommand(_role, 2),
    "account": _Subcommand(_account, 2),
    "write": _Subcommand(_write, 0),
    "setup": _Subcommand(_setup, 0),
}
