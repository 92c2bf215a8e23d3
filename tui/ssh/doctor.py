"""`okr doctor --ssh`: whether people can sign in, and nobody gets further than they should."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from method.wording import access as say
from tui.ssh.authorized_keys import Block, lines_for, own_command, owner_name
from tui.ssh.change_keys import Entries, entries_of

if TYPE_CHECKING:
    from store.documents.workspace_view import WorkspaceView
    from store.gateway import Gateway


class CheckResult(NamedTuple):
    """One thing that was checked. `well` None: advice."""

    well: bool | None
    what: str


class Setting(NamedTuple):
    """A setting of sshd: the values that are fine, and why."""

    fine: tuple[str, ...]
    why: str


SETTINGS = {
    "pubkeyauthentication": Setting(("yes",), say.WHY_PUBKEY),
    "passwordauthentication": Setting(("no",), say.WHY_PASSWORD),
    "kbdinteractiveauthentication": Setting(("no",), say.WHY_PASSWORD),
    "permituserenvironment": Setting(("no",), say.WHY_USER_ENVIRONMENT),
    "permituserrc": Setting(("no",), say.WHY_RC),
    "disableforwarding": Setting(("yes",), say.WHY_FORWARDING),
    "strictmodes": Setting(("yes",), say.WHY_STRICT),
    "forcecommand": Setting(("none",), say.WHY_FORCE),
}
_KEYS_ALONE = "publickey"
_LET_IN = re.compile(r"LANG|LANGUAGE|LC_[A-Z*]+|COLORTERM|COLORFGBG|NO_COLOR|TERM")


def look(workspace: WorkspaceView, store: Gateway, file: str, sshd_config: str) -> list[CheckResult]:
    """All checks, in the order in which to fix them."""
    entries = entries_of(workspace)
    user = owner_name(store.owner)
    return [
        *_account(user),
        *_store(workspace, store, user),
        *_file(file, user),
        *_block(file, store.where, entries),
        *_command(own_command()),
        *_sshd(user, file, sshd_config),
    ]


def _account(user: str) -> Iterator[CheckResult]:
    import pwd

    try:
        account = pwd.getpwnam(user)
    except KeyError:
        return
    if account.pw_uid == 0:
        yield CheckResult(None, say.DOC_ROOT)
    shell = account.pw_shell or "/bin/sh"
    starts = os.access(shell, os.X_OK) and os.path.basename(shell) not in ("nologin", "false")
    yield CheckResult(starts, (say.DOC_SHELL if starts else say.DOC_SHELL_BAD).format(user=user, shell=shell))


def _store(workspace: WorkspaceView, store: Gateway, user: str) -> Iterator[CheckResult]:
    if store.exposed:
        yield CheckResult(None, say.DOC_STORE_OPEN.format(path=store.where, mode=store.exposed))
    else:
        yield CheckResult(True, say.DOC_STORE.format(owner=user))
    leading = ", ".join(each.name or each.key for each in workspace.people if each.role == "facilitator")
    yield CheckResult(
        bool(leading), say.DOC_FACILITATOR.format(names=leading) if leading else say.DOC_NO_FACILITATOR
    )


def _file(file: str, user: str) -> Iterator[CheckResult]:
    """Checks the file: sshd trusts it only where nobody else can write to it or to a folder above it."""
    well = True
    path = file
    while True:
        try:
            found = os.lstat(path)
        except FileNotFoundError:
            yield CheckResult(False, say.DOC_FILE_MISSING.format(path=file))
            return
        owner = owner_name(found.st_uid)
        if stat.S_ISLNK(found.st_mode) and path == file:
            yield CheckResult(False, say.FILE_LINK.format(path=path))
            return
        found = os.stat(path)
        mode = stat.S_IMODE(found.st_mode)
        if mode & 0o022 and not mode & stat.S_ISVTX:
            well = False
            yield CheckResult(False, say.DOC_FOLDER_MODE.format(path=path, mode=f"{mode:o}"))
        if owner not in (user, "root"):
            well = False
            yield CheckResult(False, say.DOC_OWNER.format(path=path, owner=owner, wanted=user))
        if path == os.path.dirname(path):
            break
        path = os.path.dirname(path)
    if well:
        yield CheckResult(True, say.DOC_FILE.format(path=file, owner=user))


def _block(file: str, store: str, found: Entries) -> Iterator[CheckResult]:
    for sentence in found.bad:
        yield CheckResult(False, sentence)
    entries = found.good
    if not entries:
        yield CheckResult(False, say.DOC_NO_KEYS)
        return
    if not os.path.lexists(file):
        return
    from store.documents.deeds import Refusal
    from store.errors import StoreError
    from tui.store_words import sentence_of

    try:
        block = Block(file, store)
        block.refuse_elsewhere(entries)
    except (Refusal, StoreError) as trouble:
        yield CheckResult(False, sentence_of(trouble))
        return
    if any(not line.names_key for line in block.held()):
        yield CheckResult(False, say.FILE_OLDER.format(path=file))
        return
    if block.lines != lines_for(entries, store, own_command()):
        yield CheckResult(False, say.DOC_BLOCK_STALE.format(path=file))
        return
    count = say.KEYS_ONE if len(entries) == 1 else say.KEYS_MANY.format(count=len(entries))
    people = ", ".join(sorted({entry.person for entry in entries}))
    yield CheckResult(True, say.DOC_BLOCK.format(keys=count, people=people))


def _command(command: list[str]) -> Iterator[CheckResult]:
    well = True
    for path in (word for word in command if os.path.isabs(word)):
        try:
            mode = stat.S_IMODE(os.stat(path).st_mode)
        except OSError:
            well = False
            yield CheckResult(False, say.DOC_COMMAND_GONE.format(path=path))
            continue
        if mode & 0o022:
            well = False
            yield CheckResult(False, say.DOC_COMMAND_OPEN.format(path=path, mode=f"{mode:o}"))
    if well:
        yield CheckResult(True, say.DOC_COMMAND)


def _sshd(user: str, file: str, config: str) -> Iterator[CheckResult]:
    from shutil import which

    sshd = which("sshd", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin")))
    if sshd is None:
        yield CheckResult(None, say.DOC_NO_SSHD)
        return
    if os.path.exists(config) and not os.path.isfile(config):  # sshd would wait for a pipe
        yield CheckResult(None, say.DOC_CONFIG_NO_FILE.format(path=config))
        return
    said, trouble = _settings(sshd, user, config)
    if trouble:
        yield CheckResult(None, say.DOC_SSHD_REFUSED.format(why=trouble))
        return
    alone = set(said.get("authenticationmethods", [])) == {_KEYS_ALONE}
    for name, setting in SETTINGS.items():
        value = " ".join(said.get(name, [])) or say.NOT_SET
        if name not in said and name != "forcecommand":
            continue  # an older sshd, that has no such setting
        well = value in setting.fine or (setting.why == say.WHY_PASSWORD and alone)
        yield CheckResult(well, _about(name, value, setting, well))
    yield from _environment(said.get("acceptenv", []))
    yield from _dead_lines(said)
    yield from _keys_file(said.get("authorizedkeysfile", []), user, file)


def _about(name: str, value: str, setting: Setting, well: bool) -> str:
    if well:
        return say.DOC_SETTING.format(name=name, value=value)
    return say.DOC_SETTING_BAD.format(name=name, value=value, wanted=setting.fine[0], why=setting.why)


def _settings(sshd: str, user: str, config: str) -> tuple[dict[str, list[str]], str]:
    """sshd's settings for that user by name, or why they could not be read."""
    from subprocess import run

    words = [sshd, "-T", "-C", f"user={user},host=localhost,addr=127.0.0.1"]
    try:
        asked = run(
            [*words, *(("-f", config) if config else ())],
            capture_output=True, text=True, errors="replace", check=False, stdin=-3,
        )  # fmt: skip
    except OSError as error:
        return {}, (error.strerror or str(error)).lower()
    if asked.returncode:
        last = (asked.stderr.strip().splitlines() or [str(asked.returncode)])[-1]
        return {}, last.rstrip(".")
    said: dict[str, list[str]] = {}
    for line in asked.stdout.splitlines():
        name, *values = line.split()
        said.setdefault(name.lower(), []).extend(values)
    return said, ""


