"""Wikis, mails, pastes and plain text, rewritten as Markdown; each line knows its number in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from method.importing.names import NOBODY

from .exported import without_export
from .lines import Line, is_listed, lines_of
from .mail import without_mail
from .plain_lines import (
    with_labels_apart,
    with_lists_known,
    with_objectives_said,
    with_prefixes_known,
    with_types_known,
)
from .wiki import from_wiki, is_wiki
from .wiki_tables import with_rules

_BULLETS = "•●○◦▪▫■□‣⁃·∙"
_BULLET = re.compile(rf"^(?P<space>[ \t]*)(?P<sign>[{_BULLETS}]|[–—→⇒►▸➤](?=\s))\s*(?P<words>\S.*)$")
_BRACKETED = re.compile(
    r"^(?P<space>\s*)(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-z]\)|[a-z]\.(?=\s))\s+(?P<words>\S.*)$"
)
_ROMAN = re.compile(r"^(?P<space>\s*)(?:(?:I{1,3}|IV|VI{0,3}|IX|X)[.)]|[A-H][.)])\s+(?P<words>\S.*)$")
_BARE_BOX = re.compile(r"^(?P<space>\s*)(?P<words>\[[ xX]\]\s+\S.*)$")
_LEVEL = {"○": 1, "◦": 1, "▫": 1, "□": 1, "■": 2, "▪": 2}
_OUTLINE = re.compile(r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?P<words>\S.*)$")
_UNDERLINE = re.compile(r"^([~^\"'`+.=#*-])\1{2,}\s*$")
_DEFINED = re.compile(r"^(?P<space>\s*):\s+(?P<words>\S.*)$")
_CALLOUT = re.compile(r"^>\s*\[!(?P<kind>[\w-]+)\][+-]?\s*(?P<words>.*)$")
_BOX = re.compile(r"^:::\s*[\w-]+(?:\s+(?P<words>\S.*))?$")
_FIELD = re.compile(r"[\[(](?P<name>[A-Za-z][\w ]{1,20})::\s*(?P<words>\[\[[^\]]*\]\]|[^\])]*)[\])]")
_FIELD_LINE = re.compile(r"^(?P<lead>\s*(?:[-*]\s+)?)(?P<name>[A-Za-z][\w ]{1,20})::\s+(?P<words>\S.*)$")
_WIKI_LINK = re.compile(r"(?<!\!)\[\[(?P<page>[^\]|#]+)(?:#[^\]|]*)?(?:\|(?P<words>[^\]]+))?\]\](?!\()")
_CODE = re.compile(r"(?:(?<=\s)|^):(?P<name>[a-z][a-z0-9_+-]+):(?=\s|$)")
_SIGNS = {"green": "🟢", "yellow": "🟡", "orange": "🟠", "red": "🔴", "check": "✅", "tick": "✅"}
_LEFT = re.compile(r"%%.*?%%|^!\[\[[^\]]*\]\]$|^:::\s*$|^!!!\s+\w+\s*$")
_TAGS = re.compile(r"(?<=\S)(?:\s+#[A-Za-z][\w/-]*)+\s*$")
_BLOCK_ID = re.compile(r"(?<=\S)\s+\^[\w-]+\s*$")
_PERSON = re.compile(r"\(?(?:👤|👥|🙋|🧑|👩|👨)[\ufe0f\u200d♀♂💻🏻-🏿]*\s*(?P<name>[^\W\d_][\w .'’-]*)\)?$")
_BAR = re.compile(r"\s?(?:\[[#=>.\-█▓▒░ ]{5,}\]|[█▓▒░■□▰▱⬛⬜🟩🟥🟨🟦]{4,})\s?")
_DASHES = re.compile(r"(?<=\S)\s+-{2,3}\s+(?=\*?[^\W\d_a-z])")
_APART = re.compile(
    r"\s+(?P<sign>[*_]{1,2})\((?P<name>[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][\w.]*)?)\)(?P=sign)\s*$"
)
_ENDLESS = 2000
"""Characters; a longer line is no objective and no key result, and nothing of it is rewritten."""
_STAND_IN = "\ue000"
_ASIDES = (
    "abstract",
    "info",
    "note",
    "tip",
    "warning",
    "example",
    "faq",
    "question",
    "bug",
    "quote",
    "caution",
)


def as_markdown(text: str, before: int = 0) -> list[Line]:
    """The lines in Markdown: `h2.`, `== … ==`, `||…||`, `•`, `** deeper`, `: definition`, `I.`, `a.`.

    `before`: so many lines of the file stand above the text.
    """
    whole = [line._replace(number=line.number + before) for line in lines_of(text)]
    endless = {line.number: line.text for line in whole if len(line.text) > _ENDLESS}
    short = [line._replace(text=_STAND_IN) if line.number in endless else line for line in whole]
    found = _rewritten(short, text)
    return [
        line._replace(text=endless.get(line.number, line.text)) if line.text == _STAND_IN else line
        for line in found
    ]


def _rewritten(lines: Sequence[Line], text: str) -> list[Line]:
    lines = without_mail(without_export(lines))
    if is_wiki(text):
        lines = from_wiki(lines)
    lines = with_rules(_Lists(with_prefixes_known(with_types_known(with_objectives_said(lines)))).all())
    return with_labels_apart(with_lists_known(lines))


class _Lists:
    """Lists, callouts and fields as Markdown has them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._found: list[Line] = []
        self._roman = sum(1 for line in lines if _ROMAN.match(line.text)) > 1
        self._callout = ""

    def all(self) -> list[Line]:
        fenced = False
        for at, line in enumerate(self._lines):
            fenced ^= line.text.lstrip().startswith("```")
            if fenced or line.why:
                self._found.append(line)
                continue
            self._found.append(line._replace(text=_inline(self._block(line.text))))
            if at and _UNDERLINE.match(line.text) and line.text[0] not in "=-":
                self._underlined()
        return self._found

    def _last(self) -> str:
        return next((each.text for each in reversed(self._found) if each.text.strip() and not each.why), "")

    def _block(self, text: str) -> str:
        if callout := _CALLOUT.match(text):
            self._callout = callout["kind"].lower()
            if self._callout not in _ASIDES:
                return f"**{callout['words'].strip()}**" if callout["words"].strip() else ""
        elif not text.startswith(">"):
            self._callout = ""
        if box := _BOX.match(text):
            return f"**{box['words']}**" if box["words"] else ""
        if self._callout and self._callout not in _ASIDES:
            text = re.sub(r"^>\s?", "", text)
        outlined = _OUTLINE.match(text)
        if outlined is not None and is_listed(self._last()):
            depth = 4 * outlined["number"].count(".")
            return f"{' ' * depth}- {outlined['number']} {outlined['words']}"
        if bullet := _BULLET.match(text):
            depth = len(bullet["space"].expandtabs(4)) or 4 * _LEVEL.get(bullet["sign"], 0)
            return f"{' ' * depth}- {bullet['words']}"
        if box := _BARE_BOX.match(text):
            return f"{box['space']}- {box['words']}"
        if self._roman and (roman := _ROMAN.match(text)):
            return f"{roman['space']}1. {roman['words']}"
        if text.startswith("#. "):
            return f"1. {text[3:]}"
        if listed := _BRACKETED.match(text):
            return f"{listed['space']}- {listed['words']}"
        if (defined := _DEFINED.match(text)) and self._last():
            return f"{defined['space']}- {defined['words']}"
        return text

    def _underlined(self) -> None:
        """A line underlined with ~~~~ or ^^^^ is a heading."""
        title = self._found[-2].text.strip() if len(self._found) > 1 else ""
        length = len(self._found[-1].text.strip())
        if title and not title.startswith(("#", "-", "*", "|")) and length >= len(title) - 2:
            self._found[-2] = self._found[-2]._replace(text=f"### {title}")
            self._found[-1] = self._found[-1]._replace(text="")


def _inline(text: str) -> str:
    """Fields, links and pictures by name, as any page has them."""
    text = _BAR.sub(" ", _LEFT.sub("", text)) if text.strip() else text
    text = _FIELD.sub(lambda found: f"({found['name'].strip()}: {found['words'].strip('[] ')})", text)
    if field := _FIELD_LINE.match(text):
        text = f"{field['lead']}{field['name']}: {field['words'].strip('[]')}"
    text = _WIKI_LINK.sub(lambda found: f"[{found['words'] or found['page']}](<{found['page']}>)", text)
    text = _CODE.sub(
        lambda found: next((sign for name, sign in _SIGNS.items() if name in found["name"]), ""), text
    )
    text = _DASHES.sub(" – ", text)
    if (apart := _APART.search(text)) and not NOBODY.match(apart["name"]):
        text = f"{text[: apart.start()]} (owner: {apart['name']})"
    text = _PERSON.sub(lambda found: f"(owner: {found['name'].strip()})", _BLOCK_ID.sub("", text))
    return _TAGS.sub("", text) if is_listed(text) else text
