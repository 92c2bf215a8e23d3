"""okr's own lines in the service account's `authorized_keys`: one per key, between two marks for each store.

Lines of others are left as they are, to the byte. The file is read and written under a lock, whole or not at
all, with mode 0600 in a folder of 0700; a symbolic link in its place is refused. Each line names its key:
`okr serve` lets in no other.
"""

from __future__ import annotations

import os
import re
import shlex
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from method.wording import access as say
from store.documents.deeds import Refusal
from store.errors import Unsafe
from store.files import disk, locks
from store.open_store import nothing_at
from tui.ssh.keys import BadKey, PublicKey, read_key

MARK = "# okr access, {store}: {what}"
BEGIN, END = "its own lines begin (do not edit)", "its own lines end"
RIGHTS = "restrict,pty"
_MARKS = {
    what: re.compile(re.escape(MARK).replace(r"\{store\}", "(.+)").replace(r"\{what\}", re.escape(what)))
    for what in (BEGIN, END)
}


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
        words = shlex.join(
            [*command, "serve", "--as", entry.person, "--key", entry.key.fingerprint, "--store", store]
        )
        if not words.isprintable() or "\\" in words:
            raise Refusal(say.FILE_PATH.format(path=store))
        forced = words.replace('"', '\\"')
        lines.append(f'{RIGHTS},command="{forced}" {entry.key.type} {entry.key.blob} okr:{entry.person}')
    return lines


class Line(NamedTuple):
    """One of okr's own lines, as far as it can be read."""

    person: str
    key: PublicKey
    names_key: bool
    """Whether the command says which key it is for; lines of an older okr don't."""


class Block:
    """The file as read under the lock: okr's own lines for one store, and what else stands there."""

    def __init__(self, path: str, store: str) -> None:
        self.path = path
        self._marks = [MARK.format(store=store, what=what).encode() for what in (BEGIN, END)]
        if not store.isprintable():
            raise Refusal(say.FILE_PATH.format(path=store))
        self._whole = disk.read(path, shared=False)
        lines = (self._whole or b"").split(b"\n")
        if lines[-1] == b"":
            lines.pop()
        self._kept: list[bytes] = []
        """Everything but okr's own lines for this store."""
        self._at = len(lines)
        self._others: dict[str, list[bytes]] = {}
        self.lines: list[str] = []
        self._sort(lines, os.path.realpath(store))

    def _sort(self, lines: list[bytes], store: str) -> None:
        """Tell own lines from others. Raises Refusal where a mark of this store has lost its other half."""
        inside, at, first = "", 0, -1
        for line in lines:
            text = line.decode("utf-8", "replace").strip()
            begins, ends = (_MARKS[what].fullmatch(text) for what in (BEGIN, END))
            marked = begins or ends
            whose = marked[1] if marked else ""
            if marked and os.path.realpath(whose) == store:
                if bool(begins) == bool(inside):
                    raise Refusal(say.FILE_MARKS.format(path=self.path))
                inside = whose if begins else ""
                first = at if first < 0 else first
                continue
            if inside and os.path.realpath(inside) == store:
                self.lines.append(text)
                continue
            if begins:
                inside = whose
            elif ends:
                inside = ""
            elif inside:
                self._others.setdefault(inside, []).append(line)
            self._kept.append(line)
            at += 1
        if inside and os.path.realpath(inside) == store:
            raise Refusal(say.FILE_MARKS.format(path=self.path))
        self._at = at if first < 0 else first

    @property
    def is_there(self) -> bool:
        """Whether there is a file."""
        return self._whole is not None

    def held(self) -> list[Line]:
        """okr's own lines for this store; what is no line of okr's is left out."""
        return [found for line in self.lines if (found := _read_line(line)) is not None]

    def refuse_elsewhere(self, entries: Iterable[Entry]) -> None:
        """Raises Refusal where a key also stands outside these lines: sshd takes the first line that fits."""
        for entry in entries:
            about = {"name": entry.name, "key": entry.key.fingerprint, "path": self.path}
            blob = entry.key.blob.encode()
            other = next((store for store, lines in self._others.items() if _stands(blob, lines)), "")
            if other and nothing_at(other):
                self._drop(blob, other)  # the store was moved: what its lines start is no more
            elif other:
                raise Refusal(say.FILE_KEY_OTHER_STORE.format(**about, store=other))
            if _stands(blob, self._kept):
                raise Refusal(say.FILE_KEY_OUTSIDE.format(**about))

    def _drop(self, blob: bytes, store: str) -> None:
        gone = [line for line in self._others[store] if blob in line.split()]
        self._others[store] = [line for line in self._others[store] if line not in gone]
        self._at -= sum(line in gone for line in self._kept[: self._at])
        self._kept = [line for line in self._kept if line not in gone]

    def write(self, lines: Iterable[str]) -> None:
        """Put these lines between the marks; with none, the marks go too."""
        own = [line.encode() for line in lines]
        begin, end = self._marks
        before, after = self._kept[: self._at], self._kept[self._at :]
        whole = [*before, *([begin, *own, end] if own else []), *after]
        disk.write(self.path, b"".join(line + b"\n" for line in whole), shared=False)

    def put_back(self) -> None:
        """Make the file what it was when it was read."""
        if self._whole is None:
            disk.remove(self.path)
        else:
            disk.write(self.path, self._whole, shared=False)


def _stands(blob: bytes, lines: Iterable[bytes]) -> bool:
    return any(blob in line.split() for line in lines if _counts(line))


def _read_line(line: str) -> Line | None:
    """A line that okr wrote: `restrict,pty,command="…" TYPE BLOB okr:PERSON`."""
    words = line.rsplit(" ", 3)
    if len(words) != 4 or not words[3].startswith("okr:") or not _counts(line.encode()):
        return None
    try:
        key = read_key(f"{words[1]} {words[2]}")
    except BadKey:
        return None
    return Line(words[3].removeprefix("okr:"), key, f" --key {key.fingerprint} " in words[0])


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


def read_stored(person: str, name: str, type: str, blob: str, fingerprint: str) -> Entry:
    """A key of the workspace, parsed again: it may be imported, and only whole keys reach the file.

    Raises BadKey.
    """
    key = read_key(f"{type} {blob}")
    if key.blob != blob or " " in blob or key.fingerprint != fingerprint:
        raise BadKey
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
