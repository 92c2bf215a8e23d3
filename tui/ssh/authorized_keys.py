"""okr's own lines in the service account's `authorized_keys`: one per key, between two marks.

Lines of others are left as they are, to the byte. The file is read and written under a lock, whole or not at
all, with mode 0600 in a folder of 0700; a symbolic link in its place is refused.
"""

from __future__ import annotations

import os
import shlex
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from method.wording import access as say
from store.documents.deeds import Refusal
from store.errors import Unsafe
from store.files import disk, locks
from tui.ssh.keys import BadKey, PublicKey, read_key

MARK = "# okr access, {store}: {what}"
BEGIN, END = "its own lines begin (do not edit)", "its own lines end"
RIGHTS = "restrict,pty"


class Entry(NamedTuple):
    """One person's key, ready to be written."""

    person: str
    name: str
    key: PublicKey


def default_file(owner: int) -> str:
    """`~/.ssh/authorized_keys` of the account that the store belongs to, whoever asks."""
    import pwd

    home = os.environ.get("HOME", "")
    try:
        own = os.path.isabs(home) and os.stat(home).st_uid == owner
    except OSError:
        own = False
    if not own:
        home = pwd.getpwuid(owner).pw_dir
    return os.path.join(home, ".ssh", "authorized_keys")


def own_command() -> list[str]:
    """How this okr is started: absolute paths, independent of PYTHON* variables and the working folder."""
    python = os.path.abspath(sys.executable)
    installed = os.path.join(os.path.dirname(python), "okr")
    if os.path.isfile(installed):
        return [python, "-E", "-P", installed]
    checkout = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    start = f"import sys; sys.path.insert(0, {checkout!r}); from tui.__main__ import main; sys.exit(main())"
    return [python, "-E", "-P", "-c", start]


def lines_for(entries: Iterable[Entry], store: str, command: list[str]) -> list[str]:
    """The lines between the marks. Raises Refusal for a path that cannot be written there."""
    lines = []
    for entry in entries:
        words = shlex.join([*command, "serve", "--as", entry.person, "--store", store])
        if not words.isprintable() or "\\" in words:
            raise Refusal(say.FILE_PATH.format(path=store))
        forced = words.replace('"', '\\"')
        lines.append(f'{RIGHTS},command="{forced}" {entry.key.type} {entry.key.blob} okr:{entry.person}')
    return lines


class Block:
    """The file as read under the lock: the lines before okr's, okr's own, and those after."""

    def __init__(self, path: str, store: str) -> None:
        self.path = path
        self._marks = [MARK.format(store=store, what=what).encode() for what in (BEGIN, END)]
        if not store.isprintable():
            raise Refusal(say.FILE_PATH.format(path=store))
        lines = (disk.read(path, shared=False) or b"").split(b"\n")
        if lines[-1] == b"":
            lines.pop()
        begin, end = ([at for at, line in enumerate(lines) if line.strip() == mark] for mark in self._marks)
        if len(begin) != len(end) or len(begin) > 1 or begin > end:
            raise Refusal(say.FILE_MARKS.format(path=path))
        first, last = (begin[0], end[0] + 1) if begin else (len(lines), len(lines))
        self.before, self.after = lines[:first], lines[last:]
        self.lines = [line.decode("utf-8", "replace") for line in lines[first + 1 : last - 1]]

    def refuse_outside(self, entries: Iterable[Entry]) -> None:
        """Raises Refusal where a key also stands outside okr's lines: sshd takes the first line that fits."""
        outside = {word for line in (*self.before, *self.after) if _counts(line) for word in line.split()}
        for entry in entries:
            if entry.key.blob.encode() in outside:
                about = {"name": entry.name, "key": entry.key.fingerprint, "path": self.path}
                raise Refusal(say.FILE_KEY_OUTSIDE.format(**about))

    def write(self, lines: Iterable[str]) -> None:
        """Put these lines between the marks; with none, the marks go too."""
        own = [line.encode() for line in lines]
        begin, end = self._marks
        whole = [*self.before, *([begin, *own, end] if own else []), *self.after]
        disk.write(self.path, b"".join(line + b"\n" for line in whole), shared=False)


@contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold the file's lock, its folder made and found safe. Raises Refusal, Unsafe, Busy."""
    path = os.path.abspath(path)
    folder = os.path.dirname(path)
    _check_folder(folder)
    _check_file(path)
    with locks.locked(path, path, shared=False):
        disk.sweep(path)
        yield


def write_entries(path: str, store: str, entries: Callable[[], list[Entry]]) -> list[Entry]:
    """Write what `entries` gives, and return it. It is called under the lock, so nothing newer is lost."""
    with locked(path):
        block = Block(path, store)
        wanted = entries()
        block.refuse_outside(wanted)
        block.write(lines_for(wanted, store, own_command()))
        return wanted


def read_stored(person: str, name: str, type: str, blob: str) -> Entry:
    """A key of the workspace, parsed again: it may be imported, and only whole keys reach the file."""
    try:
        key = read_key(f"{type} {blob}")
        if key.blob != blob or " " in blob:
            raise BadKey
    except BadKey:
        raise Refusal(say.STORED_KEY_BAD.format(name=name, person=person, key=blob[:30])) from None
    return Entry(person, name, key)


def _counts(line: bytes) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(b"#")


def _check_folder(folder: str) -> None:
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        if os.path.basename(folder) != ".ssh":
            raise Refusal(say.FILE_NO_FOLDER.format(path=folder)) from None
        disk.make_folder(folder, shared=False)
        found = os.lstat(folder)
    if stat.S_ISLNK(found.st_mode):
        raise Unsafe("said", text=say.FILE_LINK.format(path=folder))
    check_owner(folder)
    if os.path.basename(folder) == ".ssh" and stat.S_IMODE(found.st_mode) != 0o700:
        os.chmod(folder, 0o700)
    elif found.st_mode & 0o022:
        raise Unsafe("said", text=say.FILE_OPEN.format(path=folder))


def _check_file(path: str) -> None:
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return
    if stat.S_ISLNK(found.st_mode):
        raise Unsafe("said", text=say.FILE_LINK.format(path=path))
    if not stat.S_ISREG(found.st_mode):
        raise Unsafe("said", text=say.FILE_ODD.format(path=path))
    check_owner(path)


def check_owner(path: str) -> None:
    """Raises Unsafe unless the account itself runs this: root could be tricked inside its folder."""
    check_account(path, os.lstat(path).st_uid)


def check_account(path: str, owner: int) -> None:
    """Raises Unsafe unless the file or folder belongs to this account."""
    if owner != os.geteuid():
        raise Unsafe("said", text=say.FILE_OWNER.format(path=path, owner=owner_name(owner)))


def owner_name(uid: int) -> str:
    """The account's name; its number where it has none."""
    import pwd

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
