"""The words of every pre-work field: its label, the question shown while it is empty, a line of help."""

from __future__ import annotations

from typing import NamedTuple


class FieldWords(NamedTuple):
    """A label of one to three words, a concrete question, and help where the question is not enough."""

    label: str
    prompt: str
    help: str = ""


W = FieldWords

MISSION = {
    ("direction", "mission"): W(
        "Mission",
        "Why do you exist? Who is better off, and how?",
        "At most 40 words, so that people repeat it.",
    ),
    ("direction", "mission_horizon"): W("Seen within", "By when should it show? 5 years?"),
    ("direction", "serves"): W("Who it is for", "Who would miss you: small merchants, night nurses, …?"),
    ("direction", "vision"): W("Vision", "What does the world look like when you have done it?"),
    ("direction", "vision_horizon"): W("Horizon", "How far ahead do you look? 10 years?"),
}

STRATEGY = {
    ("strategy", "diagnosis"): W(
        "Diagnosis", "What is going on here? What makes it hard?", "Facts first: what a visitor would see."
    ),
    ("strategy", "guiding_policy"): W(
        "We win by",
        "By doing what, through whom, because of what?",
        "A way of winning, not a number to reach.",
    ),
    ("strategy", "horizon"): W("Horizon", "How far does it reach? Broad strokes are enough for this year."),
    ("strategy", "order_reason"): W(
        "Why this order", "Why this first and that then? What does the first make possible?"
    ),
    ("strategy", "market_changes"): W(
        "What changed", "What changed in the market since last cycle? Nothing is an answer too."
    ),
    ("strategy", "confirmed"): W("Still right?", "Kept as it is, or changed this cycle?"),
    ("direction", "confirmed"): W("Still right?", "Kept as they are, or changed this cycle?"),
    ("obstacles", "text"): W(
        "Obstacle", "What stands in the way?", "Something that is there, not something missing."
    ),
    ("obstacles", "evidence"): W("Evidence", "How do you know? A number, a quote, a day you saw it."),
    ("choices", "text"): W("Choice", "What do you choose?"),
    ("choices", "kind"): W("Kind", "Which kind of choice is it?"),
    ("choices", "over"): W("Over", "Over what? What would reasonable people have chosen instead?"),
    ("choices", "because"): W("Because", "Why this one, here, now?"),
    ("choices", "removes"): W("Removes", "Which obstacles does it take out of the way?"),
    ("conditions", "side"): W("About", "True about whom?"),
    ("conditions", "text"): W("Condition", "What would have to be true for this to be a good choice?"),
    ("conditions", "belief"): W(
        "Belief", "How sure are you, 0 to 10?", "The least believed is tested first."
    ),
    ("conditions", "find_out"): W("How to find out", "What could you do by Friday to know more?"),
    ("conditions", "by"): W("By", "By when do you know?"),
    ("conditions", "who"): W("Who", "Who finds out?"),
    ("conditions", "state"): W("Turned out", "Open still, or true, or false?"),
    ("conditions", "evidence"): W("What showed it", "What did you see that settles it?"),
    ("not_doing", "text"): W("Not doing", "What will you leave, though someone wanted it?"),
    ("not_doing", "wanted_by"): W("Who wanted it", "Who asked for it?"),
    ("not_doing", "why"): W("Why not", "Why not, or why not yet?"),
}

STAKEHOLDERS = {
    ("stakeholders", "name"): W("Group", "Which group? Small merchants, not just \u201ccustomers\u201d."),
    ("stakeholders", "kind"): W("Kind", "What are they to you?"),
    ("needs", "text"): W("Need", "What do they need, in words they would use?"),
    ("needs", "evidence"): W("Evidence", "Who said or did what that shows it?"),
    ("needs", "answered_by"): W("Answered by", "Which choice or objective answers it?"),
}

RESOURCES = {
    ("resources", "kind"): W("Cycle", "A quarter or a year?"),
    ("resources", "start"): W("From", "On which day does it start?"),
    ("resources", "end"): W("To", "On which day does it end?"),
    ("resources", "budget"): W("Budget", "What money is there, and for what?"),
    ("resources", "tools"): W("Tools", "What do you have to work with, and what is missing?"),
    ("resources", "hours_per_day"): W(
        "Productive hours",
        "Productive hours a day?",
        "What is left of a day after meetings and mail: 3 to 4.",
    ),
    ("resources", "rule_of_six_hours"): W(
        "Rule of six",
        "Hours a week for a whole person?",
        "The other reading: 6 a week; some read it as 6 a day.",
    ),
    ("capacity", "person"): W("Person", "Who works on these OKRs?"),
    ("capacity", "share"): W("Share", "What part of their time, in %?"),
    ("capacity", "days_per_week"): W("Days a week", "How many days a week do they work?"),
    ("capacity", "days_away"): W("Days away", "Holidays, courses, leave: how many days in the cycle?"),
    ("capacity", "usual_hours"): W(
        "As usual", "Hours a week that business as usual takes of this?", "Support, on-call, reports."
    ),
}

DEPARTMENTS = {
    ("departments", "name"): W("Team", "Which team or department?"),
    ("departments", "met_on"): W("Met on", "When did you sit down with them?"),
    ("departments", "overlaps"): W("Overlaps", "Where do you both work on the same thing?"),
    ("departments", "gaps"): W("Gaps", "What does each think the other is doing?"),
    ("department_needs", "way"): W("Which way", "Do we need it, or do they?"),
    ("department_needs", "text"): W("Need", "What exactly, so that they could say yes or no?"),
    ("department_needs", "by"): W("By", "By when?"),
    ("department_needs", "confirmed_by"): W("Confirmed by", "Who on the other side said yes?"),
}

