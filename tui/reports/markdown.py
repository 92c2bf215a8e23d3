"""The team's OKRs as a list in Markdown that people read, and that comes in again as it went out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.importing.exchange import MARK, corrections, exact
from method.plan.active_set import live_key_results, live_objectives
from method.plan.names import cycle_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan

_SEPARATORS = (*":.)–—-",)
_SPECIAL = re.compile(r"([\\`*_&\[\]<>#~|])")
_SHORT = re.compile(r"[\w.-]*\w")
_GROUP = re.compile(r" \(@[\w.,@ -]*\)$")


def to_markdown(plan: Plan) -> str:
    """A heading an objective, an item a key result; below it what its sentence alone does not say."""
    from tui.text import harmless

    lines = [MARK, f"# {_plain(plan.team.name)} · {_plain(cycle_name(plan.cycle))}", ""]
    for objective in live_objectives(plan):
        lines += [f"## {_keyed(objective.key, objective.text)}{_group(objective.text, objective)}", ""]
        below = [f"- {_plain(line)}" for line in _of_objective(objective)]
        for result in live_key_results(plan, objective.id):
            below.append(f"- {_keyed(result.key, result.statement)}{_group(result.statement, result)}")
            below += [f"  - {_plain(line)}" for line in _of_key_result(plan, result)]
        lines += [*below, ""] if below else []
    return harmless("\n".join(lines))


def _keyed(key: str, words: str) -> str:
    """A key and its words, with a colon between them where the words begin with a sign."""
    return f"{key}{':' if words[:1] in _SEPARATORS else ''} {_plain(words)}"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _group(words: str, okr: Objective | KeyResult) -> str:
    """Who owns it and who contributes, in short names; `(@)` where the words themselves end like that."""
    names = [okr.owner, *okr.contributors]
    if okr.owner and all(map(_SHORT.fullmatch, names)):
        return f" ({', '.join(f'@{_plain(name)}' for name in names)})"
    return " (@)" if _GROUP.search(words) else ""


def _people(okr: Objective | KeyResult) -> Iterator[str]:
    """Names that are nobody's short name, a line each."""
    names = [okr.owner, *okr.contributors]
    if okr.owner and all(map(_SHORT.fullmatch, names)):
        return
    if okr.owner:
        yield f"Owner: {okr.owner}"
    yield from (f"Contributor: {name}" for name in okr.contributors)


def _notes(okr: Objective | KeyResult) -> Iterator[str]:
    yield from (f"Note: {words}" for line in okr.notes.splitlines() if (words := " ".join(line.split())))


def _of_objective(objective: Objective) -> Iterator[str]:
    yield from _people(objective)
    if objective.kind != "aspirational":
        yield f"Kind: {objective.kind}"
    yield from _notes(objective)


def _of_key_result(plan: Plan, result: KeyResult) -> Iterator[str]:
    yield from _people(result)
    for name, value in corrections(result):
        yield f"{name}: {exact(value)}".rstrip()
    if result.corrected:
        yield f"Corrected by hand: {', '.join(result.corrected)}"
    yield from _notes(result)
    for each in plan.initiatives:
        if each.of == result.id and each.state != "dropped":
            yield f"Initiative: {each.text}"
