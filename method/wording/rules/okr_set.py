"""What the rules on the set as a whole (METHOD 5) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords, Variant

WORDS = {
    "SET-1": RuleWords(
        "Number of objectives",
        "{count} objectives: which {most} at most matter this cycle?",
        "Everything first means nothing first.",
        "warn",
    ),
    "SET-2": RuleWords(
        "Number of key results",
        "{count} key results: two to five say enough, three is best.",
        "One hides a lot; six are a dashboard.",
        "ask",
    ),
    "SET-3": RuleWords(
        "All of one nature",
        "All key results are {nature}: what would another kind of measure tell you?",
        "Hard numbers, soft ones and money see different things.",
        "ask",
    ),
    "SET-4": RuleWords(
        "All lagging, or all inputs",
        "All of these are outcomes that move late: what would move by week four?",
        "Something early to steer by, something late to prove it.",
        "ask",
    ),
    "SET-5": RuleWords(
        "All due on the last day",
        "Everything is due on the last day: what could be known sooner?",
        "News on the last day can no longer be used.",
        "ask",
    ),
    "SET-6": RuleWords(
        "Sufficiency",
        "If every key result were true, would you confidently say the objective is achieved?",
        "Key results that are all reached and prove nothing cost a whole cycle.",
        "ask",
    ),
    "SET-7": RuleWords(
        "Measured twice",
        "{first} and {second} seem to measure the same thing.",
        "Two of the same count one success twice.",
        "ask",
    ),
    "SET-8": RuleWords(
        "No mix of ambition",
        "Everything is aspirational: what must be delivered whatever happens?",
        "A team needs something to stand on and something to reach for.",
        "ask",
    ),
    "SET-9": RuleWords(
        "Average confidence",
        "Start confidence is {average} on average: that is comfortable. What would be worth more?",
        "About five of ten is where people stretch without giving up.",
        "ask",
    ),
    "SET-10": RuleWords(
        "No KPI kept healthy",
        "Which number must stay healthy meanwhile?",
        "What is not watched pays for what is.",
        "gap",
    ),
    "SET-11": RuleWords(
        "Does not fit",
        "Committed work does not fit the hours you have.",
        "Dropping one now is cheaper than missing three later.",
        "warn",
    ),
    "SET-12": RuleWords(
        "Dependency unconfirmed",
        "{team} has not confirmed \u201c{need}\u201d.",
        "Their plan was made without you until they say otherwise.",
        "ask",
    ),
}

VARIANTS = {
    ("SET-1", "none"): Variant("There is no objective yet."),
    ("SET-2", "none"): Variant("No key result yet: how would you know it came true?", "gap"),
    ("SET-2", "few"): Variant("{count} key result: two or three tell you more about it."),
    ("SET-2", "many"): Variant("{count} key results: which three would you keep?"),
    ("SET-4", "inputs"): Variant("All of these are things you do: which number would prove it worked?"),
    ("SET-6", "no"): Variant("You said these would not be enough: what is missing?"),
    ("SET-6", "came"): Variant("You answered this before {keys} came: are they enough now?"),
    ("SET-6", "went"): Variant("You answered this before a key result went: are the others still enough?"),
    ("SET-8", "nothing"): Variant("Nothing here is aspirational: where would you like to be surprised?"),
    ("SET-9", "low"): Variant("Start confidence is {average} on average: does anyone believe in it?"),
}
