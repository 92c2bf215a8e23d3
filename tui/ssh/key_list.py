"""Who signs in, as the workspace says and as `authorized_keys` really holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.wording import access as say
from store.errors import StoreError
from tui.ssh.authorized_keys import Block, Line

if TYPE_CHECKING:
    from store.documents.workspace import AccessKey
    from store.documents.workspace_view import WorkspaceView


class Held(NamedTuple):
    """What the file holds for this store; `unread` says why it could not be read."""

    path: str
    lines: list[Line]
    is_there: bool = True
    unread: str = ""

    def has(self, key: AccessKey) -> bool:
        """Whether the file lets this person in with this key."""
        return any((line.person, line.key.blob) == (key.person, key.blob) for line in self.lines)


def held_in(path: str, store: str) -> Held:
    """What stands in the file at `path` for that store, or why it cannot be read."""
    from store.documents.deeds import Refusal
    from tui.store_words import sentence_of

    try:
        block = Block(path, store)
    except (Refusal, StoreError) as trouble:
        return Held(path, [], unread=sentence_of(trouble))
    return Held(path, block.held(), is_there=block.is_there)


def keys_of(workspace: WorkspaceView, person: str, held: Held) -> str:
    """How many keys the person has, and how many of them the file does not hold."""
    own = [key for key in workspace.access_keys if key.person == person]
    missing = 0 if held.unread else sum(not held.has(key) for key in own)
    count = counted(len(own))
    return say.KEYS_MISSING.format(keys=count, missing=missing) if missing else count


def findings(workspace: WorkspaceView, held: Held) -> list[str]:
    """Where the file and the workspace differ, a sentence each."""
    if held.unread:
        return [say.FILE_UNREAD.format(path=held.path, why=held.unread)]
    keys = [key for key in workspace.access_keys if workspace.present(key.person) is not None]
    known = {(key.person, key.blob) for key in keys}
    found = []
    if not held.is_there and known:
        found.append(say.DOC_FILE_MISSING.format(path=held.path))
    elif any(not held.has(key) for key in keys):
        found.append(say.FILE_LACKS.format(path=held.path))
    for line in held.lines:
        if (line.person, line.key.blob) not in known:
            about = {"path": held.path, "person": line.person, "key": line.key.fingerprint}
            found.append(say.FILE_HAS_MORE.format(**about))
    if any(not line.names_key for line in held.lines):
        found.append(say.FILE_OLDER.format(path=held.path))
    return found


def counted(count: int) -> str:
    """`no key`, `1 key`, `2 keys`."""
    return say.KEYS_NONE if not count else say.KEYS_ONE if count == 1 else say.KEYS_MANY.format(count=count)
