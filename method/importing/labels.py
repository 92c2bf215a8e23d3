"""Labels that people put before a line: `Objective 1:`, `KR 2.1 -`, `Owner:`, `Initiative:`."""

from __future__ import annotations

import re
from typing import NamedTuple


class Label(NamedTuple):
    """A label at the start of a line; `words` is what follows, `lead` what stands before it (`Company`)."""

    kind: str
    words: str
    lead: str = ""
    plural: bool = False
    numbered: bool = False
    refers: int = 0
    """The number of the objective that it names: `Key results for objective 2`."""
    weak: bool = False
    """A number and no word, as `1.2`: alone it makes no list of labels."""

    @property
    def alone(self) -> bool:
        return not self.words


_OBJECTIVE = r"objectives?|obj\.?|ziele?|objetivos?|objectifs?|obiettiv[oi]|doel(?:en)?"
_KEY_RESULT = (
    r"key[ -]?results?|krs?|schlüsselergebnis(?:se)?|resultados?[ -]clave|résultats?[ -]clés?|risultat[oi][ -]chiave"
    r"|kernresulta(?:at|ten)|resultados?[ -]chaves?"
)
_NUMBER = r"(?:(?:\s*|[-_./])(?:\#|no\.?\s*|nr\.?\s*)?\d{1,2}(?:\.(?:kr)?\d{1,2}){0,2}[a-z]?(?![\w%]|[.,]\d)|\s+[a-z](?=\s*[:.)–—-]\s))?"
_BRACKET = r"(?:\s*\((?P<bracket>[^()]{1,40})\))?"
_SEP = r"\s*(?:[:：]+|\.(?=\s|$)|[)\]](?=\s|$)|\s[–—-]+(?=\s)|[–—](?=\s|$))\s*"
_LEAD = r"(?:(?P<lead>[^\W\d_][\w&/’' +-]{0,38}?)\s+)?"


