"""The nine steps of pre-work and the readiness check: titles, questions, whys, and what the sums say."""

from __future__ import annotations

from typing import NamedTuple


class StepWords(NamedTuple):
    """A short title for the rail, the question the step asks, and one line of why it matters."""

    title: str
    question: str
    why: str


STEPS = {
    "mission": StepWords(
        "Mission",
        "Why do you exist, and where do you want to be?",
        "Without a place to go, any step will do.",
    ),
    "strategy": StepWords(
        "Strategy",
        "How do you win, and what do you give up for it?",
        "OKRs measure a strategy; they cannot stand in for one.",
    ),
    "stakeholders": StepWords(
        "Stakeholders",
        "Who needs you, and what do they need most?",
        "A goal is worth the cycle when somebody would miss it.",
    ),
    "resources": StepWords(
        "Resources",
        "How long is the cycle, and how many hours are real?",
        "Most plans are too big for the hours behind them.",
    ),
    "departments": StepWords(
        "Departments",
        "What do you and other teams need from each other?",
        "Asked before the cycle it is a talk; later, a quarrel.",
    ),
    "past": StepWords(
        "Past",
        "What did the last cycle's key results teach you?",
        "The last scores say how far to reach this time.",
    ),
    "insights": StepWords(
        "Insights",
        "What does each of you see that the others may not?",
        "Write alone first, or the first voice is the only one.",
    ),
    "guidelines": StepWords(
        "Guidelines",
        "What is a good objective, and a good key result?",
        "Before the drafts a rule helps; after, it is criticism.",
    ),
    "review": StepWords(
        "Review",
        "When do you look at it together, and what is success?",
        "A goal nobody looks at is forgotten in a week.",
    ),
}

READINESS_TITLE = "Readiness"
READINESS_INTRO = "Three honest answers from each person. Only the counts are kept, never who said what."
READINESS_WHY = "OKRs make a healthy team stronger; they do not heal one. A low answer stops nothing."
READINESS_SCALE = ("not at all", "a little", "partly", "mostly", "yes")
READINESS_NONE = "Nobody has answered yet."
READINESS_COUNT = "{answered} of {people} have answered."
READINESS_HIDDEN = (
    "The counts show when all have answered, or when a facilitator closes the check with three or more."
)
READINESS_STILL = "Still to answer: {names}."
READINESS_CLOSED = "The check is closed: {count} answers."
READINESS_LATE = "You didn't answer this one. The next check is with the next cycle."
READINESS_TALK = (
    "Fewer than three people answer here, so nobody could stay anonymous. Talk about these three instead:"
)
READINESS_PAPER = (
    "This store is a folder that several accounts of this machine share. Answers can't be kept private here."
)
READINESS_PAPER_HOW = (
    "Collect the answers on paper, without names. A facilitator types how many said 1, 2, 3, 4 and 5."
)


class ReadinessWords(NamedTuple):
    """The statement to agree with, what low answers mean OKRs will expose, and what to do first."""

    title: str
    question: str
    exposes: str
    first: str
    middling: str
    high: str


READINESS = {
    "strategy": ReadinessWords(
        "A strategy to repeat",
        "Any of us could say our strategy in two sentences.",
        "Objectives will point in different directions, because each follows a strategy of its own.",
        "Spend the first half day on step 2 alone, and read the choices aloud at the end.",
        "Some could say it. Step 2 is where the others will hear it.",
        "People can say the strategy. Step 2 will go quickly.",
    ),
    "freedom": ReadinessWords(
        "Free to decide how",
        "We may decide ourselves how to reach a goal.",
        "Key results will turn into orders with numbers, and people will report instead of steer.",
        "Pilot with one strong, mixed team whose lead agrees to set the aim and leave the way open.",
        "Some ways are open. Write down under each objective what is left to the team.",
        "The team decides how. Keep the objectives about what changes for someone.",
    ),
    "safety": ReadinessWords(
        "Safe to say it",
        "It is safe here to say: this is not working.",
        "Everything will be green until the last fortnight, and then red.",
        "Begin with Friday wins only, and let the lead be the first to show a red of their own.",
        "Some would say it. Ask for the first red on purpose, and thank whoever brings it.",
        "People speak up. The colours will mean something.",
    ),
}

NO_INSIGHTS_OF_OTHERS = "Nobody else has written yet."
ONE_HIDDEN_INSIGHT = "1 other person has written. What each of you writes is sealed until the reveal."
HIDDEN_INSIGHTS = "{count} other people have written. What each of you writes is sealed until the reveal."

# --- what is worked out beside the fields ------------------------------------------------------------

WEEKS = "{weeks} weeks, {start} to {end}."
CAPACITY_PERSON = "{person}: {productive} productive hours, or {six} by the rule of six."
CAPACITY_SUM = "  {hours} h × ({days} days × {weeks} weeks − {away} away) × {share} %{usual} = {total}"
CAPACITY_SUM_USUAL = " − {usual} as usual"
CAPACITY_SIX_SUM = "  {hours} h × {weeks} weeks × {share} %{usual} = {total}"
CAPACITY_TOTAL = "Together {productive} productive hours, or {six} by the rule of six."
CAPACITY_COUNTS = "What counts here is {reading}: {hours} hours."

