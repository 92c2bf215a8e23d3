"""The words of `okr status` and of the review; kept few, for they are loaded at every prompt."""

from __future__ import annotations

LETTERS = {"green": "G", "amber": "A", "red": "R", "silent": "?", "not started": "?"}

HEAD = "{workspace} · {team} · {cycle} · {when}"
WEEK = "week {week} of {weeks}"
STARTS = "starts {day}"
ENDED = "ended {day}, not closed yet"
CLOSED = "closed"
COLUMNS = {
    "key": "KR",
    "what": "what",
    "trend": "trend",
    "confidence": "conf",
    "age": "age",
    "owner": "owner",
}
FIGURES = "now → target"
NO_KEY_RESULTS = "no key results yet"
NO_OBJECTIVES = "No objectives yet: `okr draft` is where they begin."
NONE_FOUND = "No key result fits: {filters}."
MINE, RED, SILENT = "mine", "red", "silent"

SUMMARY = "{count} key results: {colours}"
SUMMARY_ONE = "1 key result: {colours}"
SINCE = "Since {day}: {turns}"
ON_PACE = "on pace for {count} of {total}"
DAYS = "{days}d"
NEVER = "-"