def _labelled(kinds: str, *, lead: bool, separator: str = _SEP) -> re.Pattern[str]:
    before = _LEAD if lead else ""
    return re.compile(
        rf"^[\[(]?{before}(?P<label>{kinds})(?P<number>{_NUMBER})[\])]?{_BRACKET}(?:{separator}|$)(?P<words>.*)$",
        re.IGNORECASE | re.DOTALL,
    )


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("key result", _labelled(_KEY_RESULT, lead=True)),
    ("objective", _labelled(_OBJECTIVE, lead=True)),
    (
        "key result",
        re.compile(
            r"^[\[(]?(?P<label>key result|kr)\s*\#?(?P<number>\d{1,2}(?:\.\d{1,2})?)[\])]?(?![\w%]|[.,]\d)\s*(?P<words>.*)$",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (
        "objective",
        re.compile(
            r"^(?P<label>objective|obj\.?)\s*\#?(?P<number>\d{1,2})(?![\w%]|[.,]\d)\s*(?P<words>.*)$",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (
        "key result",
        re.compile(
            r"^[\[(]?(?P<label>O-?\d{1,2}(?:\.|[\s./-]?KR\s?|\.KR)\d{1,2})[\])]?(?P<mark>"
            + _SEP
            + r"|\s+|$)(?P<words>.*)$",
            re.DOTALL,
        ),
    ),
    (
        "key result",
        re.compile(r"^(?P<label>\d{1,2}\.\d{1,2})(?=[:)]\s|\s+[A-Z0-9])[:)]?\s*(?P<words>.*)$", re.DOTALL),
    ),
    (
        "objective",
        re.compile(
            r"^[\[(]?(?P<label>O[\s-]?[A-Z]?\d{1,2})[\])]?(?:" + _SEP + r"|\s+|$)(?P<words>.*)$", re.DOTALL
        ),
    ),
    ("objective", _labelled(r"okrs?(?=\s*\#?\d)", lead=False)),
    (
        "key result",
        re.compile(
            r"^(?P<label>KR[ -]?[A-Z]\d{1,2}(?:\.\d{1,2})?)(?:" + _SEP + r"|\s+)(?P<words>\S.*)$", re.DOTALL
        ),
    ),
    # "KR Repairs are done …": no sign between, but a sentence begins
    ("key result", re.compile(r"^(?P<label>KR|Key [Rr]esult)\s+(?P<words>(?=[A-Z])\S+\s.*)$", re.DOTALL)),
    (
        "objective",
        re.compile(
            r"^(?P<label>Objective|OBJECTIVE)\s+(?P<words>(?=[A-Z])\S+(?:\s\S+)*?\s[a-z]\S*\s\S+\s.*)$",
            re.DOTALL,
        ),
    ),
    ("objective", re.compile(r"^(?P<label>O)\s*[:：]\s*(?P<words>.*)$", re.DOTALL)),
)
_OF_OBJECTIVE = re.compile(
    r"^(?:key[ -]?results?|krs?|results|measures)\s*(?:for|of|to|under|[-–—:(])?\s*(?:the\s+)?(?:objective|obj\.?|o|goal)\s*\#?(?P<number>\d{1,2})\)?\s*:?$",
    re.IGNORECASE,
)
_GOAL = _labelled(r"goals?", lead=True, separator=_SEP)
_RESULT = _labelled(
    r"results?|measures?|measured by|we measure|how we(?:.ll| will)? know(?: it)?|metrics?|success metrics?|measures? of success|how we measure(?: it)?|milestones?",
    lead=False,
)

DETAILS: dict[str, str] = {
    "owner": r"owners?|dri|lead|leads|responsible|accountable|driver|champion|assignee|assigned to|who|verantwortlich|responsable",
    "contributors": r"contributors?|supporting|helpers?",
    "status": r"status|state|rag|health|on track\?",
    "score": r"score|final score|final grade|grade|grading|end score|eoq score|q\d score",
    "progress": r"progress|% ?complete|completion",
    "confidence": r"confidence|confidence level|start confidence",
    "due": r"due|due date|due by|deadline|by when|target date|end date",
    "baseline": r"baseline|start|start value|starting value|from|initial value",
    "current": r"current|current value|currently|now|actual|today|latest",
    "target": r"target|target value|goal value|to",
    "unit": r"units?|measured in",
    "metric": r"metric",
    "direction": r"direction",
    "kind": r"kind|type|okr type|objective type",
    "priority": r"priority|prio",
    "per": r"per",
    "low": r"lowest",
    "high": r"highest",
    "corrected": r"corrected by hand",
}
_DETAIL = {
    name: re.compile(rf"^(?:{words})\s*[:：=]\s*(?P<words>.*)$", re.IGNORECASE | re.DOTALL)
    for name, words in DETAILS.items()
}
_BESIDE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "initiative",
        _labelled(
            r"initiatives?|actions?|action items?|tasks?|to-?dos?|projects?|activities|activity|how|plan|deliverables?|maßnahmen?",
            lead=False,
            separator=r"\s*[:：]\s*",
        ),
    ),
    (
        "note",
        _labelled(
            r"notes?|remarks?|comments?|rationale|reason(?:ing)?|why|why now|why this|why it matters|because|background|context|description"
            r"|next steps?|next|update|updates|learnings?|lessons?|risks?|blockers?|dependencies|dependency"
            r"|result so far|impact|scope|assumptions?|hypothesis|data source|source|evidence|outcome",
            lead=False,
            separator=r"\s*[:：?]+\s*",
        ),
    ),
    (
        "vision",
        _labelled(
            r"(?:our )?(?:vision|mission|ultimate goal|north star(?: metric)?|purpose|strategic (?:theme|pillar|priority|bet)|theme|pillar|bet|strategy)",
            lead=False,
            separator=r"\s*[:：]\s*",
        ),
    ),
)
_LEADS = re.compile(
    r"^(?:(?:the|our|my|first|second|third|1st|2nd|3rd)\s+)?(?:company|team|teams?’?'?s?|org|organi[sz]ation(?:al)?|department|annual|yearly|quarterly|main|primary|"
    r"strategic|top|business|product|group|global|personal|individual|committed|aspirational|learning|stretch|"
    r"[\w&/-]+(?:\s[\w&/-]+){0,2}\s(?:team|dept|department|squad|guild|wg))$",
    re.IGNORECASE,
)


def label(text: str, *, goals: bool = False) -> Label | None:
    """The label of an objective or key result that the text begins with; `goals`: Goal and Measure, too."""
    patterns = _PATTERNS if not goals else (*_PATTERNS, ("key result", _RESULT), ("objective", _GOAL))
    if found := _OF_OBJECTIVE.match(text):
        return Label("key result", "", plural=True, refers=int(found["number"]))
    for kind, pattern in patterns:
        found = pattern.match(text)
        if found is None:
            continue
        groups = found.groupdict()
        lead = (groups.get("lead") or "").strip()
        if lead and not _may_lead(lead, kind):
            continue
        words = groups["words"].strip()
        name = groups["label"].strip().lower()
        numbered = bool(groups.get("number"))
        bare = "mark" not in groups
        if (
            words
            and bare
            and words[:1].islower()
            and not re.search(r"[:.)–—\]-]\s*$", text[: found.start("words")])
        ):
            continue  # "KR 3 months in a row", "Objective 1 of the plan"
        plural = name.endswith("s") and name != "obs" and not numbered
        return Label(
            kind,
            words,
            lead or (groups.get("bracket") or "").strip(),
            plural,
            numbered or any(map(str.isdigit, name)),
            weak=name[:1].isdigit(),
        )
    return None


def _may_lead(lead: str, kind: str) -> bool:
    if re.search(r"\b(?:objectives?|goals?|okrs?|and|or|of|to|the|is)\b|&", lead, re.IGNORECASE):
        return False
    if _LEADS.match(lead):
        return True
    # A role or a team before KR: "Operations KR: …".
    return kind == "key result" and lead[:1].isupper() and len(lead.split()) <= 4


def beside(text: str) -> Label | None:
    """`Initiative:`, `Why?`, `Vision:`: labels of what stands beside objectives and key results."""
    for kind, pattern in _BESIDE:
        found = pattern.match(text)
        if found is not None:
            return Label(kind, found["words"].strip())
    return None


def detail(text: str) -> tuple[str, str] | None:
    """A line such as `Owner: Jo`: the field's name, and what is said of it."""
    for name, pattern in _DETAIL.items():
        found = pattern.match(text)
        if found is not None:
            return name, found["words"].strip()
    return None


_DEFINES = re.compile(
    r"^(?:(?:is|are|means?)\s+)?(?:an?|one|each|short|plain)\s+(?:[\w-]+,?\s+){0,3}?(?:sentences?|statements?|numbers?|figures?|metrics?|goals?"
    r"|answers?|descriptions?|objectives?|measures?|outcomes?|handful|results?|direction)\b(?:[^.]*\b(?:that|which|what|we|you|by|how|of)\b|\.?$)"
    r"|^(?:write|choose|pick|name|state|describe|list)\s+(?:one|two|three|an?|your|it|what|how|who|in)\b"
    r"|^(?:one|two|three|[1-5])(?:\s*(?:or|to|-|–)\s*(?:two|three|four|five|[2-6]))(?:,|$|\s+(?:with|per|each|lines?|sentences?|of)\b)"
    r"|^(?:should|must|can|may|are|is)\b|^(?:describes?|answers?|tells?|says?)\s+(?:how|what|where|why|whether|if|us|you|the)\b|^(?:what|where|how)\s+(?:we|you|do|does|is|are|will)\b"
    r"|\b(?:an? (?:OKR|objective|key result)|objectives? (?:is|are|should|describes?)|(?:key results?|KRs?) (?:is|are|should|for each))\b",
    re.IGNORECASE,
)


def defines(words: str) -> bool:
    """Whether what follows the label explains the word instead of being one."""
    return _DEFINES.search(words) is not None
