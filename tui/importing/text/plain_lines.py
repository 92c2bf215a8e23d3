"""Lines of plain text that are a list, though no sign says so: they get the signs that Markdown has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from method.coach.lint import guess_kind
from method.importing.labels import beside, detail, label
from method.importing.tables.contents import role_called

from .lines import Line, is_listed

_PREFIXED = re.compile(
    r"^(?P<lead>\s*(?:[-*•]\s+)?\W{0,2})(?P<name>[^\W\d_]{1,20})[ .-]?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2})?[a-z]?)(?P<sep>\s*(?:[:.)–—-]\s|\s-\s))"
)
_TAGGED = re.compile(
    r"^(?P<lead>\s*(?:[-*]\s+)?)(?:[A-Z]{2,8}-\d+:?\s+)?"
    r"[\[(](?P<type>[A-Za-z][\w -]{0,30})[\])]:?\s+(?P<words>\S.*)$"
)
_SAID = re.compile(
    r"^(?P<before>(?:.*[.!?:]\s+)?)(?:(?:our|the|one|a|and|\w+st|\w+nd|\w+rd|second|third)\s+){0,2}objective\b[^:.*_\"“”]{0,30}"
    r"(?::|\bis\b:?)\s*(?P<sign>[*_]{1,2}|[\"“])(?P<words>[^*_\"“”]{8,}?)(?:[*_]{1,2}|[\"”])\.?(?P<after>(?:\s.*)?)$",
    re.IGNORECASE,
)
_NAMES = {"objective": "Objective", "key result": "KR", "initiative": "Initiative"}
_COMMON = frozenset(
    "q h fy week wk page version v step phase sprint table figure room day month level".split()
)
_MARKED = re.compile(r"^\s*(?:[-*+>|#]|\d{1,2}[.)]\s|```|\[|<|=|:)")
_LONG = 140
_MANY = 40
"""So many lines without a sign between them are a text."""
_ENOUGH = 0.6


class _Family(NamedTuple):
    kind: Literal["objective", "key result", ""]
    deep: bool
    lines: list[str]


def with_prefixes_known(lines: Sequence[Line]) -> list[Line]:
    """`SE 1.1: …` where `Ziel 1: …` stands above it: a prefix of their own, read as the label that it is."""
    kinds = _kinds(lines)
    return [_relabelled(line, kinds) for line in lines] if kinds else list(lines)


def _relabelled(line: Line, kinds: dict[str, str]) -> Line:
    found = None if line.why else _PREFIXED.match(line.text)
    if found is None or found["name"].casefold() not in kinds:
        return line
    name = "Objective" if kinds[found["name"].casefold()] == "objective" else "KR"
    rest = line.text[found.end() :]
    return line._replace(text=f"{found['lead']}{name} {found['number']}: {rest}")


def _kinds(lines: Sequence[Line]) -> dict[str, str]:
    """What the prefixes stand for that we do not know: by their numbers, beside those that we know."""
    texts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in lines:
        if not line.why and (found := _PREFIXED.match(line.text)):
            texts[found["name"].casefold()].append((found["number"], line.text))
    families = {name: _family(rows) for name, rows in texts.items() if len(rows) > 1 and name not in _COMMON}
    known = {family.kind for family in families.values()}
    unknown = {name: family for name, family in families.items() if not family.kind}
    if "objective" in known and "key result" not in known:
        return {name: "key result" for name, family in unknown.items() if family.deep}
    if "key result" in known and "objective" not in known:
        return dict([(name, "objective") for name, family in unknown.items() if not family.deep][:1])
    deep = [name for name, family in unknown.items() if family.deep and _are_measured(family.lines)]
    flat = [name for name, family in unknown.items() if not family.deep]
    return {flat[0]: "objective", deep[0]: "key result"} if flat and deep and not known - {""} else {}


def _family(rows: Sequence[tuple[str, str]]) -> _Family:
    named = label(rows[0][1].strip(" \t-*•"))
    kind: Literal["objective", "key result", ""] = ""
    if named is not None and not named.weak:
        kind = "objective" if named.kind == "objective" else "key result"
    return _Family(kind, all("." in number for number, _ in rows), [text for _, text in rows])


def _are_measured(texts: Sequence[str]) -> bool:
    words = [text[found.end() :] if (found := _PREFIXED.match(text)) else text for text in texts]
    return sum(guess_kind(each) == "key_result" for each in words) >= _ENOUGH * len(words)


def with_types_known(lines: Sequence[Line]) -> list[Line]:
    """`OKR-14 [Objective] …`: what stands in the brackets is a label."""
    return [line if line.why else line._replace(text=_untagged(line.text)) for line in lines]


def _untagged(text: str) -> str:
    found = _TAGGED.match(text)
    role = role_called(re.split(r"\s+(?:of|for|to)\s+", found["type"])[0]) if found else ""
    if found is None or role not in _NAMES:
        return text
    return f"{found['lead']}{_NAMES[role]}: {found['words']}"


def with_objectives_said(lines: Sequence[Line]) -> list[Line]:
    """What is said in a paragraph, "our first objective: *Phones are calm.* We see it by", stands alone."""
    found: list[Line] = []
    for line in lines:
        said = None if line.why or _MARKED.match(line.text) else _SAID.match(line.text)
        if said is None:
            found.append(line)
            continue
        if said["before"].strip():
            found.append(line._replace(text=said["before"].strip(), why="explanation"))
        found += [line._replace(text=""), line._replace(text=f"Objective: {said['words'].rstrip('.')}")]
        if said["after"].strip():
            found.append(line._replace(text=said["after"].strip(), why="label"))
        found.append(line._replace(text=""))
    return found


def with_lists_known(lines: Sequence[Line]) -> list[Line]:
    """Lines right below one without a figure, each with one of its own or set in: they are its list."""
    found = list(lines)
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and _is_plain(found[end]):
            end += 1
            if end < len(found) and _is_set_in(found[end - 1]) and not _is_set_in(found[end]):
                break
        if 1 < end - at < _MANY:
            found[at:end] = _listed(found[at:end])
        at = max(end, at + 1)
    return found


def with_labels_apart(lines: Sequence[Line]) -> list[Line]:
    """A labelled line right below an item begins anew: it does not go on with the item."""
    found: list[Line] = []
    for line in lines:
        fresh = (
            bool(line.text.strip()) and not line.why and not _MARKED.match(line.text) and not _is_set_in(line)
        )
        if fresh and found and is_listed(found[-1].text) and label(line.text.strip("*_ ")):
            found.append(line._replace(text=""))
        found.append(line)
    return found


def _is_set_in(line: Line) -> bool:
    return line.text[:1] in (" ", "\t")


def _is_plain(line: Line) -> bool:
    return (
        bool(line.text.strip()) and not line.why and not _MARKED.match(line.text) and not is_listed(line.text)
    )


def _listed(run: Sequence[Line]) -> list[Line]:
    first = next((at for at, line in enumerate(run) if _is_set_in(line)), 0)
    if first > 1 and all(map(_is_set_in, run[first:])):
        return [*run[: first - 1], *_listed(run[first - 1 :])]
    head, below = run[0], run[1:]
    texts = [line.text.strip() for line in below]
    set_in = all(map(_is_set_in, below)) and not _is_set_in(head)
    if any(label(text) or detail(text) or beside(text) for text in texts):
        return list(run)
    named = label(head.text.strip())
    if named is not None or detail(head.text.strip()) or beside(head.text.strip()):
        set_in = set_in and named is not None
        return _as_items(run) if set_in else list(run)
    begun = all(text[:1].isupper() or not text[:1].isalpha() for text in texts)
    short = all(len(text) < _LONG for text in texts) and not head.text.rstrip().endswith((",", ";"))
    measured = sum(guess_kind(text) == "key_result" for text in texts) >= _ENOUGH * len(texts)
    apart = len(below) > 1 and begun and guess_kind(head.text) != "key_result"
    return _as_items(run) if short and measured and (set_in or apart) else list(run)


def _as_items(run: Sequence[Line]) -> list[Line]:
    return [run[0], *(line._replace(text=f"- {line.text.strip()}") for line in run[1:])]
