"""The words of the end of a cycle: scores, retrospective, learnings, closing; and of its middle."""

from __future__ import annotations

# --- the sections -------------------------------------------------------------------------------------

SECTIONS = {
    "scores": "Scores",
    "retrospective": "Retrospective",
    "learnings": "Learnings",
    "signs": "Deeper",
    "close": "Close",
}
"""The sections by key, in their order; the number before each is the key that turns to it."""
DOES = {
    "scores": "Score each key result, with its why.",
    "retrospective": "Four questions about the cycle; nobody is blamed.",
    "learnings": "What you believed, what you saw, what you do now.",
    "signs": "Signs that something deeper is wrong, as questions.",
    "close": "Close the cycle and open the next.",
}
OF = "{done}/{all}"

# --- scores -------------------------------------------------------------------------------------------

RUNS = "The cycle runs until {end}; scores come then. You can give one early."
ASKED = "{count} of {all} still ask for something. Enter scores the one you are at."
ASKED_ONE = "One key result still asks for something. Enter scores it."
ALL_SCORED = "Every key result has its score and its why."
WAS_CLOSED = "{cycle} was closed on {date}. Scores stay as they are; R reopens the cycle."
REACHED_FROM = "A score counts as reached from {success}, as agreed in step 9."
REACHED_FROM_USUAL = "A score counts as reached from {success}; step 9 has not agreed on another figure."
EXAMPLE = "For example: O1.1 Visits booked online"
NOTHING_TO_SCORE = "There is no key result to score yet. Draft the first with o."
GIVEN = "score"
WEEKS = "week by week"
WHAT_WEEKS_SAY = "What the weeks say about {key}"
LAST_CYCLE, LAST_CYCLE_LIKE = "Last cycle", "Last cycle, taken up again as {key}"
NOTHING_LIKE_IT = "This key result is new. How the last ones went:"
NO_PAST = "No key results of an earlier cycle are kept here. Step 6 of the pre-work takes them in."
PROVED, PROVED_WORDS = "{key} {text}: {proved}", {True: "proved true", False: "proved false"}
TOLD_LEARNED = "Learned: {text}"
BANDS = {"low": "missed", "middle": "on the way", "reached": "reached"}
ASKS_FOR = {
    "score": "score",
    "why": "why",
    "adjusted_because": "reason",
    "what_happened": "what happened",
}
ASKS_ALL = "score, why"
MEAN = "mean {score}"
NO_VALUE = "Nobody has read a value: give the score yourself."
SUM = "From {baseline} to {value}, of {target}: {computed}."
SUM_OTHER = "Last value {value}: {computed}."
KINDS = {
    "committed": "A promise: expected to score 1.0.",
    "aspirational": "A stretch: around 0.7 is good.",
    "learning": "Finding out: what counts is what you know now.",
}
LAST_SAID = "Last check-in {day}, {colour}, confidence {confidence}: {text}"
LAST_SAID_ONLY = "Last check-in {day}, {colour}, confidence {confidence}."
PROVED_FALSE = "Proved false: {text}"
TOLD_WHY = "Why: {text}"
TOLD_BECAUSE = "Score given because {text}"
TOLD_HAPPENED = "What happened: {text}"
TOLD_CARRIES = "Carries over into the next cycle."
TOLD_ASKS = {
    "score": "No score has been given yet.",
    "why": "A score without a why is not done.",
    "adjusted_because": "The score differs from the one worked out: say why.",
    "what_happened": "It was a promise and is under 1.0: what happened?",
}

# --- the form of one score ------------------------------------------------------------------------------

SCORE_PLACE = "Score"
SCORE = ("Score", "0 to 1")
SCORE_OFFERED = "{computed} worked out: your why takes it, or type another here"
WHY = ("Why", "why this score? what moved it, or held it back?")
BECAUSE = ("Reason", "why another score than the {computed} worked out?")
BECAUSE_MISSING = "The score is kept once you say why it is not {computed}."
HAPPENED = ("What happened", "it was a promise: what came between?")
CARRIES = ("Carries over", "on purpose, into the next cycle?")
NOT_A_SCORE = "\u201c{text}\u201d is no score. Type a number from 0 to 1, such as 0.7."
COUNT = "{number} of {count}"
SCORED_NEXT = "{key} is scored. Next is {key_next}."
SCORED_ALL = "Every key result has its score and its why. 2 turns to the retrospective."
NOT_DONE = "{key} still asks for: {asks}."
ACT_SCORE_NEXT = ("next", "Turn to the next key result.")
ACT_SCORE_BEFORE = ("before", "Turn to the key result before.")
ACT_BACK = ("back", "Back to where you were.")
WHY_NOT_ONE = "There is only this key result."

