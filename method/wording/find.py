"""The words of the search over everything."""

from __future__ import annotations

TITLE = "find"
LABEL = "Find"
HINT = "Words of this and all earlier cycles: OKRs, strategy, notes, check-ins, wins, people's names."
NOTHING = "Nothing has these words, and nothing looks like them."
FORMERLY = "(was {key}) {text}"
COUNT_ONE = "1 found"
COUNT = "{count} found"
COUNT_MOST = "the first {count}"
KEYS = (("↓ ↑", "choose"), ("Enter", "go there"), ("Esc", "back"))
ACT_GO = ("go there", "Go where the line under the cursor leads.")
ACT_BACK = ("back", "Go back to where you came from.")
