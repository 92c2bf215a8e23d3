"""What the rules on the strategy (METHOD 3) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords, Variant

WORDS = {
    "STR-1": RuleWords(
        "No obstacle",
        "Which obstacle stands in the way most? Name it and rank it.",
        "A plan with no obstacle is only a wish.",
        "gap",
    ),
    "STR-2": RuleWords(
        "Chosen over what?",
        "\u201c{choice}\u201d: chosen over what?",
        "A choice nobody would have made otherwise is no choice.",
        "gap",
    ),
    "STR-3": RuleWords(
        "Nothing given up",
        "The not-doing list is empty: what did someone want that you will leave?",
        "What is given up is the proof of focus.",
        "gap",
    ),
    "STR-4": RuleWords(
        "No order",
        "Which choice comes first, and why?",
        "This first, then that: the order explains a first goal that looks odd.",
        "gap",
    ),
    "STR-5": RuleWords(
        "A goal, not a way",
        "This says where you want to be. How do you win: by, through, because of what?",
        "A goal mistaken for a strategy leaves everyone to guess the way.",
        "warn",
    ),
    "STR-6": RuleWords(
        "Conditions missing",
        "\u201c{choice}\u201d: what would have to be true for it to be a good choice?",
        "Plans die of beliefs nobody tested.",
        "gap",
    ),
    "STR-7": RuleWords(
        "Praise words only",
        "This could hang in any company's lobby. What would only you say?",
        "Fine words that exclude nothing guide nobody.",
        "warn",
    ),
    "STR-8": RuleWords(
        "Too many choices",
        "{count} choices: which five at most matter this year?",
        "A list of everything chooses nothing.",
        "warn",
    ),
    "STR-9": RuleWords(
        "Not reconfirmed",
        "Is the strategy still right this cycle? What changed in the market?",
        "A strategy is half-built and learns.",
        "gap",
    ),
}

VARIANTS = {
    ("STR-2", "none"): Variant("No choice is made yet: where do you play, and how do you win?"),
    ("STR-3", "unwanted"): Variant("Who wanted \u201c{what}\u201d? What nobody wanted is not given up."),
    ("STR-5", "empty"): Variant("How do you win? The guiding policy is still empty.", "gap"),
    ("STR-9", "market"): Variant("What changed in the market since last cycle? Nothing is an answer too."),
    ("STR-6", "barrier"): Variant("\u201c{choice}\u201d: which of its conditions do you believe least?"),
}