NO_SCORES = "No score of the last cycle is known yet, so there is no reach to work out."
MEAN_SCORE = "Mean score {mean} over {count} key results."
ONE_SCORE = "Score {mean}, of one key result."
BANDS = {
    "gentle": "Under 0.4: be gentle this time; small goals that land, no moonshots.",
    "keep": "Between 0.4 and 1.0: keep this reach.",
    "higher": "Everything landed: aim 10 % higher.",
}
AMBITION_GENTLE = "{what}: moved {moved} last time, and 10 % on top: {step}, from {start} to {target}."
AMBITION_HIGHER = "{what}: the target was {moved}, and 10 % on top: {step}, from {start} to {target}."
AMBITION_KEEP = "{what}: the target was {moved}; the same reach goes from {start} to {target}."
AMBITION_STILL = "{what}: it did not move last time, so begin with any movement at all."
AMBITION_THERE = "{what}: it stands at {start}, and there is no further to go."
CARRIES_OVER = "To go on with, on purpose: {what}. y takes it up again."
REACH_COUNTS = "Too easy {easy}, about right {right}, too hard {hard}."
OUTCOME_COUNTS = "A real outcome for someone: yes {yes}, partly {partly}, no {no}."

LEAST_BELIEVED = "Test first: \u201c{condition}\u201d, believed {belief} of 10, under {choice}."
CHOICES_ORDERED = "In this order: {order}."
OBSTACLE_LOOSE = "No choice removes \u201c{obstacle}\u201d."
INSIGHTS_GIVEN = "{given} of {people} have written theirs."
INSIGHTS_WAITING = "Still to write: {names}."
INSIGHTS_AWAITED = "Awaited: {names}. Theirs are added when they next open okr."
INSIGHTS_NAMED = "The team chose names: each insight will show who wrote it."
INSIGHTS_SLEEP = "The insights are from {on}. Sleep on them: choose the direction on {next} or later."
GUIDELINES_AGREED = "Agreed by {names}."
GUIDELINES_COUNTS = "{objectives} objectives with {key_results} key results each."
REVIEW_COUNT = "{count} check-ins, {cadence}, from {first} to {last}."
REVIEW_SUCCESS = "Success is {percent} % of the way: a score of {score} and over."
NEEDS_OPEN = "{confirmed} of {all} needs are confirmed."
NEEDS_ANSWERED = "{answered} of {all} top needs are answered."

# --- what can be done beside typing ------------------------------------------------------------------

ANSWERED = "Answered by {names}, last on {day}."
REVEAL = "reveal all"
REVEAL_HELP = "Shows everyone's insights to everyone; do it when all have written."
REVEAL_SURE = "{names} have not written yet. Reveal all the same?"
REVEAL_SURE_ONE = "{names} has not written yet. Reveal all the same?"
REVEAL_DONE = "All insights are revealed already."
REVEAL_NOTHING = "There is no insight to reveal yet."
SIGN = "sign"
SIGN_HELP = "Puts your name on the sealed insight under the cursor, or takes it off again."
SIGN_DONE = "You can sign your own insights until they are revealed."
NAME_ALL = "names on or off"
NAME_ALL_HELP = "Settles, before anybody writes, whether insights show who wrote them."
NAME_ALL_LATE = "Somebody has written already, so this stays as it is."
GROUP = "under a theme"
GROUP_HELP = "Pick a theme, or type a new one."
GROUP_HIDDEN = "Reveal the insights first, then group them together."
DIRECTION = "choose a direction"
DIRECTION_HELP = "After a night's sleep: what do you do about it this cycle?"
DIRECTION_HIDDEN = "Reveal the insights first, then sleep on them."
AGREE = "I agree"
AGREE_HELP = "Adds your name to those who agree to these guidelines."
AGREE_DONE = "You have agreed already."
FILL_PAST = "take over last cycle"
FILL_PAST_HELP = "Brings last cycle's key results here with their scores and reasons."
FILL_PAST_NONE = "The store holds no cycle before this one; type its key results instead."
TAKE_UP = "take up again"
TAKE_UP_HELP = "Drafts the key result under the cursor again, from where it stands to the figure worked out."
FILL_CAPACITY = "the whole team"
FILL_CAPACITY_HELP = "Adds everyone on the team who is not here yet, each with a whole week."
FILL_CAPACITY_DONE = "Everyone on the team is here already."
PLAN_REVIEW = "fill the dates"
PLAN_REVIEW_HELP = "Works out dates from the cycle; those already set stay."
KEEP = "still right"
KEEP_HELP = "Confirms it for this cycle as it stands."
CHANGED = "changed"
CHANGED_HELP = "Says that it was changed for this cycle."
