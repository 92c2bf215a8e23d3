"""`python -m tests.store.files.denied PLACE SCENE`: what Mara is told when the system does not let her.

Root may do anything: it becomes somebody else first, and keeps a way back for what only it can do to the
disk. PLACE is a folder that everyone may enter. Prints "not here" where a scene needs what is not to be had.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from store.errors import StoreError
from store.open_store import backend_at
from tests.store.storehouse import At, as_person, check_in, make
from tui.store_words import sentence_of

SOMEBODY, STRANGER = 54_001, 54_002
_OWN_MOUNTS, _READ_ONLY, _REMOUNT, _ALL_PRIVATE = 0x20000, 1, 32, 0x4000 | 0x40000


class NotHere(Exception):
    """This machine, or who runs this, has no such thing to give."""


def told(what: Callable[[], object]) -> None:
    try:
        what()
        print("done")
    except StoreError as error:
        print(f"{type(error).__name__}: {sentence_of(error)}")


def checks_in(mara: At) -> None:
    told(lambda: mara.does(check_in, value=len(mara.plan.check_ins), words="w" * 500))


def types(mara: At) -> None:
    drafts = mara.gateway.drafts
    drafts.keep("place", f"word {len(drafts.text_of('place') or '')}")
    print(
        "kept" if drafts.flush() else f"{type(drafts.trouble).__name__}, and still {drafts.text_of('place')}"
    )


def read_only_folder(mara: At) -> None:
    checks_in(mara)
    mara.file.parent.chmod(0o500)
    checks_in(mara)
    print(len(mara.plan.check_ins), "read")
    types(mara)
    mara.file.parent.chmod(0o700)
    checks_in(mara)


def withdrawn_while_open(mara: At) -> None:
    types(mara)
    for path in (mara.file, mara.root / "drafts"):
        path.chmod(0)
    checks_in(mara)
    types(mara)
    mara.file.chmod(0o600)
    (mara.root / "drafts").chmod(0o700)
    checks_in(mara)
    types(mara)


def removed_while_open(mara: At) -> None:
    checks_in(mara)
    shutil.rmtree(mara.root / "cycles")
    checks_in(mara)
    types(mara)
    shutil.rmtree(mara.root)
    checks_in(mara)
    types(mara)
    print("there" if mara.root.exists() else "not made again")


def file_size_limit(mara: At) -> None:
    before = mara.file.read_bytes()
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 600, resource.RLIM_INFINITY))
    checks_in(mara)
    print("as it was" if mara.file.read_bytes() == before else "changed")
    types(mara)
    print(len(list(mara.root.rglob("*.tmp"))), "left behind")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    checks_in(mara)


def _fill(place: Path) -> Path:
    """A file that takes all the room there is."""
    hog = place / "hog"
    with suppress(OSError), hog.open("wb", buffering=0) as full:
        for size in (4096, 1):
            with suppress(OSError):
                while full.write(b"x" * size):
                    pass
    return hog


def full_disk(mara: At) -> None:
    checks_in(mara)
    types(mara)
    before = mara.file.read_bytes()
    hog = _fill(mara.root.parent)
    checks_in(mara)
    types(mara)
    print("as it was" if mara.file.read_bytes() == before else "changed")
    print(len(mara.plan.check_ins), "read,", len(list(mara.root.rglob("*.tmp"))), "left behind")
    hog.unlink()
    checks_in(mara)
    types(mara)


def disk_that_fills(mara: At) -> None:
    """Her own check-ins fill it: those acknowledged are there, and where room is made all goes on."""
    ballast = mara.root.parent / "ballast"
    ballast.write_bytes(b"x" * 60_000)
    acknowledged = 0
    try:
        while True:
            mara.does(check_in, value=acknowledged, words="w" * 2000)
            acknowledged += 1
    except StoreError as error:
        print(f"{type(error).__name__}: {sentence_of(error)}")
    kept = At(as_person(mara.root, "mara")).plan.check_ins
    whole = acknowledged > 5 and [found.value for found in kept] == [*range(acknowledged)]
    print(
        "all kept" if whole else f"{len(kept)} kept of {acknowledged}", backend_at(mara.gateway.where).check()
    )
    ballast.unlink()
    checks_in(mara)


def no_more_files(mara: At) -> None:
    """As with a quota: there is room, but not for one more file."""
    checks_in(mara)
    made = 0
    with suppress(OSError):
        while True:
            (mara.root.parent / f"small-{made}").touch()
            made += 1
    checks_in(mara)
    types(mara)
    for small in mara.root.parent.glob("small-*"):
        small.unlink()
    checks_in(mara)
    types(mara)


def read_only_disk(mara: At) -> None:
    checks_in(mara)
    types(mara)
    _mount(mara.root.parent, _REMOUNT | _READ_ONLY)
    checks_in(mara)
    types(mara)
    print(len(At(as_person(mara.root, "mara")).plan.check_ins), "read")
    _mount(mara.root.parent, _REMOUNT)
    checks_in(mara)
    types(mara)


def someone_elses(mara: At) -> None:
    """What a stranger put, or holds, in the place of what was hers; everyone may read it."""
    checks_in(mara)
    lock = mara.file.with_name(".booking.json.lock")
    for path in (mara.file, lock, mara.file.parent, mara.root):
        mode = path.stat().st_mode & 0o777
        _give_away(path, STRANGER, 0o755 if path.is_dir() else 0o666 if path == lock else 0o644)
        told(lambda: At(as_person(mara.root, "mara")).does(check_in, value=1))
        _give_away(path, SOMEBODY, mode)
    checks_in(mara)


SCENES = (
    read_only_folder,
    withdrawn_while_open,
    removed_while_open,
    file_size_limit,
    full_disk,
    disk_that_fills,
    no_more_files,
    read_only_disk,
    someone_elses,
)
DISKS: dict[str, bytes] = {
    "full_disk": b"size=256k",
    "disk_that_fills": b"size=256k",
    "no_more_files": b"size=1m,nr_inodes=64",
    "read_only_disk": b"size=1m",
}
"""Scenes on a small disk of their own, with what it has room for."""


def _warm(place: Path) -> None:
    """Have all modules loaded while they may be read."""
    mara = At(make(place / "warm"))
    checks_in(mara)
    types(mara)
    backend_at(mara.gateway.where).check()


def _become_somebody(place: Path) -> None:
    for path in (place, *place.rglob("*")):
        os.chown(path, SOMEBODY, SOMEBODY)
    os.setgroups([])
    os.setegid(SOMEBODY)
    os.seteuid(SOMEBODY)


def _own_disk(place: Path, options: bytes) -> None:
    """A small disk at that place, which nobody else sees and which is gone with this process."""
    place.mkdir()
    libc = ctypes.CDLL(None)
    if sys.platform != "linux" or os.getuid() or libc.unshare(_OWN_MOUNTS):
        raise NotHere
    if libc.mount(b"none", b"/", None, _ALL_PRIVATE, None):
        raise NotHere
    _mount(place, 0, options)


def _mount(place: Path, how: int, options: bytes | None = None) -> None:
    with _as_root():
        if ctypes.CDLL(None).mount(b"tmpfs", os.fsencode(place), b"tmpfs", how, options):
            raise NotHere


def _give_away(path: Path, to: int, mode: int) -> None:
    with _as_root():
        os.chown(path, to, to)
        path.chmod(mode)


@contextmanager
def _as_root() -> Iterator[None]:
    me = os.geteuid()
    if os.getuid():
        raise NotHere
    os.seteuid(0)
    yield
    os.seteuid(me)


def main(place: Path, named: str) -> None:
    _warm(place)
    print("---")
    here = place / "disk"
    if named in DISKS:
        _own_disk(here, DISKS[named])
    make(here / "store")
    if os.geteuid() == 0:
        _become_somebody(place)
    os.environ["HOME"] = str(place)
    [scene] = [found for found in SCENES if found.__name__ == named]
    scene(At(as_person(here / "store", "mara")))


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), sys.argv[2])
    except NotHere:
        print("not here")
