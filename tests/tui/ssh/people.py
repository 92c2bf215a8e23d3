"""People with keys, and a store that they sign in to: for the tests of signing in over SSH.

Over SSH the date is the server's own, so this store's cycle lies around the real today.
"""

from __future__ import annotations

import os
import subprocess
from base64 import b64encode
from datetime import date, timedelta
from pathlib import Path

from method.actions.access import add_keys
from store.documents.base import Document
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.gateway import Gateway
from store.open_store import create_store
from tests.command import run_okr
from tests.plans import key_result, objective
from tui.ssh.authorized_keys import own_command
from tui.ssh.keys import PublicKey

CYCLE = "now"


def wire(*fields: bytes) -> bytes:
    """Fields as they stand inside a key: each after its length."""
    return b"".join(len(field).to_bytes(4) + field for field in fields)


def line(kind: str, *fields: bytes, comment: str = "") -> str:
    """A public key's line, its inside made of these fields."""
    return f"{kind} {b64encode(wire(kind.encode(), *fields)).decode()} {comment}".rstrip()


def ed25519(seed: int = 1, comment: str = "") -> str:
    """A well-formed key, another for each seed."""
    return line("ssh-ed25519", bytes([seed]) * 32, comment=comment)


def public_key(text: str) -> PublicKey:
    kind, blob, *comment = text.split()
    return PublicKey(kind, blob, " ".join(comment))


def workspace() -> tuple[Document, ...]:
    start = date.today() - timedelta(days=40)
    return (
        Workspace(name="Harbour Clinics"),
        Team(id="booking", key="booking", name="Booking team"),
        Team(id="billing", key="billing", name="Billing team"),
        Person(id="mara", key="mara", name="Mara Lind", role="facilitator", teams=["booking"]),
        Person(id="jo", key="jo", name="Jo Park", teams=["booking"]),
        Person(id="ines", key="ines", name="Ines Roth", teams=["billing"]),
        Person(id="vera", key="vera", name="Vera Holm", role="viewer", teams=["booking"]),
        Cycle(id=CYCLE, key=CYCLE, start=start, end=start + timedelta(days=90)),
    )


def booking() -> tuple[Document, ...]:
    return (
        objective("O1"),
        key_result("O1.1", "Lift visits booked online from 4% to 25%", baseline=4, target=25),
        key_result("O1.2", "Cut the wait from 9 d to 3 d", baseline=9, target=3, unit="d", owner="jo"),
    )


def make_house(folder: Path, *, keys: bool = True) -> Gateway:
    """The store, private, as the service account keeps it; everybody in it with a key of theirs."""
    documents = {("booking", CYCLE): booking()}
    made = create_store(folder, workspace(), person="mara", today=date.today(), team_documents=documents)
    for seed, person in enumerate(("mara", "jo", "ines", "vera") if keys else (), start=1):
        made.act_on_workspace(add_keys, person=person, keys=[public_key(ed25519(seed))])
    return made


def signs_in(
    person: str, store: Path, asked: str | bytes = b"", *, env: dict[str, str] | None = None, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """What sshd does once the key fits: start the forced command, the line that was asked for beside it.

    With an `env` of the other side's it is a Python of its own, which that may try to steer.
    """
    raw = asked.encode() if isinstance(asked, str) else asked
    if env is None:
        line = {"SSH_ORIGINAL_COMMAND": os.fsdecode(raw)} if raw else {}
        words = ("serve", "--as", person, "--store", store)
        return run_okr(*words, env=line, stdin=stdin, cwd=Path("/"))
    around = {**os.environb, **{os.fsencode(name): os.fsencode(text) for name, text in env.items()}}
    if raw:
        around[b"SSH_ORIGINAL_COMMAND"] = raw
    return subprocess.run(
        [*own_command(), "serve", "--as", person, "--store", str(store)],
        cwd="/",
        env=around,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
