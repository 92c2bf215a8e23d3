"""Which document lives in which shard, and how shards are named.

A shard is what is read and written as one: `workspace`, `cycles/2026-Q4/booking`, `drafts/mara`. Its name is
safe as a path, too.
"""

from __future__ import annotations

from store.documents.tables import COLLECTIONS, PERSON_TABLES, SINGLETONS, WORKSPACE_TABLES
from store.errors import Unknown

WORKSPACE = "workspace"
HISTORY = {"changes": COLLECTIONS["changes"]}
PLAN_MODELS = {**SINGLETONS, **COLLECTIONS}
WORKSPACE_MODELS = {**WORKSPACE_TABLES, **HISTORY}
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
_LONGEST = 150


def file_name(key: str) -> str:
    """A key as a file name: what is not a plain ASCII letter, digit, `-`, `_` or inner `.` is written %XX.

    Raises Unknown for an empty or overlong key.
    """
    letters = key.encode("utf-8", "surrogatepass")
    name = "".join(chr(byte) if chr(byte) in _SAFE else f"%{byte:02X}" for byte in letters)
    if name.startswith("."):
        name = f"%2E{name[1:]}"
    if not name or len(name) > _LONGEST:
        raise Unknown("name_unfit")
    return name


def key_of(name: str) -> str:
    """The key that `file_name` made the name from."""
    start, *parts = name.split("%")
    letters = start.encode() + b"".join(bytes.fromhex(part[:2]) + part[2:].encode() for part in parts)
    return letters.decode("utf-8", "surrogatepass")


def plan_shard(team: str, cycle: str) -> str:
    return f"cycles/{file_name(cycle)}/{file_name(team)}"


def cycle_of(shard: str) -> str:
    """The cycle's key as `file_name` writes it in the shard's name; empty where the shard is no plan."""
    top, _, rest = shard.partition("/")
    return rest.partition("/")[0] if top == "cycles" else ""


def drafts_shard(person: str) -> str:
    return f"drafts/{file_name(person)}"


def models_of(shard: str) -> dict[str, str]:
    """The shard's tables, each with where its model lives (`module:Class`)."""
    if shard == WORKSPACE:
        return WORKSPACE_MODELS
    return PERSON_TABLES if shard.startswith("drafts/") else PLAN_MODELS


def is_name(shard: object) -> bool:
    """Whether it is a name this program gives to the workspace or a plan; none leads out of the store."""
    if shard == WORKSPACE:
        return True
    if not isinstance(shard, str):
        return False
    try:
        top, cycle, team = shard.split("/")
        return top == "cycles" and all(file_name(key_of(part)) == part for part in (cycle, team))
    except (ValueError, LookupError):
        return False


def in_order(shards: set[str]) -> list[str]:
    """The order in which locks are taken: the workspace first, then by name."""
    return sorted(shards, key=lambda shard: (shard != WORKSPACE, shard))
