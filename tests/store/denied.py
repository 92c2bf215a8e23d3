"""`python -m tests.store.denied PLACE SCENE`: what Mara is told when the system does not let her.

Root may do anything: it becomes somebody else first. PLACE is a folder that everyone may enter.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from store.errors import StoreError
from tests.store.storehouse import At, as_person, check_in, make

SOMEBODY = 54_001


def told(what: Callable[[], object]) -> None:
    try:
        what()
        print("done")
    except StoreError as error:
        print(f"{type(error).__name__}: {error}")


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
    for path in (mara.file, mara.gateway.root / "drafts"):
        path.chmod(0)
    checks_in(mara)
    types(mara)
    mara.file.chmod(0o600)
    (mara.gateway.root / "drafts").chmod(0o700)
    checks_in(mara)
    types(mara)


def removed_while_open(mara: At) -> None:
    checks_in(mara)
    shutil.rmtree(mara.gateway.root / "cycles")
    checks_in(mara)
    types(mara)
    shutil.rmtree(mara.gateway.root)
    checks_in(mara)
    types(mara)
    print("there" if mara.gateway.root.exists() else "not made again")


def file_size_limit(mara: At) -> None:
    before = mara.file.read_bytes()
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 600, resource.RLIM_INFINITY))
    checks_in(mara)
    print("as it was" if mara.file.read_bytes() == before else "changed")
    types(mara)
    print(len(list(mara.gateway.root.rglob("*.tmp"))), "left behind")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    checks_in(mara)


SCENES = (read_only_folder, withdrawn_while_open, removed_while_open, file_size_limit)


def _warm(place: Path) -> None:
    """Have all modules loaded while they may be read."""
    mara = At(make(place / "warm"))
    checks_in(mara)
    types(mara)
    mara.gateway.check()


def _become_somebody(place: Path) -> None:
    for path in (place, *place.rglob("*")):
        os.chown(path, SOMEBODY, SOMEBODY)
    os.setgroups([])
    os.setgid(SOMEBODY)
    os.setuid(SOMEBODY)


if __name__ == "__main__":
    here = Path(sys.argv[1])
    _warm(here)
    print("---")
    make(here / "store")
    if os.geteuid() == 0:
        _become_somebody(here)
    os.environ["HOME"] = str(here)
    [scene] = [found for found in SCENES if found.__name__ == sys.argv[2]]
    scene(At(as_person(here / "store", "mara")))
