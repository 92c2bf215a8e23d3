"""What is typed and not yet given in: kept while typing, whatever happens to the terminal."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tinydb import TinyDB

from store.drafts import SOON
from store.open_store import open_store
from tests.store.storehouse import At, as_person
from tests.world import PATIENCE, ROOT
from tui.store_words import sentence_of

PLACE = "draft/O1.2/statement"


def mine(root: Path) -> Path:
    return root / "drafts" / "mara.json"


def comes_true(what: object) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if what():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False


def kept_on_disk(root: Path) -> dict[str, str]:
    if not mine(root).exists():
        return {}
    with TinyDB(mine(root)) as db:
        return {row["id"]: row["text"] for row in db.table("drafts").all()}


def test_words_reach_the_disk_without_being_asked_to(mara: At) -> None:
    drafts = mara.gateway.drafts
    for end in range(1, 20):
        drafts.keep(PLACE, "Cut the time from wish to visit"[:end])
    assert comes_true(lambda: kept_on_disk(mara.root) == {PLACE: "Cut the time from w"[:19]})


def test_words_given_in_are_forgotten(root: Path) -> None:
    drafts = as_person(root, "mara").drafts
    drafts.keep(PLACE, "half a sent")
    drafts.flush()
    drafts.forget(PLACE)
    drafts.forget("never/typed")
    assert drafts.flush()
    assert kept_on_disk(root) == {}
    assert as_person(root, "mara").drafts.text_of(PLACE) is None


def test_two_sessions_of_one_person_keep_each_others_words(root: Path) -> None:
    one, other = as_person(root, "mara").drafts, as_person(root, "mara").drafts
    assert one.all() == other.all() == {}
    one.keep("a", "from the laptop")
    other.keep("b", "from the train")
    assert one.flush()
    assert other.flush()
    assert kept_on_disk(root) == {"a": "from the laptop", "b": "from the train"}


def test_a_drafts_file_nobody_can_read_is_kept_aside(root: Path) -> None:
    mine(root).parent.mkdir(mode=0o700)
    mine(root).write_bytes(b"{broken")
    drafts = as_person(root, "mara").drafts
    assert drafts.all() == {}
    assert "damaged" in sentence_of(drafts.trouble)
    drafts.keep(PLACE, "new words")
    assert drafts.flush()
    assert drafts.trouble is None
    assert kept_on_disk(root) == {PLACE: "new words"}
    [aside] = mine(root).parent.glob("mara.json.damaged-*")
    assert aside.read_bytes() == b"{broken"


def test_words_that_cannot_be_written_stay_in_memory_and_are_tried_again(root: Path) -> None:
    drafts = as_person(root, "mara").drafts
    (root / "drafts").write_bytes(b"in the way")
    drafts.keep(PLACE, "hold on")
    assert not drafts.flush()
    assert drafts.trouble is not None
    assert drafts.text_of(PLACE) == "hold on"
    (root / "drafts").unlink()
    assert drafts.flush()
    assert kept_on_disk(root) == {PLACE: "hold on"}


def test_a_store_that_was_removed_stays_removed(root: Path) -> None:
    drafts = as_person(root, "mara").drafts
    drafts.keep(PLACE, "hold on")
    drafts.flush()
    shutil.rmtree(root)
    drafts.keep(PLACE, "hold on tight")
    assert not drafts.flush()
    assert "is gone" in sentence_of(drafts.trouble)
    assert not root.exists()


TYPIST = """
import datetime, os, signal, sys, threading, time
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
from store.drafts import SOON
from store.open_store import open_store
drafts = open_store(sys.argv[1], person="mara", today=datetime.date(2026, 11, 23)).drafts
def wait():
    signal.sigwait([signal.SIGTERM])
    drafts.flush()
    os._exit(0)
threading.Thread(target=wait, daemon=True).start()
drafts.keep("a", "typed well before")
print("typed", flush=True)
sys.stdin.readline()
drafts.keep("b", "typed just now")
print("ready", flush=True)
end = time.monotonic() + 600
while time.monotonic() < end:  # a loop that is stuck and answers nothing
    pass
"""


def typist(root: Path) -> subprocess.Popen[str]:
    started = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(root)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    assert started.stdin is not None
    assert started.stdout is not None
    assert started.stdout.readline() == "typed\n"
    assert comes_true(lambda: kept_on_disk(root) == {"a": "typed well before"})
    started.stdin.write("go on\n")
    assert started.stdout.readline() == "ready\n"
    return started


def test_a_signal_thread_saves_the_last_key_while_the_program_is_stuck(root: Path) -> None:
    with typist(root) as stuck:
        os.kill(stuck.pid, signal.SIGTERM)
        assert stuck.wait(timeout=PATIENCE) == 0
    assert kept_on_disk(root) == {"a": "typed well before", "b": "typed just now"}


def test_a_program_killed_loses_at_most_the_last_half_second(root: Path) -> None:
    assert SOON < 0.5
    with typist(root) as stuck:
        stuck.kill()
        stuck.wait()
    assert kept_on_disk(root)["a"] == "typed well before"
    gateway = open_store(root, person="mara", today=as_person(root, "mara").today)
    gateway.drafts.keep("c", "and on it goes")
    assert gateway.drafts.flush()
