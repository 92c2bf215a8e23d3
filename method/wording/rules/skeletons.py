"""Rewrites to fill in, made of the person's own words where there are some."""

from __future__ import annotations

BLANK = "__"
BY = "by {day}"
SO_THAT = "so that {who} can"
FOR_WHOM = "{who} can __"

#: a figure in words: "one and a half", "two and three quarters"
IN_WORDS = {"and": "{whole} and a {part}", "three": "{whole} and {part}"}

SKELETONS: dict[str, str] = {
    "number": "{stem} from __ to __ by __",
    "dated number": "{stem} from __ to __",
    "baseline": "{stem} (from __)",
    "date": "{stem} by __",
    "both": "{stem} (from __) by __",
    "thanks to": "__ from __ to __ by __, thanks to {thing}",
    "once": "__ from __ to __ by __, once {thing}",
    "reached": "__ of {people} __ by __",
    "share reached": "{people} __ by __",
    "which": "{before} __ {noun} a __{after}",
    "for whom": "{stem} so that __ can __",
    "cautious": "Prove that {rest} __",
    "can thanks to": "__ can __, thanks to {thing}",
    "can once": "__ can __, once {thing}",
}
