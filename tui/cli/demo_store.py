"""Making the demo store, for the first screen and for `okr demo` alike. No textual here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

DEMO_PERSON = "mara"


def make_demo(folder: Path | None, today: date) -> Path:
    """Make the demo in `folder` (new or empty), else in a temporary one; the folder. Raises StoreError."""
    from pathlib import Path
    from tempfile import mkdtemp

    from method.demo import demo_documents
    from store.gateway import Gateway

    root = Path(mkdtemp(prefix="okr-demo-")) if folder is None else folder
    documents, teams = demo_documents(today)
    Gateway.create(root, documents, person=DEMO_PERSON, today=today, team_documents=teams)
    return root
