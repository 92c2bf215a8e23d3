"""The marks that hang on a line, each with the field it tells: in front, behind and between its words."""

from __future__ import annotations

import re
from typing import NamedTuple

#: the label of a person who answers for it
PEOPLE = (
    r"(?:KR )?owners?|owned by|dri|lead|responsible|accountable|assignees?|assigned to|driver|sponsor|who"
)
#: labels and the fields they tell; "" is a field of nobody's, blanked while a sentence is read
LABELS = (
    (PEOPLE, "owner"),
    (r"status|state|health", "status"),
    (r"confidence(?: level)?|conf\.?", "confidence"),
    (r"(?:final )?(?:score|grade)|graded|scored", "score"),
    (r"progress", "progress"),
    (r"priority|prio", "priority"),
    (r"contact|source|link|tracked in|team|area|weight|ticket|jira|epic|effort|size", ""),
)
VALUE = r"(?:(?!\s[-–—]\s)[^,;|()\[\]\n]){1,60}"
#: a name: no figures in it
SOMEBODY = r"(?:(?!\s[-–—]\s)[^,;|()\[\]\n\d:]){1,60}"
#: a share or a mark out of ten
RATE = r"(?:\d{1,2}\s?/\s?10|[01]?\.\d+|\d{1,3}\s?%)"
BEHIND = r"(?:(?<=[,;|(\[·])|(?<=[-–—.]\s)|(?<=\s\s))\s?"
EDGE = r"(?:^\s*|(?<=[\s,;|(\[·–—-]))"
STATES = (
    r"done|achieved|complete[d]?|partially (?:achieved|complete[d]?|done)|in progress|on track|off track"
    r"|at risk|not started|behind|blocked|ongoing|dropped|cancell?ed|deferred|postponed|paused|missed"
    r"|not achieved|failed|delayed|wip|draft|on target|stopped|abandoned|descoped|carried over"
)
SIGNS = "✅☑✔❌✖🟢🟡🔴🟠⚪🔵⚫🟥🟩🟨🚧⏳🎯🚀⭐📈📉🏁🔥💡📌➡️🟣🟤✳️☐□■◼🔲✓✗"
SIGN_STATES = {"✅": "done", "☑": "done", "✔": "done", "✓": "done"} | dict.fromkeys("❌✖✗", "dropped")
#: what follows a sign of where it stands: "=> 80 %"
SHOWS = r"(?:=+>|⇒|➔)"
AT = r"@[\w.-]*\w(?:\s*(?:,|&|and|/)?\s*@[\w.-]*\w)*"
PICTURES = r"[\u2600-\u27bf\u2b00-\u2b05\u2b08-\u2bff\U0001f000-\U0001faff\ufe0f\u200d](?<![\u2713\u2717→➜➔])"


class Mark(NamedTuple):
    """A pattern and the field its `v` tells; "" tells nothing that is kept."""

    field: str
    pattern: re.Pattern[str]


def mark(field: str, pattern: str, *, cased: bool = False) -> Mark:
    return Mark(field, re.compile(pattern, 0 if cased else re.IGNORECASE))


