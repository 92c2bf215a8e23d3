"""What the rules on a key result (METHOD 5) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords, Variant

WORDS = {
    "KR-1": RuleWords(
        "No number",
        "By how much? There is no number yet.",
        "Without a number nobody can say it came true.",
        "warn",
    ),
    "KR-2": RuleWords(
        "No baseline",
        "From what? The target has no baseline.",
        "A target without a start has no distance, and so no pace.",
        "gap",
    ),
    "KR-3": RuleWords(
        "Unit, date or owner missing",
        "Still missing: {missing}.",
        "A number needs a unit, a day and someone who cares.",
        "gap",
    ),
    "KR-4": RuleWords(
        "A task",
        "This is something you do. If it went perfectly, which number would move?",
        "A task can be finished and nothing be better.",
        "warn",
    ),
    "KR-5": RuleWords(
        "Counts our own doing",
        "This counts what you produce. What would it change for someone, and how would that show?",
        "Output is easy to reach and easy to reach in vain.",
        "warn",
    ),
    "KR-6": RuleWords(
        "Does not add up",
        "Baseline, target and date do not go together.",
        "A distance of nothing, or in the wrong direction, has no progress.",
        "warn",
    ),
    "KR-7": RuleWords(
        "Ambiguous metric",
        "Which {noun} exactly, and over what period?",
        "If two people can count it differently, they will.",
        "ask",
    ),
    "KR-8": RuleWords(
        "No source",
        "Where will this number come from?",
        "A number nobody can look up is an opinion.",
        "gap",
    ),
    "KR-9": RuleWords(
        "No conditions",
        "What would have to be true for it to move?",
        "Beliefs that are not written down are not tested.",
        "gap",
    ),
    "KR-10": RuleWords(
        "The pace",
        "It needs {needed} a week; the best seen so far is {best}.",
        "A pace never seen before needs something that was never done before.",
        "ask",
    ),
    "KR-11": RuleWords(
        "Start confidence",
        "Confidence starts at {confidence} of 10: is the reach right?",
        "The right reach feels uncomfortable, but not doomed: about 5.",
        "ask",
    ),
    "KR-12": RuleWords(
        "Jargon or a proxy",
        "This can go up and nobody be better off: which number must not get worse meanwhile?",
        "What is measured is gamed, mostly by good people in a hurry.",
        "ask",
    ),
}

VARIANTS = {
    ("KR-1", "reason"): Variant(
        "This says why, and not how far: from what to what, by when? The why belongs in the objective."
    ),
    ("KR-1", "unread"): Variant("{question}", "ask"),
    ("KR-3", "undated"): Variant("{question}", "ask"),
    ("KR-4", "verb"): Variant(
        "\u201c{verb}\u201d is something you do. If it went perfectly, which number would move?"
    ),
    ("KR-4", "milestone"): Variant("A date is not a result. When this is done, which number would move?"),
    ("KR-1", "state"): Variant(
        "This will be true or not. How many, how often or how much would show that it is?"
    ),
    ("KR-4", "topic"): Variant("This isn't a result yet. Which number will it move?"),
    ("KR-4", "often"): Variant("If this happens every time, which number will move?"),
    ("KR-4", "finished"): Variant("When this is done, which number will move?"),
    ("KR-5", "noun"): Variant("“{words}” counts your own work. What will it change for someone?"),
    ("KR-5", "reached"): Variant("This counts whom you reach. What will they do differently afterwards?"),
    ("KR-5", "hired"): Variant("This counts who joins. What will be better for someone once they are there?"),
    ("KR-5", "found"): Variant("This counts what you find. What should come of it, and for whom?"),
    ("KR-5", "whose"): Variant(
        "Who does this, you or somebody else? If it's you: what will it change for someone?", "ask"
    ),
    ("KR-5", "money"): Variant("This counts what you spend. What should the money bring, and for whom?"),
    ("KR-6", "already"): Variant("By its own words this is true already: what would be worth reaching?"),
    ("KR-11", "anyway"): Variant(
        "By its own words this happens anyway: what would be worth reaching for?", "warn"
    ),
    ("KR-6", "same"): Variant("Baseline and target are the same: what should move?"),
    ("KR-6", "behind"): Variant("The target lies behind the baseline: is the direction right?"),
    ("KR-6", "band"): Variant("The band is upside down: its low end lies over its high end."),
    ("KR-6", "past"): Variant("{date} has gone by. By when will this be true?", "gap"),
    ("KR-6", "outside"): Variant("The date {date} lies outside the cycle."),
    ("KR-7", "part"): Variant("\u201c{figure}\u201d: do you mean {words} {noun}?", "ask"),
    ("KR-7", "measure"): Variant("{noun}: measured how, and by whom?"),
    ("KR-7", "language"): Variant("This looks like {language}. I judge wording in English only.", "ask"),
    ("KR-7", "language with figures"): Variant(
        "This looks like {language}. I read its figures and dates; wording I judge in English only.", "ask"
    ),
    ("KR-7", "share"): Variant("A share of what? Say of whom, and over what period."),
    ("KR-11", "doubt"): Variant(
        "Confidence starts at {confidence} of 10: nobody believes it yet. What would help?"
    ),
    ("KR-12", "jargon"): Variant("\u201c{word}\u201d: would a customer know what that is? Say it plainly."),
}

MISSING_FIELDS = {
    "unit": "unit",
    "rubric": "rubric (20 signed; 100 live)",
    "due": "date",
    "owner": "one owner",
}
"""What KR-3 calls the fields it misses."""
