"""Sentences of `okr doctor --merge`: what differs between two versions of a file, and what was chosen."""

from __future__ import annotations

HEAD = "{path} is a second version of {of}."
HEAD_GIT = "{path} holds two versions, with git's marks between them."
SAME = "Both versions say the same."
ONE_SIDE = "Changed in one version only, so nobody needs to choose:"
TO_CHOOSE = "Changed in both, or nobody knows by whom:"
QUESTION = "{number} of {count}  {title}"
FIELD = "{thing}: {field}"
LINE_HERE = "  1  this file: {value}{trace}"
LINE_THERE = "  2  the other: {value}{trace}"
TRACE = "  ({who}, {when})"
TRACE_NOBODY = "  ({when})"
TAKEN = "  {title}: {value}{trace}, from {side}"
HERE, THERE = "this file", "the other"
EMPTY = "(empty)"
NOT_IN_IT = "not in it"
REMOVED = "removed"
PARTS = {"on": "{value}", "by": "by {value}"}
"""How a field is told among others of its document, where that is not its name and its value."""
KEYS = "1 or 2 chooses, q stops and changes nothing"
CHOSEN = "  → {side}"
STOPPED = "Nothing was changed."
NEEDS_TERMINAL = "Nothing was changed: on a terminal, okr doctor --merge asks and then writes."
ALSO_LEANS = "“{text}” stays, because something that stays belongs to it."
RENUMBERED = "{before} of the other version is now {key}, because there was one here."
NOTHING_TO_MERGE = "There is nothing to merge: no file has a second version."
KEEPS_FILE = "This file stays as it is: nothing was chosen from the other."

MERGED = "Merged {count} from another version of the plan"
MERGED_WORKSPACE = "Merged {count} from another version of the workspace"
CHANGES = ("1 change", "{count} changes")
CHANGED_MEANWHILE = "Somebody changed this file while you were choosing, so nothing was written. Run okr doctor --merge again."
FROM = "{who}, {when}"
FROM_MORE = "and {count} more"
FROM_OTHER = "Another version of this file said so"
OUT_OF_EXPORT = "Not in the export, because it is a copy that a sync program made: {path}"


def changes(count: int) -> str:
    """`1 change`, `3 changes`."""
    return CHANGES[count != 1].format(count=count)