# --- retrospective --------------------------------------------------------------------------------------

RETROSPECTIVE = "What the cycle taught"
RETROSPECTIVE_HINT = (
    "Ask what happened and what made it likely, never who. Everyone did what made sense then."
)
RETROSPECTIVE_FIELDS = {
    "worked": ("What worked", "and should be done again?"),
    "did_not_work": ("What did not", "and what made it likely to happen?"),
    "surprised": ("Surprises", "what did nobody expect?"),
    "do_differently": ("Next time", "what will you do differently, concretely?"),
}

# --- learnings ------------------------------------------------------------------------------------------

LEARNINGS_INTRO = "They come up again when a key result like theirs is drafted. a adds one."
NO_LEARNINGS = "Nothing is written yet: a adds what you believed, what you saw and what you do now."
FROM_CYCLE = "From {cycle}"
BELIEVED = ("We believed", "what did you take for true when you set out?")
SAW = ("We saw", "what happened instead, or after all?")
NOW = ("Now we", "what do you do differently from here on?")
ABOUT = ("Comes from", "which key result taught it? none is fine")
LEARNING_TOLD = {"believed": "We believed", "saw": "We saw", "now": "Now we"}
LEARNING_FROM = "From {statement}"
LEARNING_FROM_SCORED = "From {statement}, which scored {score}"
LEARNING_PLACE = "Learning"
LEARNING_TITLE = "What did it teach?"
LEARNING_HINT = "A sentence each is enough. It comes up again when a key result like it is drafted."
LEARNING_KEPT = "What you typed waits until you come back to it."
LEARNING_ASKS = "Still empty: {fields}. Then Enter in the last field keeps it."
ALL_KEY_RESULTS = "the cycle as a whole"

# --- signs ----------------------------------------------------------------------------------------------

SIGNS_INTRO = "Questions for whoever leads the talk. None of them is about a person."
NO_SIGNS = "Nothing here looks deeper than the numbers."

# --- closing --------------------------------------------------------------------------------------------

CLOSE_SCORES_DONE = "Every committed key result has a score and a why."
CLOSE_SCORES_OPEN = "A score or a why is missing: {keys}."
CLOSE_NO_SET = "No set was committed in this cycle."
CLOSE_RETROSPECTIVE_DONE = "The retrospective is written: {done} of {all} questions."
CLOSE_RETROSPECTIVE_OPEN = "The retrospective is empty."
CLOSE_LEARNINGS = {0: "No learning is written yet.", 1: "One learning is written."}
CLOSE_LEARNINGS_MANY = "{count} learnings are written."
CLOSE_HOW = (
    "X closes {cycle} for {team}. After that its plan, scores and check-ins stay as they are; "
    "a facilitator can reopen it with a reason."
)
CLOSE_EARLY = "{cycle} runs until {end}: closing comes then."
CLOSED_ON = "{cycle} was closed on {date}. Its plan, scores and check-ins stay as they are."
REOPENED_ON = "{who} reopened it on {date}: {why}"
ASK_REOPEN = "Why does {cycle} have to be reopened?"
REOPEN_ABOUT = "Everyone sees the reason. Close the cycle again when you're done."
NEXT_TITLE = "The next cycle"
NEXT_HINT = (
    "Mission, vision and strategy come along to be looked at again; so do stakeholders, departments, KPIs "
    "and guidelines. OKRs begin empty."
)
NEXT_KEY = ("Name", "such as 2027-Q1")
NEXT_START = ("Begins", "such as 2027-01-01")
NEXT_END = ("Ends", "such as 2027-03-31")
NEXT_OPEN = "{cycle} is open. X goes there."

# --- keys -----------------------------------------------------------------------------------------------

ACT_SCORE = ("score", "Score the key result you are at.")
ACT_OPEN_LEARNING = ("change", "Change the learning you are at.")
ACT_OPEN_KEYS = ("open", "Open the key result the question speaks of.")
ACT_ADD_LEARNING = ("learning", "Write down a learning.")
ACT_KEEP_LEARNING = ("keep it", "Keep the learning and go back.")
ACT_REMOVE_LEARNING = ("remove", "Take the learning out; u brings it back.")
ACT_NEXT_SECTION = ("next", "Turn to the next section.")
ACT_SECTION_BEFORE = ("before", "Turn to the section before.")
ACT_MIDDLE = ("mid-cycle", "Look at the objectives at mid-cycle.")
ACT_CLOSE = ("close cycle", "Close this cycle for the team.")
ACT_REOPEN = ("reopen", "Reopen the closed cycle, with a reason.")
WHY_NOT_REOPEN = "This cycle isn't closed, so there is nothing to reopen."
ACT_OPEN_NEXT = ("open next", "Open the next cycle.")
ACT_GO_NEXT = ("go to {cycle}", "Turn to the next cycle.")
WHY_NOT_ROW = "There is nothing to open here."
WHY_NOT_LEARNING = "Move to a learning of this cycle first."
OTHER_CYCLE = "It belongs to {cycle}: turn to that cycle with C to change it."
WHY_NOT_OBJECTIVE = "There is no objective yet. Draft the first with o."

