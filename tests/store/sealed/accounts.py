"""`python -m tests.store.sealed.accounts PLACE`: three Unix accounts in one shared folder; run by root.

Each line printed is what one of them sees after a step, in a process of theirs.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

from method.actions.insights import reveal_insights, write_insight
from method.actions.readiness import answer_readiness
from method.actions.registry import DEEDS
from method.actions.settle_sealed import settle_sealed
from store.documents.deeds import Refusal
from store.documents.plan import Plan
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.errors import StoreError
from store.open_store import create_store, open_store
from tui.session import Session

TODAY = date(2026, 11, 23)
AT = ("booking", "2026-Q4")
GROUP = 54_321
ACCOUNTS = {"mara": 54_001, "ines": 54_002, "jo": 54_003}


def main(place: Path) -> None:
    """The steps, in their order."""
    around = [
        Workspace(name="Harbour"),
        Team(key="booking", name="Booking"),
        *(
            Person(key=key, role="facilitator" if key == "mara" else "member", teams=["booking"])
            for key in ACCOUNTS
        ),
        Cycle(key=AT[1], start=date(2026, 10, 1), end=date(2026, 12, 31)),
    ]
    warm = create_store(place / "warm", around, person="mara", today=TODAY)
    warm.act(write_insight, *AT, text="so that all modules are loaded")
    warm.act(reveal_insights, *AT)
    os.chown(place, 0, GROUP)
    place.chmod(0o2775)
    create_store(place / "store", around, person="mara", today=TODAY, shared=True)
    root = place / "store"
    _as("jo", root, write_insight, text="of jo")
    _as("mara", root, write_insight, text="of mara")
    _as("ines", root, write_insight, text="of ines")
    _as("jo", root, answer_readiness, strategy=1, freedom=1, safety=1)
    _as("ines", root, None)
    _as("mara", root, reveal_insights)
    _as("ines", root, settle_sealed)
    _as("jo", root, settle_sealed)


def _as(person: str, root: Path, deed: Any, **given: object) -> None:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    os.umask(0o077)
    os.setgroups([])
    os.setgid(GROUP)
    os.setuid(ACCOUNTS[person])
    try:
        said = _done(person, root, deed, given)
    except (StoreError, Refusal) as no:
        said = f"{type(no).__name__}"
    print(f"{person}: {said}", flush=True)
    os._exit(0)


def _done(person: str, root: Path, deed: Any, given: dict[str, object]) -> str:
    gateway = open_store(root, person=person, today=TODAY, terms_of=DEEDS.get)
    if deed is settle_sealed:
        Session.open(root, who=person, today=TODAY, light=True).settle_sealed()
    elif deed is not None:
        gateway.act(deed, *AT, **given)
    readable = sum(os.access(path, os.R_OK) for path in (root / "drafts").glob("*.json"))
    return f"{_told(gateway.plan(*AT))}, {readable} drafts to read"


def _told(plan: Plan) -> str:
    review = plan.insights_review
    shown = sorted(f"{one.text}/{one.person}" for one in plan.insights)
    return f"done {review.done}, awaited {review.awaited}, shown {shown}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
