"""What each rule says: a title, one message, one line of why, and how much it weighs.

A message may hold {placeholders}; the rule that fires fills them. Rules that can hold in several ways
have variants. Rule ids are METHOD's (sections 2, 3, 4, 5 and 7).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["ask", "warn", "gap"]


class RuleWords(NamedTuple):
    """Title, message, why (one line), severity."""

    title: str
    message: str
    why: str
    severity: Severity


class Variant(NamedTuple):
    """Another way the same rule can hold: its own message and, where it differs, its own weight."""

    message: str
    severity: Severity | None = None


PREWORK = {
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

STRATEGY = {
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

CAPACITY = {
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

OBJECTIVE = {
    "OBJ-1": RuleWords(
        "A deliverable",
        "This is something you do or ship. What will be different for someone when it is there?",
        "A thing can be delivered and change nothing.",
        "warn",
    ),
    "OBJ-2": RuleWords(
        "A key result in disguise",
        "This is a number that moves. Why does it matter, and to whom?",
        "People get up for a reason, not for a number.",
        "warn",
    ),
    "OBJ-3": RuleWords(
        "Vague",
        "Any company could say this. What changes, and for whom?",
        "What could mean anything steers nothing.",
        "warn",
    ),
    "OBJ-4": RuleWords(
        "Business as usual",
        "This would be done anyway. What would be worth getting up for?",
        "A cycle's attention is for what must change; the rest is kept healthy as a KPI.",
        "warn",
    ),
    "OBJ-5": RuleWords(
        "Holds a number",
        "There is a number in it: would it do better as a key result?",
        "Words carry the why; key results carry the how much.",
        "ask",
    ),
    "OBJ-6": RuleWords(
        "Not one line",
        "{words} words: what is the one line people will repeat?",
        "What cannot be remembered is not aimed at.",
        "warn",
    ),
    "OBJ-7": RuleWords(
        "Two goals",
        "Two goals joined by \u201cand\u201d: which comes first?",
        "Two aims in one line compete every week.",
        "warn",
    ),
    "OBJ-8": RuleWords(
        "Serves no choice",
        "Which choice does this serve? If none: a priority, a KPI or an initiative?",
        "What serves no choice competes with what does.",
        "gap",
    ),
    "OBJ-9": RuleWords(
        "No owner or no why-now",
        "Who owns this, and why now?",
        "Without one owner it is everyone's, and so nobody's.",
        "gap",
    ),
}

KEY_RESULT = {
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

SET = {
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

RHYTHM = {
    "RUN-1": RuleWords(
        "Untied priorities",
        "{count} of {total} priorities this week are tied to no key result.",
        "That is fine; week after week it is a sign.",
        "ask",
    ),
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

RULES: dict[str, RuleWords] = PREWORK | STRATEGY | CAPACITY | OBJECTIVE | KEY_RESULT | SET | RHYTHM

BLANK = "__"
BY = "by {day}"
SO_THAT = "so that {who} can"

#: a rewrite to fill in, made of the person's own words where there are some
SKELETONS: dict[str, str] = {
    "number": "{stem} from __ to __ by __",
    "dated number": "{stem} from __ to __",
    "baseline": "{stem} (from __)",
    "date": "{stem} by __",
    "both": "{stem} (from __) by __",
    "after task": "__ from __ to __ by __, because {thing} is there",
    "after our doing": "__ from __ to __ by __, through {thing}",
    "which": "{before} __ {noun} a __{after}",
    "for whom": "{stem} so that __ can __",
    "cautious": "Prove that {rest} __",
    "reason": "__ so much that {metric} moves",
    "first goal": "{first}",
}

VARIANTS: dict[tuple[str, str], Variant] = {
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
    ("STR-2", "none"): Variant("No choice is made yet: where do you play, and how do you win?"),
    ("STR-3", "unwanted"): Variant("Who wanted \u201c{what}\u201d? What nobody wanted is not given up."),
    ("STR-5", "empty"): Variant("How do you win? The guiding policy is still empty.", "gap"),
    ("STR-9", "market"): Variant("What changed in the market since last cycle? Nothing is an answer too."),
    ("STR-6", "barrier"): Variant("\u201c{choice}\u201d: which of its conditions do you believe least?"),
    ("OBJ-1", "start"): Variant(
        "\u201c{verb}\u201d is something you do. What will be different for someone when it is done?"
    ),
    ("OBJ-1", "cautious"): Variant(
        "\u201c{verb}\u201d is a first step. What would you do if the answer were yes?"
    ),
    ("OBJ-2", "unsaid"): Variant("\u201c{metric}\u201d is a measure. Why should it move, and for whom?"),
    ("OBJ-3", "nobody"): Variant(
        "This says that it gets better, not what or for whom. What would people notice?"
    ),
    ("OBJ-3", "state"): Variant("No change is named here. What becomes possible that is not possible today?"),
    ("OBJ-6", "long"): Variant("{words} words: what is the one line people will repeat?", "ask"),
    ("OBJ-6", "short"): Variant("That is too short to aim at: what changes, and for whom?"),
    ("OBJ-9", "owner"): Variant("Who is the one owner of this?"),
    ("OBJ-9", "owners"): Variant("More than one owner: who is the one people ask?"),
    ("OBJ-9", "why now"): Variant("Why now, and not next cycle?"),
    ("KR-1", "reason"): Variant(
        "This says why, and not how far: from what to what, by when? The why belongs in the objective."
    ),
    ("KR-4", "verb"): Variant(
        "\u201c{verb}\u201d is something you do. If it went perfectly, which number would move?"
    ),
    ("KR-4", "milestone"): Variant("A date is not a result. When this is done, which number would move?"),
    ("KR-5", "noun"): Variant("This counts your own {noun}. What should they change for someone?"),
    ("KR-6", "already"): Variant("By its own words this is true already: what would be worth reaching?"),
    ("KR-11", "anyway"): Variant(
        "By its own words this happens anyway: what would be worth reaching for?", "warn"
    ),
    ("KR-6", "same"): Variant("Baseline and target are the same: what should move?"),
    ("KR-6", "behind"): Variant("The target lies behind the baseline: is the direction right?"),
    ("KR-6", "band"): Variant("The band is upside down: its low end lies over its high end."),
    ("KR-6", "past"): Variant("The date {date} is past."),
    ("KR-6", "outside"): Variant("The date {date} lies outside the cycle."),
    ("KR-7", "measure"): Variant("{noun}: measured how, and by whom?"),
    ("KR-7", "share"): Variant("A share of what? Say of whom, and over what period."),
    ("KR-11", "doubt"): Variant(
        "Confidence starts at {confidence} of 10: nobody believes it yet. What would help?"
    ),
    ("KR-12", "jargon"): Variant("\u201c{word}\u201d: would a customer know what that is? Say it plainly."),
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
    ("RUN-5", "committed"): Variant("It was committed and scored {score}: what happened?"),
}

MISSING_FIELDS = {"unit": "unit", "due": "date", "owner": "one owner"}
"""What KR-3 calls the fields it misses."""
