"""What the coach asks while an objective, a key result, a choice or the set is drafted (METHOD 6).

Each entry is the question, with room for the team's own words, and one line of why it is asked.
"""

from __future__ import annotations

from typing import NamedTuple


class PromptWords(NamedTuple):
    text: str
    why: str


OBJECTIVE = {
    "true-by": PromptWords(
        "If this were so by {end}, what would be true that is not true today?",
        "Each answer could be a key result.",
    ),
    "deliver": PromptWords(
        "When \u201c{text}\u201d is done, what can {who} do that they cannot do today?",
        "A thing can be delivered and change nothing.",
    ),
    "reason": PromptWords(
        "Who would notice when this number moves, and what would they do differently?",
        "People get up for a reason, not for a number.",
    ),
    "false": PromptWords(
        "\u201c{condition}\u201d proved false, and this rested on it. What would have to be true instead?",
        "Better to change an aim than to defend it.",
    ),
    "mission": PromptWords(
        "You are here for this: \u201c{mission}\u201d Which part of it comes nearer by {end}?",
        "The mission is what the numbers are for.",
    ),
    "need": PromptWords(
        "For {who}, who need \u201c{need}\u201d: what would they do differently?",
        "A change nobody does anything with is no change.",
    ),
    "who": PromptWords(
        "Who would be the first to notice, and what would they do differently?",
        "A change nobody does anything with is no change.",
    ),
    "way": PromptWords(
        "What stands in the way of this today? What would have to be true by {end} for it to be gone?",
        "If nothing stood in the way it would be so already.",
    ),
    "obstacle": PromptWords(
        "\u201c{obstacle}\u201d: what would have to be true by {end} for it to be out of the way?",
        "An objective earns its place by the obstacle it removes.",
    ),
    "policy": PromptWords(
        "You win like this: \u201c{policy}\u201d Which part of it has to come true first?",
        "Objectives are the strategy in steps.",
    ),
    "over": PromptWords(
        "You chose \u201c{choice}\u201d over \u201c{over}\u201d: by {end}, what would show that this was right?",
        "A choice is a bet, and a bet can be checked.",
    ),
}

KEY_RESULT = {
    "task": PromptWords(
        "If \u201c{text}\u201d went perfectly, which number would move, from what to what?",
        "A task can be finished and nothing be better.",
    ),
    "task-so": PromptWords(
        "Once you can say \u201c{text}\u201d, which number will have moved, from what to what?",
        "You can finish this and still change nothing.",
    ),
    "number": PromptWords(
        "From what to what should {metric} go by {due}?",
        "Without a number nobody can say it came true.",
    ),
    "baseline": PromptWords(
        "Where is {metric} today? If nobody knows, what would tell you in the first two weeks?",
        "A target without a start has no distance.",
    ),
    "hours": PromptWords(
        "Committed work is {over} hours over what there is, and this takes {hours}. What would you leave?",
        "What does not fit is decided by exhaustion.",
    ),
    "true": PromptWords(
        "What would have to be true for {metric} to {movement}?",
        "Each answer is a condition to test or something to try.",
    ),
    "pace": PromptWords(
        "{metric} needs {pace} a week for {weeks} weeks; the best so far is {best}. What is new this time?",
        "A new pace needs something new.",
    ),
    "pace-first": PromptWords(
        "{metric} needs {pace} a week for {weeks} weeks. What moves it in the first two?",
        "The weeks at the end cannot carry the weeks at the start.",
    ),
    "reach-gentle": PromptWords(
        "{metric} really moved {moved} last cycle; that and a tenth more leads to {target}. How far this time?",
        "After a hard cycle a gentle stretch brings people further.",
    ),
    "reach-keep": PromptWords(
        "Last cycle aimed at {moved} for {metric}; as far again leads to {target}. How far this time?",
        "Last cycle tells how far this team moves.",
    ),
    "reach-higher": PromptWords(
        "Last cycle made all of {moved} for {metric}; a tenth more leads to {target}. How far this time?",
        "What was reached in full can reach a little further.",
    ),
    "who": PromptWords(
        "For {metric} to {direction}, what would {who} do differently?",
        "Numbers move when somebody does something else.",
    ),
    "whom": PromptWords(
        "Who would have to do what differently for {metric} to {direction}?",
        "Numbers move when somebody does something else.",
    ),
    "who-done": PromptWords(
        "When {metric} is done, what will {who} do differently?",
        "What is done and changes nobody changes nothing.",
    ),
    "who-so": PromptWords(
        "Once you can say {metric}, what will {who} do differently?",
        "You can finish this without anyone noticing.",
    ),
    "whom-so": PromptWords(
        "Once you can say {metric}, who will do what differently?",
        "You can finish this without anyone noticing.",
    ),
    "whom-done": PromptWords(
        "When {metric} is done, who will do what differently?",
        "What is done and changes nobody changes nothing.",
    ),
    "false": PromptWords(
        "\u201c{condition}\u201d proved false. What else would have to be true for {metric} to {direction}?",
        "The plan rested on it.",
    ),
    "believed": PromptWords(
        "You believe \u201c{condition}\u201d {belief} of 10. How would you find out?",
        "The least believed comes first: test it before building on it.",
    ),
    "barrier": PromptWords(
        "You believe \u201c{condition}\u201d least, {belief} of 10. How would you find out?",
        "The least believed comes first: test it before building on it.",
    ),
    "sooner": PromptWords(
        "You believe \u201c{condition}\u201d {belief} of 10. What could tell you before {date}?",
        "The earlier you know, the cheaper it is.",
    ),
    "unbelieved": PromptWords(
        "\u201c{condition}\u201d: how much do you believe it, 0 to 10, and how would you find out?",
        "What is not rated is not tested.",
    ),
    "soft-how": PromptWords(
        "How will {metric} be read? {ways}",
        "A soft measure counts as much as a hard one, once it is read the same way each time.",
    ),
    "soft-who": PromptWords(
        "Who reads {metric}, and how often?",
        "Two people who read alike make it a measure.",
    ),
    "soft-do": PromptWords(
        "If people mean it when they say so, what will they do? Pair {metric} with that.",
        "What people say and what they do differ.",
    ),
    "counter": PromptWords(
        "What must not get worse while {metric} is made to {direction}?",
        "Any number can be moved at the cost of another.",
    ),
    "counter-so": PromptWords(
        "What must not get worse on the way to {metric}?",
        "Anything can be finished at the cost of something else.",
    ),
    "counter-done": PromptWords(
        "What must not get worse while you get {metric} done?",
        "Anything can be finished at the cost of something else.",
    ),
    "learning-now": PromptWords(
        "\u201c{statement}\u201d {scored} in {cycle}. Since then: \u201c{now}\u201d How does that help here?",
        "What was learned once need not be paid for twice.",
    ),
    "learning": PromptWords(
        "In {cycle} \u201c{statement}\u201d {scored}: \u201c{saw}\u201d. What is different now?",
        "What was learned once need not be paid for twice.",
    ),
}