PAST = {
    ("past_results", "statement"): W("Key result", "What did the key result say?"),
    ("past_results", "cycle"): W("Cycle", "In which cycle?"),
    ("past_results", "baseline"): W("From", "Where did it stand at the start?"),
    ("past_results", "target"): W("To", "Where should it have come?"),
    ("past_results", "value"): W("Came to", "Where did it come?"),
    ("past_results", "unit"): W("Unit", "Of what: %, days, €?"),
    ("past_results", "score"): W("Score", "0 to 1: what part of the way did it go?"),
    ("past_results", "why"): W("Why", "Why that score? What did you not see coming?"),
    ("past_results", "reach"): W("Reach", "Too easy, about right, too hard?"),
    ("past_results", "carries_over"): W("Goes on", "Does it go on this cycle, on purpose?"),
    ("past_results", "outcome"): W("Outcome", "Did it change something for someone?"),
    ("past_review", "first_cycle"): W("First cycle", "Is there no cycle before this one?"),
    ("past_review", "worked"): W("What worked", "What would you do the same way again?"),
    ("past_review", "did_not_work"): W("What did not", "What would you not do again?"),
}

INSIGHTS = {
    ("insights", "text"): W(
        "Insight",
        "What do you see that others may not?",
        "One thought at a time. It is sealed until the reveal: only you see it.",
    ),
    ("themes", "title"): W("Theme", "What do these have in common?"),
    ("themes", "discussion"): W("Discussion", "What was said? Where do you disagree?"),
    ("insights_review", "direction"): W(
        "Direction", "After a night's sleep: what do you do about it this cycle?"
    ),
    ("insights_review", "chosen_on"): W("Chosen on", "On which day did you choose it?"),
}

GUIDELINES = {
    ("guidelines", "good_objective"): W("A good objective", "When do you call an objective good here?"),
    ("guidelines", "good_key_result"): W("A good key result", "When do you call a key result good here?"),
    ("guidelines", "objectives_min"): W("Objectives from", "How many at least?"),
    ("guidelines", "objectives_max"): W("Objectives to", "How many at most? 3 is plenty."),
    ("guidelines", "key_results_min"): W("Key results from", "How many at least for each objective?"),
    ("guidelines", "key_results_max"): W("Key results to", "How many at most for each? 3 is advised."),
    ("guidelines", "warnings_off"): W("Warnings off", "Which warnings do you not want to hear?"),
    ("guidelines", "capacity_reading"): W("Capacity counts as", "Which reading of your hours counts?"),
    ("guidelines", "hours_s"): W("S", "How many hours is a small one?"),
    ("guidelines", "hours_m"): W("M", "How many hours is a middling one?"),
    ("guidelines", "hours_l"): W("L", "How many hours is a large one?"),
    ("guidelines", "hours_xl"): W("XL", "How many hours is a very large one?"),
    ("guidelines", "agreed_by"): W(
        "Agreed by", "Who has agreed?", "Each for themselves; rules need their people."
    ),
}

REVIEW = {
    ("review_plan", "cadence"): W("Check-ins", "Every week, or every second one?"),
    ("review_plan", "first_check_in"): W("First check-in", "On which day?"),
    ("review_plan", "first_monday"): W("First Monday", "From when do you set the week's priorities?"),
    ("review_plan", "first_friday"): W("First Friday", "From when do you collect wins?"),
    ("review_plan", "mid_cycle"): W("Mid-cycle", "When do you ask if the objectives are still right?"),
    ("review_plan", "planning"): W("Planning", "When do you begin to draft the next cycle?"),
    ("review_plan", "end_review"): W("End of cycle", "When do you score and look back?"),
    ("review_plan", "success"): W(
        "Success",
        "What counts as success: 100 %, or 70 %?",
        "Agree on it now; later it is an excuse or a quarrel.",
    ),
    ("review_plan", "success_said_in"): W("Said in", "Do you score in numbers, grades or words?"),
    ("review_plan", "sharing"): W("Sharing", "How does what worked in one place reach the others?"),
    ("review_plan", "celebrating"): W("Celebrating", "How will you celebrate as a team, not one hero of it?"),
}

STEP = {
    ("steps", "notes"): W("Notes", "What was said that belongs nowhere else?"),
    ("steps", "parking_lot"): W("Parking lot", "What came up that is for another day?"),
    ("steps", "waived"): W("Leave it out", "Why do you leave this step out?"),
    ("steps", "minutes"): W("Timebox", "How many minutes do you give it?"),
}

ASKED = {
    ("group_insight", "theme"): W("Theme", "Which theme? A new name makes a new one."),
    ("choose_direction", "text"): W(
        "Direction", "After a night's sleep: what do you do about it this cycle?"
    ),
    ("reconfirm", "market_changes"): W("What changed", "What changed in the market since last cycle?"),
}

FIELDS: dict[tuple[str, str], FieldWords] = (
    MISSION
    | STRATEGY
    | STAKEHOLDERS
    | RESOURCES
    | DEPARTMENTS
    | PAST
    | INSIGHTS
    | GUIDELINES
    | REVIEW
    | STEP
    | ASKED
)
