"""The workspace: whose store this is, its teams, people and cycles, and what the organisation measures."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from .base import Document, Figure, Key, Line, Words

Role = Literal["facilitator", "member", "viewer"]
CycleState = Literal["open", "closed"]
CycleKind = Literal["quarter", "year"]


class Workspace(Document):
    """The one document that says whose store this is."""

    table: ClassVar[str] = "workspace"
    id: Key = "workspace"
    name: Line = ""
    shared: bool = False
    created_on: date | None = None
    priorities: list[Line] = []
    """Organisation-wide priorities, at most three (METHOD 8)."""
    organisation: Key = ""
    """Key of the team whose objectives are the organisation's; empty: none is (METHOD 8)."""
    guest: Key = ""
    """Key of the person that somebody unknown is taken for: set in the demo only."""


class Team(Document):
    table: ClassVar[str] = "teams"
    key: Key
    """Short and stable, safe as a file name: `booking`."""
    name: Line
    what_it_does: Words = ""


class Person(Document):
    table: ClassVar[str] = "people"
    key: Key
    """The name the person goes by on the command line: `mara`."""
    name: Line = ""
    role: Role = "member"
    teams: list[Key] = []
    """Keys of the teams the person is on; the first is the one shown."""
    zone: Line = ""
    """Their time zone, such as Europe/Berlin; empty: that of the machine they work on."""
    account: Line = ""
    """On a shared store: the Unix account the person works from. Empty: the one called as their key is."""
    left_on: date | None = None
    """The day the person left; their name stays on what they wrote, their key is nobody else's (METHOD 9)."""
    stand_in: Key = ""
    """Key of the person who checks in for them while they are away."""
    away_until: date | None = None
    """The last day away; until then silence on what they own is not counted."""


class Cycle(Document):
    table: ClassVar[str] = "cycles"
    key: Key
    """`2026-Q4`, `2027`, `FY27-Q1`; safe as a folder name, and never changed."""
    name: Line = ""
    """What people call it, where that is not the key: `FY27 Q1`."""
    kind: CycleKind = "quarter"
    start: date
    end: date
    state: CycleState = "open"


class Reading(Document):
    """One reading of a KPI."""

    table: ClassVar[str] = "readings"
    kpi: Key
    on: date
    value: Figure
    by: Line = ""


class KPI(Document):
    """A number to keep healthy while the OKRs move something else (METHOD 8, SET-10)."""

    table: ClassVar[str] = "kpis"
    name: Line
    unit: Line = ""
    low: Figure | None = None
    high: Figure | None = None
    owner: Line = ""
    guards: list[Key] = []
    """Ids of the objectives during which it must stay in its range."""


class AccessKey(Document):
    """A public key with which a person signs in over SSH."""

    table: ClassVar[str] = "access_keys"
    person: Line
    """The person's key: the name they sign in as."""
    type: Line
    """`ssh-ed25519`, `ecdsa-sha2-nistp256`, …"""
    blob: Line
    """The key itself, in base64."""
    comment: Line = ""
    fingerprint: Line
    """`SHA256:…`, as ssh-keygen shows it."""
    added_on: date
    by: Line
