"""What the columns of people's tables are called, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMES: tuple[tuple[str, str], ...] = (
    ("objective_owner", r"objective owner|owner \((?:o|objectives?)\)|o owner|owner of objective"),
    ("objective_contributors", r"objective contributors"),
    ("objective_key", r"objective key|objective id|objective #"),
    (
        "objective",
        r"(?:company |team |our |the )?objectives?(?: name| title| text| statement| \d+)?|ziele?|objetivos?|objectifs?|o|objective/goal|okr objective",
    ),
    (
        "key result",
        r"(?:company |team |our )?key ?-?results?(?: name| title| text| statement| description| ?#?\d+(?:\.\d+)?)?|krs?(?: ?#?\d+(?:\.\d+)?)?(?: name| title| text| statement| description)?|schlüsselergebnis(?:se)?|résultats? clés?|resultados? clave|key results? \(krs?\)",
    ),
    ("team", r"teams?|squad|department|dept|group|business unit|area"),
    (
        "cycle",
        r"cycle|quarter|period|dates?|timeframe|time frame|time period|term|quartal|sprint|year|fiscal quarter",
    ),
    ("type", r"type|issue type|level|item type|kind of item|okr type|category|issuetype|work item type"),
    ("kind", r"kind|objective type|commitment|committed/aspirational|committed or aspirational"),
    ("contributors", r"contributors?|supporting|support|collaborators?"),
    (
        "owner",
        r"owners?|owner\(s\)|owner \((?:krs?|key results?)\)|kr owner|key result owner|who|dri|lead|leads|responsible|accountable|driver|assignee|assigned to|champion|person|verantwortlich|zuständig|responsable|resp\.?|owned by|in charge|holder",
    ),
    ("metric", r"metric name"),
    ("direction", r"direction"),
    ("low", r"low|lowest|min|minimum"),
    ("high", r"high|highest|max|maximum"),
    ("per", r"per"),
    (
        "baseline",
        r"baseline|start|start value|starting value|starting point|starting|from|initial|initial value|base|ist|startwert|begin|base value|start \(baseline\)|was|were|before|previous|previously|ausgangswert",
    ),
    (
        "current",
        r"current|current value|metric now|currently|now|actual|actuals|latest|today|value|current status value|ist-wert|as of today",
    ),
    (
        "target",
        r"(?:q[1-4] |20\d\d |fy ?\d\d )?target|target value|goal value|metric goal|to|aim|end value|target \(end\)|zielwert|soll|should be|shall be|will be|wanted|planned|target to reach|objectif chiffré|meta|target metric",
    ),
    ("unit", r"units?|measured in|unit of measure|uom|einheit"),
    (
        "due",
        r"due|due date|due by|by|deadline|by when|target date|end date|finish|delivery date|bis|bis wann|fällig|échéance|fecha|complete by|date due",
    ),
    (
        "score",
        r"score|final score|final grade|grade|grading|end score|eoq score|end-q|eoq|final|q\d score|score \(0-1\)|score \(0\.0-1\.0\)|result score|bewertung|end of quarter score|end-of-quarter",
    ),
    ("why", r"why|reason|why that score|score why|explanation"),
    (
        "confidence",
        r"confidence|confidence level|start confidence|conf|conf\.|confidence \(1-10\)|confidence \(0-10\)",
    ),
    ("status", r"status|state|rag|rag status|health|on track\??|r/a/g|traffic light"),
    (
        "progress",
        r"progress|% ?complete|completion|% ?done|percent complete|progress \(%\)|% progress|mid-q.*|midpoint.*|mid-quarter.*",
    ),
    (
        "initiative",
        r"initiatives?|actions?|action items?|tasks?|how|projects?|activities|key initiatives|next actions",
    ),
    (
        "note",
        r"notes?|comments?|remarks?|updates?|latest update|description|details|notes ?/ ?comments|rationale|next steps|comment|bemerkung(?:en)?|anmerkung(?:en)?|remarques?|kommentar",
    ),
    ("priority", r"priority|prio|p|rank|#|no\.?|nr\.?|id|key|issue key|number|ref|weight|weighting"),
    ("colour", r"colou?r"),
    ("last_check_in", r"last check-?in"),
    ("corrected", r"corrected(?: by hand)?"),
)
_PATTERNS = tuple((name, re.compile(rf"^(?:{words})$", re.IGNORECASE)) for name, words in _NAMES)
_TEXT = re.compile(
    r"^(?:title|name|summary|item|text|what|description|okrs?|goals?|statement|beschreibung|task name|issue summary|heading|objectives? ?(?:/|&|and|-) ?(?:key ?-?results?|krs?)|okr item)$",
    re.IGNORECASE,
)
_GOAL = re.compile(r"^(?:goals?)$", re.IGNORECASE)
_MEASURE = re.compile(
    r"^(?:results?|measures?|metrics?|success metrics?|success measures?|how we measure|measures? of success|kpis?|outcomes?|measurement)$",
    re.IGNORECASE,
)
MEASURING = frozenset({"baseline", "target", "score", "current", "progress", "confidence"})


def columns(names: Sequence[str]) -> list[str]:
    """Of each column what it holds: a field, `objective`, `key result`, `text`; empty: nobody knows."""
    plain = [_name(name) for name in names]
    found = [next((field for field, pattern in _PATTERNS if pattern.match(name)), "") for name in plain]
    goals = [at for at, name in enumerate(plain) if _GOAL.match(name)]
    for at in goals:
        texts = (
            "objective" in found
            or "key result" in found
            or any(_TEXT.match(n) and not _GOAL.match(n) for n in plain)
        )
        found[at] = (
            "target"
            if (texts and {"baseline", "current"} & set(found))
            or ("key result" in found and "objective" in found)
            else "objective"
        )
        if found[at] == "objective" and found.count("objective") > 1:
            found[at] = "target"
    if "key result" not in found:
        measuring = [at for at, name in enumerate(plain) if _MEASURE.match(name)]
        if measuring and "objective" in found:
            found[measuring[0]] = "key result"
    if "objective" not in found and "key result" not in found:
        named = [at for at, name in enumerate(plain) if _TEXT.match(name)]
        if named:
            found[named[0]] = "text"
    return _once(found)


def _name(text: str) -> str:
    """The name of a column without marks and pictures around it."""
    words = " ".join(re.sub(r"[\s_*]+", " ", text).split()).strip(" :?*")
    return re.sub(r"^[^\w#%]+\s+", "", words)


def _once(found: list[str]) -> list[str]:
    """Each field once, from its first column; key results, notes and initiatives may stand in several."""
    seen: set[str] = set()
    kept: list[str] = []
    for name in found:
        again = name in seen and name not in ("key result", "note", "initiative")
        kept.append("" if again else name)
        seen.add(name)
    return kept
