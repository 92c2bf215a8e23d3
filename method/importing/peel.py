"""What stands around the words of a line (boxes, priorities, owners, scores, states): kept apart from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

Told = Mapping[str, str]


class Peeled(NamedTuple):
    """The words that are left, and what was said around them."""

    words: str
    told: dict[str, str]


_STATES = (
    r"done|achieved|complete[d]?|partially (?:achieved|complete[d]?|done)|in progress|on track|off track|at risk|not started|behind|blocked|ongoing"
    r"|dropped|cancell?ed|deferred|postponed|paused|missed|not achieved|failed|delayed|wip|draft|on target|stopped|abandoned|descoped|carried over"
)
_SIGNS = "✅☑✔❌✖🟢🟡🔴🟠⚪🔵⚫🟥🟩🟨🚧⏳🎯🚀⭐📈📉🏁🔥💡📌➡️🟣🟤✳️☐□■◼🔲✓✗"
_SIGN_STATES = {
    "✅": "done",
    "☑": "done",
    "✔": "done",
    "✓": "done",
    "❌": "dropped",
    "✖": "dropped",
    "✗": "dropped",
}
_NAME = r"[^\W\d_][\w.’'-]*"
_NAMES = rf"{_NAME}(?:\s{_NAME}){{0,3}}(?:\s*(?:,|&|and|/|\+)\s*{_NAME}(?:\s{_NAME}){{0,3}}){{0,3}}"
_AT = r"@[\w.-]*\w(?:\s*(?:,|&|and|/)?\s*@[\w.-]*\w)*"
_OWNER_WORD = r"(?:owner|owners|owned by|dri|lead|responsible|accountable|driver|assignee|who)"
_PREFIXES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "score",
        re.compile(
            r"^(?P<v>0[.,]\d{1,2}|1[.,]00?)\s*[:–—-]?\s+(?=(?:objective|key result|kr|o)\s?\d)", re.IGNORECASE
        ),
    ),
    ("box", re.compile(r"^\[(?P<v>[ xX✓-]?)\]\s+")),
    ("sign", re.compile(rf"^(?P<v>[{_SIGNS}]\ufe0f?)\s*")),
    ("number", re.compile(r"^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")),
    ("priority", re.compile(r"^[\[(]?(?P<v>P[0-9X])[\])]?(?:\s*[:–—-]+\s+|\s+)", re.IGNORECASE)),
    ("state", re.compile(rf"^[\[(](?P<v>{_STATES})[\])]\s*[:–—-]?\s*", re.IGNORECASE)),
    (
        "state",
        re.compile(
            r"^(?P<v>TODO|DONE|WIP|CANCELLED|CANCELED|DOING|IN PROGRESS|WAITING)[:\s]\s*[:–—-]?\s*(?=\S)"
        ),
    ),
    ("owner", re.compile(r"^(?P<v>@\S+)\s+[:–—-]+\s+")),
    ("bullet", re.compile(r"^(?:[•●○◦▪▫‣·*►▶→>–—-]\s+)(?=\S)")),
)
_SUFFIXES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("sign", re.compile(rf"\s*(?P<v>[{_SIGNS}]\ufe0f?)$")),
    (
        "link",
        re.compile(
            r"\s*[(\[]+\s*(?:#\d+|[A-Z][A-Z0-9]+-\d+|link|source|doc|details|ref:[^()\[\]]*|https?://[^\s()]+)\s*[)\]]+$"
        ),
    ),
    ("link", re.compile(r"\s+https?://\S+$")),
    ("score", re.compile(r"\s*(?:=+>|⇒|➔)\s*(?P<v>\d{1,3}(?:[.,]\d+)?\s*%?|[01][.,]\d+)\s*\.?$")),
    ("said", re.compile(r"\s*(?:=+>|⇒|➔)\s*(?P<v>\S.*)$")),
    ("cookie", re.compile(r"\s*\[(?P<v>\d{1,3}%)\]$")),
    ("cookie", re.compile(r"\s*\[\d+/\d+\]$")),
    ("score", re.compile(r"\s*\((?:score|grade)?\s*:?\s*(?P<v>\d(?:[.,]\d)?/10|10/10)\)$", re.IGNORECASE)),
    (
        "score",
        re.compile(
            r"\s*[(\[](?:(?:final )?(?:score|grade)\s*[:=]?\s*)?(?P<v>0?[.,]\d{1,2}|1[.,]00?|0[.,]00?)[)\]]$",
            re.IGNORECASE,
        ),
    ),
    (
        "score",
        re.compile(
            r"\s*[(\[–—,;|-]\s*(?:final )?(?:score|grade)\s*[:=]?\s*(?P<v>\d{1,3}(?:[.,]\d+)?\s*%|[01](?:[.,]\d+)?|\d(?:[.,]\d)?/10)[)\]]?$",
            re.IGNORECASE,
        ),
    ),
    ("score", re.compile(r"\s+[–—-]\s+(?P<v>0[.,]\d{1,2}|1[.,]00?)$")),
    ("state", re.compile(rf"\s*[(\[](?P<v>{_STATES})[)\]]$", re.IGNORECASE)),
    ("state", re.compile(rf"\s+(?:[–—|-]|=>)\s*(?P<v>{_STATES})$", re.IGNORECASE)),
    ("priority", re.compile(r"\s*[(\[](?P<v>P[0-9])[)\]]$", re.IGNORECASE)),
    ("owner", re.compile(rf"\s*[(\[]\s*(?P<v>{_AT})\s*[)\]]$")),
    (
        "owner",
        re.compile(rf"\s*[(\[]\s*(?:{_OWNER_WORD})\s*[:=]\s*@?(?P<v>[^()\[\]:]+?)\s*[)\]]$", re.IGNORECASE),
    ),
    ("owner", re.compile(rf"[,;.]?\s*[–—|-]?\s+(?P<v>{_AT})$")),
    ("owner", re.compile(rf"(?:[,;|–—]|\s-|\.)\s*{_OWNER_WORD}\s*[:=]\s*@?(?P<v>[^:,;|]+?)$", re.IGNORECASE)),
    (
        "due",
        re.compile(
            r"(?:[,;|–—(\[]|\s-)\s*(?:due|due date|deadline|by when)\s*[:=]?\s+(?P<v>[\w\s./-]*\d[\w\s./-]*?)[)\]]?$",
            re.IGNORECASE,
        ),
    ),
    (
        "confidence",
        re.compile(
            r"(?:[,;|–—(\[]|\s-)\s*(?:confidence|conf)\.?\s*(?:level)?\s*[:=]?\s*(?P<v>\d{1,2}(?:\s*/\s*10|\s*%)?)[)\]]?$",
            re.IGNORECASE,
        ),
    ),
    ("status", re.compile(r"(?:[,;|–—(\[]|\s-)\s*status\s*[:=]\s*(?P<v>[^:,;|()]+?)[)\]]?$", re.IGNORECASE)),
    (
        "progress",
        re.compile(
            r"(?:[,;|–—(\[]|\s-)\s*(?:progress|currently|current)\s*[:=]\s*(?P<v>[^:,;|()]+?)[)\]]?$",
            re.IGNORECASE,
        ),
    ),
)
_PEOPLE = re.compile(rf"\s*\(\s*(?P<v>{_NAMES})\s*\)$")
_AFTER_DASH = re.compile(rf"\s+[–—-]\s+(?P<v>{_NAMES})$")
_KEY = {"sign": "status", "state": "status", "cookie": "progress", "said": "note"}
_NOBODY = re.compile(
    r"^[@\s]*(?:\?+|tbd|tba|n/?a|none|nobody|unassigned|unowned|-+|–|—|x+)?[\s?]*$", re.IGNORECASE
)


def peel(
    text: str, *, known: Callable[[str], bool] = lambda name: False, given: Collection[str] = ()
) -> Peeled:
    """The line without what stands around it. `known` says of a name in brackets whether it is somebody's."""
    told: dict[str, str] = {}
    plain = words = " ".join(text.split())
    changed = True
    while changed:
        changed = False
        for name, pattern in _PREFIXES:
            found = pattern.match(words)
            if found is not None and found.end() < len(words):
                _keep(told, name, found.groupdict().get("v") or "")
                words, changed = words[found.end() :], True
        for name, pattern in _SUFFIXES:
            found = pattern.search(words)
            if found is not None and found.start() > 0 and (name != "owner" or _is_name(found["v"])):
                _keep(told, name, found.groupdict().get("v") or "")
                words, changed = words[: found.start()].rstrip(), True
        found = _AFTER_DASH.search(words)
        if found is not None and (known(found["v"]) or found["v"].casefold() in given):
            _keep(told, "owner", found["v"])
            words, changed = words[: found.start()].rstrip(), True
        found = _PEOPLE.search(words)
        if found is not None and found.start() > 0 and (known(found["v"]) or found["v"].casefold() in given):
            _keep(told, "owner", found["v"])
            words, changed = words[: found.start()].rstrip(), True
    return Peeled(words.rstrip(" ,;|–—") if len(words) < len(plain) else words, told)


def _is_name(name: str) -> bool:
    return len(name) <= 60 and len(name.split()) <= 8


def _keep(told: dict[str, str], name: str, value: str) -> None:
    value = value.strip()
    if name == "box" and value in ("x", "X", "✓"):
        told.setdefault("status", "done")
    if name in ("box", "number", "bullet", "link"):
        return
    if name == "sign":
        sign = value[:1]
        value = _SIGN_STATES.get(sign, "")
        if not value:
            return
    if name == "owner":
        value = owner(value)
    if value:
        told.setdefault(_KEY.get(name, name), value)


def owner(text: str) -> str:
    """The owner named; empty for `@???`, `TBD` and the like."""
    text = " ".join(text.replace("@", " ").split()).strip(" ,;()[]")
    return "" if _NOBODY.match(text) else text


def bracketed_names(text: str) -> str:
    """What stands in brackets at the end and could be a name; empty: nothing does."""
    found = _PEOPLE.search(text)
    return (
        found["v"]
        if found is not None
        and all(part[:1].isupper() for part in found["v"].split() if part.isalpha() and len(part) > 3)
        and found["v"][:1].isupper()
        and not found["v"].isupper()
        else ""
    )