#: in front of the words
OPENING = (
    mark("score", r"^\s*(?P<v>0[.,]\d{1,2}|1[.,]00?)\s*[:–—-]?\s+(?=(?:objective|key result|kr|o)\s?\d)"),
    mark("box", r"^\s*\[(?P<v>[ xX✓-]?)\]\s+"),
    mark("sign", rf"^\s*(?P<v>[{SIGNS}]\ufe0f?)\s*"),
    mark("", r"^\s*(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)", cased=True),
    mark("priority", r"^\s*(?:[\[(](?P<v>P[0-9X])[\])]\s*[:–—|-]*|(?P<w>P[0-9X])\s*[:–—|-]+)\s+(?=\S)"),
    mark("priority", r"^\s*(?P<v>P[0-9X])\s+(?=@|[^\W\d_a-z](?!\w*s\b))", cased=True),
    mark("priority", r"^\s*(?:\[[ xX]\]\s*)(?P<v>P[0-4])\s+(?=[a-z])", cased=True),
    mark("", r"^\s*(?:M\d|Q[1-4])\s?[:–—|-]\s", cased=True),
    mark("status", rf"^\s*[\[(](?P<v>{STATES})[\])]\s*[:–—-]?\s*"),
    mark(
        "status",
        r"^\s*(?P<v>TODO|DONE|WIP|CANCELLED|CANCELED|DOING|IN PROGRESS|WAITING)[:\s]\s*[:–—-]?\s*(?=\S)",
        cased=True,
    ),
    mark("owner", r"^\s*(?P<v>@\S+)\s+[:–—-]+\s+"),
    mark("owner", rf"^\s*(?:{PEOPLE})\s?[:=]\s?@?(?P<v>{SOMEBODY})\s[-–—|]\s+(?=\S)"),
    mark("", r"^\s*(?:[•●○◦▪▫‣·*►▶→>–—-]\s+)(?=\S)"),
)
#: behind the words, the last first
ENDING = (
    mark("sign", rf"(?P<v>[{SIGNS}]\ufe0f?)$"),
    mark(
        "",
        r"[(\[]+\s*(?:#\d+|[A-Z][A-Z0-9]+-\d+|link|source|doc|details|(?:ref|see|cf|via|issue|ticket)[:. ][^()\[\]]{0,120}"
        r"|https?://[^\s()]+)\s*[)\]]+$",
        cased=True,
    ),
    mark("", r"\shttps?://\S+$"),
    mark("progress", r"\s*\[(?P<v>\d{1,3}%)\]$"),
    mark("", r"\s*\[\d+/\d+\]$"),
    mark(
        "score",
        r"[(\[]\s?(?:(?:final )?(?:score|grade)\s*[:=]?\s*)?(?P<v>\d{1,2}(?:[.,]\d)?\s?/\s?10"
        r"|[01]?[.,]\d{1,2}(?:\s?/\s?1(?:\.0)?)?|1[.,]00?)\s?[)\]]$",
    ),
    mark(
        "score",
        r"[(\[–—,;|-]\s*(?:final )?(?:score|grade)\s*[:=]?\s*"
        r"(?P<v>\d{1,3}(?:[.,]\d+)?\s*%|[01](?:[.,]\d+)?|\d(?:[.,]\d)?/10)[)\]]?$",
    ),
    mark("score", r"\s[–—|-]\s+(?P<v>0[.,]\d{1,2}|1[.,]00?)$"),
    mark("status", rf"[(\[](?P<v>{STATES})[)\]]$"),
    mark("status", rf"(?:[,;·|]|\s[–—-]|\s\s|=>)\s*(?P<v>{STATES})\.?$"),
    mark("", r"[(\[](?:tbd|new|stretch|committed|aspirational)[)\]]$"),
    mark("priority", r"[(\[](?P<v>P[0-9])[)\]]$"),
    mark(
        "priority",
        r"(?:(?<=[\d%)a-z])(?<!zero)(?<!open)(?<!for)(?<!all)(?<!to)\s|[,;|·–—-]\s?|\s\s)(?P<v>P[0-4])$",
        cased=True,
    ),
    mark("owner", rf"[(\[]\s*(?P<v>{AT})\s*[)\]]$"),
    mark("owner", rf"[(\[]\s*(?:{PEOPLE})\s*[:=]\s*@?(?P<v>[^()\[\]:]{{1,60}}?)\s*[)\]]$"),
    mark("owner", rf"[,;.]?\s*[–—|-]?\s+(?P<v>{AT})$"),
    mark("owner", rf"(?:[,;|–—]|\s-|\.)\s*(?:{PEOPLE})\s*[:=]\s*@?(?P<v>[^:,;|]{{1,60}}?)$"),
    mark(
        "due",
        r"(?:[,;|–—(\[]|\s-)\s*(?P<l>due|due date|deadline|by when)\s*[:=]?\s+(?P<v>[\w\s./-]*\d[\w\s./-]*?)[)\]]?$",
    ),
    mark(
        "confidence",
        r"(?:[,;|–—(\[]|\s-)\s*(?:confidence|conf)\.?\s*(?:level)?\s*[:=]?\s*(?:of\s|at\s)?"
        r"(?P<v>\d{1,2}(?:\s*/\s*10|\s*%)?)[)\]]?$",
    ),
    mark("status", r"(?:[,;|–—(\[]|\s-)\s*status\s*[:=]\s*(?P<v>[^:,;|()]+?)[)\]]?$"),
)
#: where it stands today, told in the file of a list; while a sentence is read it is its baseline
STANDING = mark(
    "progress", r"(?:[,;|–—(\[]|\s-)\s*(?:progress|currently|current)\s*[:=]\s*(?P<v>[^:,;|()]+?)[)\]]?$"
)
#: the same, where they stand inside: between separators, wherever that is
LABELLED = (
    *(
        mark(field, rf"{BEHIND}(?:{labels})\s?[:=]\s?@?(?P<v>{SOMEBODY if field == 'owner' else VALUE})")
        for labels, field in LABELS
    ),
    mark("confidence", rf"{BEHIND}(?:confidence|conf\.?)\s(?:of\s|at\s)?(?P<v>{RATE})"),
    mark("score", rf"{BEHIND}(?:scored?|graded?)\s(?:of\s|at\s)?(?P<v>{RATE})"),
)
#: blanked while a sentence is read, and left in the words of a list
INSIDE = (
    mark("", PICTURES),
    mark("", r"\]\((?:https?://|/|\.|#|mailto:)[^\s)]{0,400}\)"),
    mark("", r"https?://\S+|www\.\S+"),
    mark("", r"\((?:ref|see|cf|via|issue|ticket)[:. ][^()]{0,120}\)"),
    mark("", r"(?<![\w.#])(?:[\w.-]+/[\w.-]+)?#\d+\b"),
    mark(
        "",
        r"(?<![\w.@])(?<!\bof )(?<!\bon )(?<!\bat )(?<!\bfor )(?<!\bby )(?<!\bwith )@[A-Za-zÀ-ÿ][\w.-]*",
        cased=True,
    ),
    mark("", rf"{EDGE}(?:{PEOPLE})\s?[:=]\s?{SOMEBODY}"),
    mark("", r"(?<=[\s,;|(\[])(?:deadline|due|when|until|target date)\s?:(?=\s?\S)"),
    mark(
        "",
        r"[\[(](?:P[0-4]|prio(?:rity)?\s?\d|x|X|wip|tbd|done|new|draft|stretch|committed|aspirational)[\])]",
    ),
)
BRACKETED = re.compile(r"[(\[]\s?(?P<v>[^()\[\]]{1,60}?)\s?[)\]]\s?[.]?$")
AFTER_DASH = re.compile(r"\s[–—-]\s+(?P<v>[^\W\d_][^–—|()\[\]\d]{0,59}?)$")
STRUCK = re.compile(r"~~[^~\n]{1,400}~~")
EMPHASIS = re.compile(
    r"\*\*|__(?=\S)|(?<=\S)__|`|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|(?<!\S)\*(?=\S)|(?<=\S)\*(?!\S)"
)
#: where it stands, written behind it: "=> 80 %", "-> 0.7"
STANDS = re.compile(
    r"\s(?:=>|⇒|➔|->|→|=)\s?(?P<v>[01]?[.,]\d{1,2}|1[.,]0|\d{1,3}(?:[.,]\d+)?\s?%)(?:\s?(?:done|complete|reached|score))?\s?\.?$"
)
#: a word on how it went: "=> It moves to spring."
REMARK = re.compile(rf"{SHOWS}\s*(?P<v>[^\d]+)$")
