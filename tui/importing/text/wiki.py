"""Pages of wikis (Confluence, MediaWiki, DokuWiki, Textile, AsciiDoc), rewritten as Markdown line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import Line

_TELLS = re.compile(
    r"^h[1-6]\.\s+\S|^\|\|.*\|\|\s*$|^={1,6}\s?[^=\s].*\S\s?={1,6}$|^=\s\S|'''\S|^\{\{|^\{\||^__[A-Z]+__$|^\[\[(?:Category|File)\:"
    r"|^\{(?:toc|panel|info|note|tip|warning|expand|excerpt|section|column|status|anchor)\b|^\|_\.",
    re.MULTILINE,
)
_WIKI_HEADING = re.compile(r"^h([1-6])\.\s+(.*)$")
_EQUALS = re.compile(r"^(={1,6})\s*([^=\s].*?)\s*(?:\1)?$")
_TERM = re.compile(r"^;\s*(\S[^:]*?)\s*$")
_STARS = re.compile(r"^([*#-]{1,6})\s+(\S.*)$")
_SETTING = re.compile(
    r"^(?:\{\{.*\}\}|__[A-Z]+__|\[\[(?:Category|File|Image|Kategorie):.*\]\]|:[\w-]+:(?:\s.*)?|\[[%.#\w][\w%.,=\"-]*\]|\+|~~\w+~~)$"
)
_MACRO = re.compile(r"\{/?(?P<name>[a-z][\w-]*)(?P<given>:[^{}]*)?\}")
_TITLED = re.compile(r"(?:^|[|:])title=([^|]+)", re.IGNORECASE)
_BLOCK = re.compile(r"^(?:p|fn\d+|bc|pre)[<>=]*\.\s+")
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"'''''(.+?)'''''"), r"**\1**"),
    (re.compile(r"'''(.+?)'''"), r"**\1**"),
    (re.compile(r"''(.+?)''"), r"*\1*"),
    (re.compile(r"<(?:s|del|strike)>(.+?)</(?:s|del|strike)>", re.IGNORECASE), r"~~\1~~"),
    (re.compile(r"<ref[^<>]*>.*?</ref>|<ref[^<>]*/>", re.IGNORECASE), ""),
    (re.compile(r"(?<![:\w])//(?=\S)(.+?)(?<=\S)//(?![\w/])"), r"*\1*"),
    (re.compile(r"\[~([\w.@-]+)\]"), r"@\1"),
    (re.compile(r"\[(https?://\S+)\s+([^\]]+)\]"), r"[\2](\1)"),
    (re.compile(r"(?<!\[)\[([^\]|\[]+)\|([^\]\[]+)\](?!\])"), r"[\1](<\2>)"),
    (re.compile(r"\"([^\"]+)\":(https?://\S+)"), r"[\1](\2)"),
    (re.compile(r"\{\{([^{}|]+)\}\}"), r"\1"),
    (re.compile(r"%\{[^{}]*\}(.+?)%"), r"\1"),
)
_STAR_BOLD = re.compile(r"(?<![\w*])\*(?! )([^*\n]*?\S)\*(?![\w*])")
_DASHED = re.compile(r"(?<=\s)-(?=\S)([^-]{4,}\S)-(?=\s|$)")


def is_wiki(text: str) -> bool:
    """Whether the text is written for a wiki."""
    return _TELLS.search(text) is not None


def from_wiki(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page of a wiki in Markdown; its settings are left out."""
    return _Wiki(lines).all()


class _Wiki:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        heads = [len(found[1]) for line in lines if (found := _EQUALS.match(line.text))]
        self._inverted = max(heads, default=0) >= 5  # DokuWiki's highest has the most signs
        texts = [line.text for line in lines]
        self._stars = any(_WIKI_HEADING.match(text) or text.startswith(("||", "|_.")) for text in texts)
        # "# x" is a heading of Markdown where "## x" is, too
        hashes = any(re.match(r"^#{2,6}\s\S", text) for text in texts)
        self._lists = bool(heads) or self._stars or not hashes
        self._adoc = any(re.match(r"^\.\s\S", text) for text in texts)
        self._level = 0
        self._panel = 0

    def all(self) -> list[Line]:
        found: list[Line] = []
        for line in self._lines:
            if term := _TERM.match(line.text):
                found += [Line(line.number, ""), line._replace(text=f"**{term[1]}**")]
            else:
                found.append(self._line(line))
        return found

    def _line(self, line: Line) -> Line:
        text = line.text
        if line.why or not text.strip():
            return line
        if _SETTING.match(text.strip()):
            return line._replace(why="setting")
        if title := _title_of(text):
            self._panel = self._panel or min(self._level + 1, 6)
            return line._replace(text=f"{'#' * self._panel} {_inline(title, stars=self._stars)}")
        bare = _MACRO.sub(_status, text)
        if not bare.strip():
            return line._replace(text="")
        text = bare
        if heading := _WIKI_HEADING.match(text):
            return line._replace(text=self._heading(int(heading[1]), _inline(heading[2], stars=self._stars)))
        if heading := _EQUALS.match(text):
            level = len(heading[1])
            words = _inline(heading[2].rstrip("= "), stars=self._stars)
            return line._replace(text=self._heading(7 - level if self._inverted else level, words))
        text = _BLOCK.sub("", text)
        text = re.sub(r"^bq\.\s+", "> ", text)
        if self._stars:
            text = _DASHED.sub(r"~~\1~~", text)
        return line._replace(text=_inline(self._listed(text), stars=self._stars))

    def _heading(self, level: int, words: str) -> str:
        self._level, self._panel = level, 0
        return f"{'#' * level} {words}"

    def _listed(self, text: str) -> str:
        """Items whose depth is told by the number of their signs: `** deeper`, `## deeper`."""
        if self._adoc and (dots := re.match(r"^(\.{1,4})\s+(\S.*)$", text)):
            return f"{' ' * 4 * (len(dots[1]) - 1)}1. {dots[2]}"
        stars = _STARS.match(text)
        if stars is None or not self._lists:
            return text
        sign = "1." if stars[1][-1] == "#" else "-"
        return f"{' ' * 4 * (len(stars[1]) - 1)}{sign} {stars[2]}"


def _title_of(text: str) -> str:
    """The title of a panel that begins on the line: it heads what follows."""
    for found in _MACRO.finditer(text):
        given = found["given"] or ""
        named = _TITLED.search(given)
        if named and found["name"] != "status":
            return named[1].strip()
        if found["name"] == "expand" and len(given) > 1:
            return given[1:].strip()
    return ""


def _status(found: re.Match[str]) -> str:
    """What stands for a macro within a line: the words of a status, and nothing of others."""
    named = _TITLED.search(found["given"] or "")
    return named[1].strip() if named and found["name"] == "status" else ""


def _inline(text: str, *, stars: bool) -> str:
    for pattern, words in _INLINE:
        text = pattern.sub(words, text)
    if stars:
        lead = re.match(r"^\s*(?:-|1\.)\s", text)
        start = lead.end() if lead else 0
        text = text[:start] + _STAR_BOLD.sub(r"**\1**", text[start:])
    return text
