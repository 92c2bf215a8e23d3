"""What the rules on capacity and ambition (METHOD 4) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords

WORDS = {
    "CAP-1": RuleWords(
        "Committed work does not fit",
        "Committed work takes {needed} hours and you have {capacity}.",
        "A promise that does not fit is broken on the first day.",
        "warn",
    ),
    "CAP-2": RuleWords(
        "Everything fits",
        "Committed and aspirational work fit together in {capacity} hours: is there room to reach further?",
        "If all of it fits, the stretch is missing.",
        "ask",
    ),
    "CAP-3": RuleWords(
        "Over 100 %",
        "{person} is planned at {share} %.",
        "Nobody has more than one week in a week.",
        "warn",
    ),
    "AMB-1": RuleWords(
        "Stretched too long",
        "Three cycles of stretch with falling scores: would a gentler cycle do good?",
        "People who never land stop jumping.",
        "ask",
    ),
}
