"""What the rules on the weeks of the cycle (METHOD 7) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords, Variant

WORDS = {
    "RUN-2": RuleWords(
        "Confidence fell",
        "Confidence went from {before} to {after}: what happened?",
        "A fall of three is news; the reason is worth more than the number.",
        "ask",
    ),
    "RUN-3": RuleWords(
        "Nothing moves",
        "No change in three check-ins: does anyone still believe in it?",
        "A number nobody moves is better dropped than dragged.",
        "ask",
    ),
    "RUN-4": RuleWords(
        "Green against the trend",
        "Says green, heads for {heading} of {target}.",
        "A kind colour now is an unkind surprise later.",
        "warn",
    ),
    "RUN-5": RuleWords(
        "Score without a why",
        "It scored {score}: what happened?",
        "A score without a why teaches nothing.",
        "gap",
    ),
}

VARIANTS = {
    ("RUN-5", "committed"): Variant("It was committed and scored {score}: what happened?"),
}