def _environment(accepted: list[str]) -> Iterator[CheckResult]:
    odd = [name for name in accepted if not _LET_IN.fullmatch(name)]
    about = {"name": "acceptenv", "value": " ".join(odd or accepted) or say.NOT_SET}
    if odd:
        yield CheckResult(
            False, say.DOC_SETTING_BAD.format(**about, wanted=say.LANGUAGE_ONLY, why=say.WHY_ACCEPT_ENV)
        )
    else:
        yield CheckResult(True, say.DOC_SETTING.format(**about))


def _dead_lines(said: dict[str, list[str]]) -> Iterator[CheckResult]:
    """Checks that dead lines are noticed: until then their windows stay open."""
    asks = " ".join(said.get("clientaliveinterval", []))
    if asks == "0":
        yield CheckResult(None, say.DOC_NO_ALIVE)
    elif asks:
        yield CheckResult(True, say.DOC_SETTING.format(name="clientaliveinterval", value=asks))


def _keys_file(patterns: list[str], user: str, file: str) -> Iterator[CheckResult]:
    import pwd

    try:
        account = pwd.getpwnam(user)
    except KeyError:
        return
    places = []
    for pattern in patterns:
        path = pattern.replace("%h", account.pw_dir).replace("%u", user).replace("%U", str(account.pw_uid))
        places.append(os.path.realpath(os.path.join(account.pw_dir, path.replace("%%", "%"))))
    value = " ".join(patterns) or say.NOT_SET
    if os.path.realpath(file) in places:
        yield CheckResult(True, say.DOC_SETTING.format(name="authorizedkeysfile", value=value))
    else:
        yield CheckResult(False, say.DOC_KEYS_FILE.format(value=value, path=file))
