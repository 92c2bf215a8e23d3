"""Mails and threads: what belongs to the sending, to older drafts and to comments is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .lines import Line, is_listed

_HEADER = re.compile(
    r"^\**(?:From|To|Cc|Bcc|Date|Sent|Reply-To|Von|An|Gesendet|Datum|De|À|Para|Enviado|Van|Aan)\**\s*:\s*\S",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)\b[^:]{0,60}:\s*$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^[-_ ]{2,}\s*(?:original (?:message|appointment)|ursprüngliche nachricht|message d'origine"
    r"|mensaje original|oorspronkelijk bericht|messaggio originale)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^-- ?$|^(?:--|—)\s*[A-Z][\w. ]*(?:,|$)|^(?:sent|gesendet|envoyé|enviado) (?:from|von|de) ", re.I
)
_COMMENTED = re.compile(
    r"^\W*[\w.-]+(?: [\w.-]+)?\W*\s(?:commented|replied|left a comment|reacted)\b"
    r"|^\W*(?:\d+ (?:replies|comments)|view thread)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^#{1,6}\s|^={1,6}\s|^h[1-6]\.\s")


def without_mail(lines: Sequence[Line]) -> list[Line]:
    """The lines with a reason on each that is a mail's head, an older draft, a signature or a comment."""
    marked = list(_marked(lines))
    if not any(not line.why and _says_something(line.text) for line in marked):
        return list(lines)  # everything stands in what was forwarded
    return marked


def _says_something(text: str) -> bool:
    return is_listed(text) or re.match(r"^\s*(?:[•●\w]{1,4}[.):]|\w[\w ]{0,20}\d?:)\s*\S", text) is not None


def _marked(lines: Sequence[Line]) -> Iterator[Line]:
    threaded = any(_WROTE.search(line.text) or _HEADER.match(line.text) for line in lines)
    why, quoting = "", False
    for at, line in enumerate(lines):
        text = line.text
        if why == "comment" and _HEADING.match(text):
            why = ""
        if quoting and text.strip() and not text.startswith(">") and not _WROTE.search(text):
            why, quoting = "", False
        before = _begins(lines, at)
        if before and why != "older mail":
            why, quoting = before, before == "older mail" and _quotes_below(lines, at)
        head = _HEADER.match(text) and _is_head(lines, at)
        reason = why or ("mail" if head else "older mail" if threaded and text.startswith(">") else "")
        yield (
            line._replace(why=reason)
            if reason and text.strip()
            else line._replace(text="" if reason else text)
        )


def _begins(lines: Sequence[Line], at: int) -> str:
    """Why everything from here on is left out; empty: it is not."""
    text = lines[at].text
    if (
        _WROTE.search(text)
        or _BEFORE.match(text)
        or (_HEADER.match(text) and _is_head(lines, at) and at > 12)
    ):
        return "older mail"
    if text.lower().startswith("on ") and at + 1 < len(lines) and _WROTE.search(lines[at + 1].text):
        return "older mail"
    if _SIGNED.match(text) and not any(map(_heads, lines[at + 1 :])):
        return "signature"
    return "comment" if _COMMENTED.match(text) else ""


def _heads(line: Line) -> bool:
    return _HEADING.match(line.text) is not None


def _is_head(lines: Sequence[Line], at: int) -> bool:
    """Whether another line of a mail's head stands next to it."""
    near = (*lines[max(at - 2, 0) : at], *lines[at + 1 : at + 3])
    return any(_HEADER.match(line.text) or line.text.lower().startswith("subject:") for line in near)


def _quotes_below(lines: Sequence[Line], at: int) -> bool:
    """Whether what was written before is quoted with `>`, so that an answer may follow it."""
    below = [
        line.text for line in lines[at + 1 : at + 5] if line.text.strip() and not _WROTE.search(line.text)
    ]
    return bool(below) and below[0].startswith(">")
