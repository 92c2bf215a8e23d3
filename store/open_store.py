"""Which kind of store a name stands for, and the ways to a gateway: open one, make one, import one.

A name is what a person gives (`--store`, OKR_STORE, the settings): today a folder.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from store.files.backend import FileBackend

from .actor import Actor
from .clock import Clock
from .gateway import Gateway, no_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from store.documents.base import Document
    from store.documents.deeds import TermsOf

    from .backend import Backend

Name = str | os.PathLike[str]


def full_name(name: Name) -> str:
    """The name as it holds wherever it is read: a folder's whole path."""
    return os.path.abspath(os.path.expanduser(name))


def backend_at(name: Name) -> Backend:
    """The store of that name, whether there is one or not: for `check`, and to make one."""
    return FileBackend(os.path.abspath(name))


def nothing_at(name: Name) -> bool:
    """Whether a store could be made there."""
    return backend_at(name).is_free()


def open_store(name: Name, *, person: str, today: date | Clock, terms_of: TermsOf = no_terms) -> Gateway:
    """The store, opened by one person on one day, or by their clock.

    `terms_of` knows the deeds by their names in the history; undoing others needs a facilitator.
    Raises NotAStore, NotOurStore, NewerStore, Damaged, NotAllowed.
    """
    backend = backend_at(name)
    backend.open()
    clock = today if isinstance(today, Clock) else Clock(today)
    return Gateway(backend, Actor(person, clock), terms_of)


def create_store(
    name: Name,
    documents: Iterable[Document],
    *,
    person: str,
    today: date,
    shared: bool = False,
    team_documents: Mapping[tuple[str, str], Iterable[Document]] | None = None,
) -> Gateway:
    """Make a store where there is nothing yet, and open it.

    `documents` are the workspace's; `team_documents[(team, cycle)]` fill a plan, history included.
    Raises AlreadyThere, Refusal.
    """
    from store.transactions.create import deltas_of

    deltas = deltas_of(documents, team_documents or {}, shared=shared)
    backend_at(name).create(deltas, shared=shared)
    return open_store(name, person=person, today=today)


def import_store(name: Name, data: object, *, person: str, today: date, shared: bool = False) -> Gateway:
    """Make a store from an export, and open it. Raises NotOurs, NewerStore, AlreadyThere."""
    from store.transactions.export_import import deltas_of

    backend_at(name).create(deltas_of(data, shared=shared), shared=shared)
    return open_store(name, person=person, today=today)