# --- the middle -----------------------------------------------------------------------------------------

MIDDLE_PLACE = "Mid-cycle"
STILL_RIGHT = ("Still right", "is this still what you want to see?")
MOVING = ("Moving", "do the initiatives move the numbers? which ones?")
CHANGES = ("What changes", "a target, an initiative, the objective; and why")
YES_NO = {"yes": "yes", "no": "no"}
MIDDLE_INITIATIVES = "trying: {initiatives}"
MIDDLE_NO_INITIATIVES = "nothing is being tried"
CONDITIONS = "Would have to be true"
CONDITIONS_LABEL = "Conditions"
CONDITIONS_HINT = "Rate them again: Enter on one."
NO_CONDITIONS = "Nothing is written that would have to be true."
CONDITION = "{of} {text}"
CONDITION_BELIEF = "belief {belief}"
CONDITION_UNRATED = "not rated"
CONDITION_STATE = {"true": "proved true", "false": "proved false"}
MIDDLE_DONE = "{key} was looked at. Next is {key_next}."
MIDDLE_ALL = "Every objective was looked at."
MIDDLE_LOOKED = "Looked at on {date}."
MIDDLE_NOT_YET = "Not looked at yet."
MIDDLE_BEFORE = "Mid-cycle is on {date}."
NO_OBJECTIVE = "There is no objective to look at yet."
PICK_CHANGE = "What do you change? A target or wording that is committed asks why."
ACT_CHANGE_IT = (
    "change it",
    "Change the objective, a target or an initiative; the old words stay on record.",
)
ACT_NEXT_OBJECTIVE = ("next", "Turn to the next objective.")
ACT_OBJECTIVE_BEFORE = ("before", "Turn to the objective before.")
WHY_NOT_NEXT = "There is only this objective."
NOT_ADDED_HERE = "Conditions are added and taken out with their choice or key result."

# --- the brief ------------------------------------------------------------------------------------------

BRIEF_PLACE = "Brief"
BRIEF_INTRO = "{answered} of {all} questions of a new colleague are answered."
WRITE_IN = "{write} (Enter: {place})"
PAGE_ENDS = "okr brief prints this page as Markdown, okr brief --format html for a browser."
ASK_VERDICT = "{question} Does the brief answer it, to you?"
VERDICT_OPTIONS = {"yes": "yes", "partly": "partly", "no": "no"}
ASK_NOTE = "What was missing, or unclear? Enter leaves it empty."
ACT_WRITE = ("write it", "Go to where the answer belongs.")
ACT_VERDICT = ("verdict", "Say whether the brief answers this question to you.")
ACT_NEXT_QUESTION = ("next question", "Turn to the next question of the new colleague.")
ACT_BRIEF = ("brief", "The one page, and whether a new colleague finds answers in it.")
WHY_NOT_QUESTION = "Move to a question first: N goes from one to the next."
IS_ANSWERED = "This question is answered. p opens pre-work, o the OKRs."

# --- peer review ----------------------------------------------------------------------------------------

PEER_PLACE = "Peer review"
PEER_INTRO = "Two questions about the set, between peers. Nobody approves anything here."
FEASIBLE = ("Feasible", "can this team do this, in this time, with what it has?")
ALIGNED = ("Aligned", "does it serve the strategy, and fit what others do?")
COMMENTS = ("Comments", "what should they think about before they commit?")
PEER_SET = "The set"
PEER_GIVEN = "Reviews so far"
PEER_NONE = "Nobody has reviewed the set yet."
PEER_LINE = "{who}, {day}"
PEER_YOURS = "Your review"
PEER_NO_VERDICT = "not said"
PEER_NO_SET = "There is no objective to review yet."
PEER_SENT = "Your review is kept. The team sees it beside the set."
ACT_SEND_REVIEW = ("give my review", "Keep your two verdicts and comments.")
ACT_READ_SET = ("read", "Go to the set, to read it.")
WHY_NOT_SEND = "Give at least one verdict or a comment first."
