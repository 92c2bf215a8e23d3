"""Find words in everything a team keeps for a cycle: objectives, key results, obstacles, people's notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from method.plan.folding import folded
from method.plan.names import name_of
from method.wording import find as say
from method.wording.names import STEPS, thing
from store.documents.fields import text_in
from store.documents.tables import COLLECTIONS

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.plan import Plan

ALIKE = 80
"""Percent of likeness from which a word that is not there counts as meant (a slip of the fingers)."""
AT_MOST = 50
LONGEST_SLIP = 40
"""Letters from which on words that are nowhere are something pasted, and no slip."""


class Hit(NamedTuple):
    """One place where the words are: what it is in plain words, its key, the text, where it is seen."""

    kind: str
    """`key result`, `check-in`, …"""
    key: str
    text: str
    table: str
    id: str
    place: str
    cycle: str = ""
    """The key of the cycle it is in, where that is another than the open one."""


_FIELDS: dict[str, tuple[str, ...]] = {
    "objectives": ("text", "why_now", "left_open", "missing"),
    "key_results": ("statement", "metric", "source", "counter_metric"),
    "conditions": ("text", "find_out", "evidence"),
    "initiatives": ("text",),
    "obstacles": ("text", "evidence"),
    "choices": ("text", "over", "because"),
    "not_doing": ("text", "wanted_by", "why"),
    "direction": ("mission", "vision", "serves"),
    "strategy": ("diagnosis", "guiding_policy", "order_reason", "market_changes"),
    "stakeholders": ("name",),
    "needs": ("text", "evidence"),
    "departments": ("name", "overlaps", "gaps"),
    "department_needs": ("text",),
    "kpis": ("name",),
    "check_ins": (
        "changed", "learning", "help", "blocker", "confidence_why", "goal", "reality", "options", "will",
    ),
    "priorities": ("text",),
    "wins": ("text", "who"),
    "learnings": ("believed", "saw", "now"),
    "scores": ("why", "what_happened", "adjusted_because"),
    "retrospective": ("worked", "did_not_work", "surprised", "do_differently"),
    "past_results": ("statement", "why"),
    "past_review": ("worked", "did_not_work"),
    "dependencies": ("what", "team"),
    "peer_reviews": ("comments",),
    "steps": ("notes", "parking_lot", "waived"),
    "themes": ("title", "discussion"),
}  # fmt: skip
"""Where people's words are, the most telling tables first. Insights stay out: they are silent."""

_DRAFTED = ("objectives", "initiatives", "dependencies")
_PLACES = {
    "kpis": "draft",
    "peer_reviews": "draft",
    "direction": "prework/mission",
    "stakeholders": "prework/stakeholders",
    "needs": "prework/stakeholders",
    "departments": "prework/departments",
    "department_needs": "prework/departments",
    "past_results": "prework/past",
    "past_review": "prework/past",
    "themes": "prework/insights",
    "priorities": "today/priorities",
    "wins": "today/wins",
    "learnings": "learn",
    "scores": "learn",
    "retrospective": "learn",
}


class Entry(NamedTuple):
    """A document that can be found: its hit, its texts, and all its words as they are searched for."""

    hit: Hit
    said: list[str]
    low: str
    keyed: str
    """The same behind its key, and the keys that its key result had."""
    former: tuple[str, ...] = ()
    """Those earlier keys, as they are searched for."""


def entries(plan: Plan, cycle: str = "") -> tuple[Entry, ...]:
    """Everything in the plan that can be found; made once, and searched with every letter."""
    found = []
    earlier = {one.key: tuple(map(folded, one.former_keys)) for one in plan.key_results}
    for hit, said, words in _texts(plan):
        low, former = folded(words), earlier.get(hit.key, ())
        keyed = " ".join((folded(hit.key), *former, low))
        found.append(Entry(hit._replace(cycle=cycle), said, low, keyed, former))
    return tuple(found)


def find(plan: Plan, words: str) -> tuple[Hit, ...]:
    """Where every one of the words is, most telling first; where none is, where something alike is."""
    return find_among(entries(plan), words)


def find_among(every: Sequence[Entry], words: str) -> tuple[Hit, ...]:
    """The same among what is at hand."""
    wanted = list(dict.fromkeys(folded(words).split()))
    if not wanted:
        return ()
    hits = [
        each.hit._replace(text=_told(each, wanted))
        for each in every
        if all(word in each.keyed for word in wanted)
    ]
    if not hits and len(words) <= LONGEST_SLIP:
        from rapidfuzz.fuzz import partial_ratio

        scored = [
            (min(partial_ratio(word, each.low) for word in wanted), each.hit)
            for each in every
            if len(each.low) >= len(words)
        ]
        alike = [(score, hit) for score, hit in scored if score >= ALIKE]
        hits = [hit for _, hit in sorted(alike, key=lambda pair: -pair[0])]
    return tuple(hits[:AT_MOST])


def _told(entry: Entry, wanted: list[str]) -> str:
    """Its most telling text; behind the earlier key, where it is found by that."""
    text = _telling(entry.said, wanted)
    elsewhere = [word for word in wanted if word not in f"{folded(entry.hit.key)} {entry.low}"]
    former = next((key for key in entry.former if any(word in key for word in elsewhere)), "")
    return say.FORMERLY.format(key=former.upper(), text=text) if former else text


def _telling(said: list[str], wanted: list[str]) -> str:
    """The text with most of the words in it; of several, the first."""
    return max(said, key=lambda text: sum(word in folded(text) for word in wanted))


def _texts(plan: Plan) -> Iterator[tuple[Hit, list[str], str]]:
    """Each document's hit, its texts, and one string of these with the name of who wrote it."""
    results = {one.id: one.key for one in plan.key_results}
    for table, fields in _FIELDS.items():
        for document in plan.table(table):
            said = [text for name in fields if (text := text_in(document, name))]
            if not said:
                continue
            about = results.get(text_in(document, "key_result", "of"), "")
            key = results.get(document.id, "") or about or text_in(document, "key")
            who = text_in(document, "by", "person")
            names = [name_of(who, plan)] if who else []
            kind = STEPS[document.id] if table == "steps" and document.id in STEPS else thing(table)
            place = _place(table, document, key, plan)
            yield Hit(kind, key, said[0], table, document.id, place), said, " ".join([*said, *names])


def _place(table: str, document: Document, key: str, plan: Plan) -> str:
    """Where it is seen, down to the row where the place knows rows."""
    id, of = document.id, text_in(document, "of", "key_result")
    if table == "steps":
        return f"prework/{id}"
    if table == "key_results" or (table in ("conditions", "check_ins") and plan.find("key_results", of)):
        return f"review/{key}"
    if table in _DRAFTED or plan.find("objectives", of):
        return f"draft/{id}"
    place = _PLACES.get(table, "prework/strategy")
    return f"{place}/{table}/{id}" if place.startswith("prework/") and table in COLLECTIONS else place
