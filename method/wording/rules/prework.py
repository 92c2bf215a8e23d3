"""What the rules on the pre-work (METHOD 2) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords, Variant

WORDS = {
    "PRE-1": RuleWords(
        "Mission or vision missing",
        "The mission or the vision is still empty.",
        "Goals without a direction are a list of wishes.",
        "gap",
    ),
    "PRE-2": RuleWords(
        "Mission names nobody",
        "Who is better off because of this mission? Name them.",
        "A mission people can repeat is short and says who benefits.",
        "ask",
    ),
    "PRE-5": RuleWords(
        "No customer need",
        "No need of a customer is written down yet.",
        "Without a need there is nobody to be better off.",
        "gap",
    ),
    "PRE-6": RuleWords(
        "Top need unanswered",
        "{group} need \u201c{need}\u201d most, and no choice or objective answers it.",
        "A need ranked first and left alone is a choice; make it on purpose.",
        "ask",
    ),
    "PRE-7": RuleWords(
        "No dates", "The cycle has no start and end date.", "Without an end there is no pace.", "gap"
    ),
    "PRE-8": RuleWords(
        "No capacity",
        "Nobody's time for this cycle is written down.",
        "Goals that do not fit the hours are decided by exhaustion.",
        "gap",
    ),
    "PRE-9": RuleWords(
        "Need unconfirmed",
        "{team} has not confirmed \u201c{need}\u201d.",
        "A need nobody has agreed to is a hope.",
        "ask",
    ),
    "PRE-10": RuleWords(
        "No other team asked",
        "No other team has been asked what it needs, or told what you need.",
        "Most surprises in a cycle come from next door.",
        "gap",
    ),
    "PRE-11": RuleWords(
        "Past key result unscored",
        "Last cycle's \u201c{key_result}\u201d has no score or no reason why.",
        "What was not understood last time happens again.",
        "gap",
    ),
    "PRE-12": RuleWords(
        "Insights missing",
        "{given} of {people} people have given insights.",
        "The quiet ones often know the most.",
        "gap",
    ),
    "PRE-13": RuleWords(
        "Sleep on it",
        "The direction was chosen on the day of the insights: sleep on it.",
        "A night sorts the loud ideas from the good ones.",
        "ask",
    ),
    "PRE-14": RuleWords(
        "Guidelines not agreed",
        "Only the facilitator has agreed to the guidelines.",
        "Rules people did not agree to are not theirs.",
        "gap",
    ),
    "PRE-15": RuleWords(
        "No success figure",
        "Nobody has agreed what counts as success: all of it, or 70 %?",
        "Otherwise the same score is a win to one and a failure to another.",
        "gap",
    ),
    "PRE-16": RuleWords(
        "No review dates",
        "No dates for check-ins and reviews are set.",
        "What is not in the calendar does not happen.",
        "gap",
    ),
}

VARIANTS = {
    ("PRE-1", "mission"): Variant("The mission is still empty: why do you exist?"),
    ("PRE-1", "vision"): Variant("The vision is still empty: where do you want to be?"),
    ("PRE-2", "long"): Variant("{words} words: a mission people can repeat has 40 at most."),
    ("PRE-7", "order"): Variant("The cycle ends before it starts: which date is wrong?"),
    ("PRE-11", "nothing"): Variant(
        "Which key results did you have last cycle? If there were none, say it is your first."
    ),
    ("PRE-13", "open"): Variant("After a night's sleep: write down the direction you choose.", "gap"),
    ("PRE-14", "nobody"): Variant("Nobody has agreed to the guidelines yet."),
    ("PRE-16", "some"): Variant("Still without a date: {missing}."),
}