SOFT_WAYS = {
    "use": "A rating at the moment of use, for instance.",
    "back": "The share who come back unasked, for instance.",
    "rubric": "A rubric judged blind by two people, for instance.",
    "talks": "A handful of talks coded the same way each month, for instance.",
    "recommend": "A recommend score to begin with, for instance.",
}

SET = {
    "sufficient": PromptWords(
        "If {key_results} were true, would you say: \u201c{objective}\u201d is achieved?",
        "If not, something is missing, and now is the time to say what.",
    ),
    "again": PromptWords(
        "You said {answer} before {changed}. If {key_results} were true, is \u201c{objective}\u201d achieved?",
        "An answer is good for the set it was given of.",
    ),
    "missing": PromptWords(
        "You said \u201c{missing}\u201d is missing from {key}. Which number would show that it is there?",
        "What is missing and has no number stays missing.",
    ),
    "hours": PromptWords(
        "Committed work takes {needed} of {available} hours. What of {key_results} would you do less of?",
        "A promise that does not fit is broken on the first day.",
    ),
    "intent": PromptWords(
        "Could {key_results} score 1.0 and \u201c{objective}\u201d still fail? How?",
        "Whatever comes to mind is a key result or a counter-metric you lack.",
    ),
    "nobody": PromptWords(
        "Could {key_results} score 1.0 and {who} notice nothing?",
        "Full marks that help nobody cost a whole cycle.",
    ),
    "drop": PromptWords(
        "If you had to drop one of {key_results}, which one?",
        "The answer tells what the others are for.",
    ),
    "asked": PromptWords(
        "You have asked {who}. Who could have been asked and was not?",
        "Surprises come from whoever was not in the room.",
    ),
    "asked-nobody": PromptWords(
        "Who could be asked about this set before it is committed?",
        "Surprises come from whoever was not in the room.",
    ),
}

CHOICE = {
    "customers": PromptWords(
        "For \u201c{choice}\u201d to be right, what would have to be true of {who}?",
        "A choice is a bet on what they will do.",
    ),
    "market": PromptWords(
        "For \u201c{choice}\u201d to be right, what would have to stay as it is around you, or change?",
        "Markets move while plans stand still.",
    ),
    "us": PromptWords(
        "For \u201c{choice}\u201d to be right, what would you have to be able to do, and at what cost?",
        "What cannot be done yet has to be learned or left.",
    ),
    "competitors": PromptWords(
        "For \u201c{choice}\u201d to be right, what would others have to do, or leave undone?",
        "Someone answers every good move.",
    ),
    "false": PromptWords(
        "\u201c{condition}\u201d proved false. Is \u201c{choice}\u201d still right, and what else would have to be true?",
        "A choice rests on its conditions.",
    ),
    "over": PromptWords(
        "What would have to be true for \u201c{over}\u201d to have been the better choice?",
        "If you can say it, you can watch for it.",
    ),
}

CAME = "{keys} came"
WENT = "a key result went"
CUSTOMERS = "your customers"
NOBODY_NAMED = "the people it is for"
OTHERS = "{count} others"
RANGE = "{first} to {last}"

GO = "go from {baseline} to {target} by {due}"
REACH = "reach {target} by {due}"
COME_DOWN = "come down to {target} by {due}"
STAY = "stay as it should until {due}"
STAY_UNDER = "stay at {high} or under until {due}"
STAY_OVER = "stay at {low} or over until {due}"
STAY_BETWEEN = "stay between {low} and {high} until {due}"
DONE = "be done by {due}"
MOVE = "move by {due}"

RISE = "rise"
FALL = "fall"
HOLD = "hold steady"
CHANGE = "change"
FINISH = "be done"

#: units of time as one says them: of several, and of one
TIMES = {
    "s": ("seconds", "second"), "min": ("minutes", "minute"), "h": ("hours", "hour"), "d": ("days", "day"),
    "wk": ("weeks", "week"), "mo": ("months", "month"), "y": ("years", "year"),
}  # fmt: skip
POINTS = "{number} points"
SCORED = "scored {score}"
NOT_SCORED = "was tried"
