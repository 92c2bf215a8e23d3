"""A list in Markdown that okr itself wrote: read word for word, as it went out."""

from __future__ import annotations

import re

from method.importing.exchange import FIELDS, MARK
from method.importing.outline import Becomes, Block

_KEYED = re.compile(r"^(?P<key>O\d+(?:\.\d+)?)(?P<mark>:?)(?: (?P<words>.*))?$", re.DOTALL)
_GROUP = re.compile(r" \((?P<names>@[\w.-]*(?:, @[\w.-]+)*)\)$")
_NAMES = {
    **{words: name for name, words in FIELDS.items()},
    "Owner": "owner",
    "Contributor": "contributors",
    "Corrected by hand": "corrected",
    "Kind": "kind",
}
_DETAIL = re.compile(rf"^(?P<name>{'|'.join(map(re.escape, _NAMES))}):(?: (?P<words>.*))?$", re.DOTALL)
_BESIDE = re.compile(r"^(?P<name>Note|Initiative): (?P<words>.*)$", re.DOTALL)


def is_own(text: str) -> bool:
    """Whether okr wrote the list."""
    return text.lstrip("\ufeff").startswith(MARK)


def as_written(blocks: list[Block]) -> list[Block]:
    """The blocks of such a list with what each is; lines that people added stay as they are."""
    found: list[Block] = []
    for block in blocks:
        found.append(_read(block, found))
    return found


def _read(block: Block, before: list[Block]) -> Block:
    above = before[block.under] if block.under >= 0 else None
    keyed = _KEYED.match(block.text)
    if keyed is not None and block.form in ("heading", "item"):
        wanted = "heading" if "." not in keyed["key"] else "item"
        if block.form == wanted and keyed["words"]:
            return _okr(block, keyed)
    if block.form != "item" or above is None or "exact" not in above.marks:
        return block
    if said := _DETAIL.match(block.text):
        name, words = _NAMES[said["name"]], said["words"] or ""
        if name == "contributors":  # one line each; those before it are in the list already
            words = ", ".join([*_contributors(before, block.under), words])
        return block._replace(role="detail", told={name: words}, marks=block.marks | {"exact"})
    if said := _BESIDE.match(block.text):
        role: Becomes = "note" if said["name"] == "Note" else "initiative"
        return block._replace(text=said["words"], role=role, marks=block.marks | {"exact"})
    return block


def _okr(block: Block, keyed: re.Match[str]) -> Block:
    words = keyed["words"]
    told = {"key": keyed["key"], "exact": "yes"}
    if group := _GROUP.search(words):
        words = words[: group.start()]
        names = [name.strip(" @") for name in group["names"].split(",")]
        told |= {"owner": names[0]} if names[0] else {}
        told |= {"contributors": ", ".join(names[1:])} if names[1:] else {}
    role: Becomes = "objective" if block.form == "heading" else "key result"
    return block._replace(text=words, role=role, told=told, marks=block.marks | {"exact"})


def _contributors(before: list[Block], under: int) -> list[str]:
    rows = [
        each.told["contributors"]
        for each in before
        if each.under == under and "contributors" in each.told and each.role == "detail"
    ]
    return rows[-1:]
