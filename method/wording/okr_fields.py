"""The words of every field of an objective, a key result and what hangs from them (METHOD 5)."""

from __future__ import annotations

from method.wording.fields import FieldWords
from method.wording.sections import SectionWords

W = FieldWords

OBJECTIVE = {
    ("objectives", "text"): W("Objective", "What will be different, and for whom?"),
    ("objectives", "why_now"): W("Why now", "Why this cycle and not the next?"),
    ("objectives", "kind"): W("Kind", "A promise, a stretch, or finding out first?"),
    ("objectives", "owner"): W("Owner", "Which one person?"),
    ("objectives", "contributors"): W("Contributors", "Who works on it with the owner?"),
    ("objectives", "choices"): W("Serves", "Which of your choices does it serve?"),
    ("objectives", "removes"): W("Removes", "Which obstacle does it take out of the way?"),
    ("objectives", "shared_with"): W("Shared with", "Which other teams carry it with you?"),
    ("objectives", "left_open"): W("Left open", "What may the team decide on its own?"),
    ("objectives", "notes"): W("Notes", "Anything else worth keeping beside it?"),
    ("objectives", "sufficient"): W("Enough", "If every key result were true, is this achieved?"),
    ("objectives", "missing"): W("Missing", "What would still be missing?"),
}

KEY_RESULT = {
    ("key_results", "statement"): W("Sentence", "Which number moves, from what to what, by when?"),
    ("key_results", "metric"): W("Metric", "What exactly is counted?"),
    ("key_results", "direction"): W("Direction", "Up, down, kept within, or a milestone?"),
    ("key_results", "baseline"): W("Baseline", "Where does it stand today?"),
    ("key_results", "baseline_unknown"): W("Not known", "Nobody knows yet: measuring it comes first."),
    ("key_results", "target"): W("Target", "Where should it be?"),
    ("key_results", "low"): W("At least", "The low end, if it should stay in a band."),
    ("key_results", "high"): W("At most", "The high end, if it should stay in a band."),
    ("key_results", "unit"): W("Unit", "%, €, days, or what is counted?"),
    ("key_results", "per"): W("Per", "Per month, per visit? Empty if it is a plain count."),
    ("key_results", "due"): W("Due", "By which day?"),
    ("key_results", "owner"): W("Owner", "Which one person?"),
    ("key_results", "contributors"): W("Contributors", "Who works on it with the owner?"),
    ("key_results", "nature"): W("Nature", "A hard number, a soft one such as trust, or money?"),
    ("key_results", "measures"): W(
        "Measures", "What you put in, what you produce, or what changes for someone?"
    ),
    ("key_results", "source"): W("Source", "Where does the number come from?"),
    ("key_results", "reading_how"): W("Read how", "A rating at the moment of use, interviews, a rubric …?"),
    ("key_results", "reading_by"): W("Read by", "Who reads it?"),
    ("key_results", "reading_every"): W("Read every", "Every week, every month?"),
    ("key_results", "start_confidence"): W("Confidence", "0 to 10 at the start; about 5 is a good stretch."),
    ("key_results", "size"): W("Size", "S, M, L or XL?"),
    ("key_results", "hours"): W("Hours", "Or in hours, if you know better."),
    ("key_results", "gets_from"): W("Helped by", "Which teams contribute to it?"),
    ("key_results", "gives_to"): W("Helps", "Whose work waits for it?"),
    ("key_results", "rubric"): W("Rubric", "A milestone in steps: 20 signed; 60 connected; 100 live"),
    ("key_results", "counter_metric"): W("Not worse", "What must not get worse meanwhile?"),
    ("key_results", "notes"): W("Notes", "Anything else worth keeping beside it?"),
}

HANGING = {
    ("initiatives", "text"): W("Initiative", "What will you build or try?"),
    ("initiatives", "owner"): W("Owner", "Who?"),
    ("initiatives", "month"): W("Month", "Which month? November, or 2026-11"),
    ("initiatives", "of"): W("For", "Which key result does it move, or which choice is it for?"),
    ("initiatives", "state"): W("State", "An idea, being done, done or dropped?"),
    ("dependencies", "team"): W("From team", "Which team do you need it from?"),
    ("dependencies", "what"): W("What", "What do you need from them?"),
    ("dependencies", "their_key"): W("Their KR", "Which key result of theirs, if you know? O2.1"),
    ("dependencies", "by"): W("By", "By which day?"),
    ("dependencies", "confirmed_by"): W("Confirmed by", "Who over there said yes?"),
    ("kpis", "name"): W("KPI", "Which number must stay healthy meanwhile?"),
    ("kpis", "unit"): W("Unit", "%, €, days …"),
    ("kpis", "low"): W("At least", "Below which value is it unhealthy?"),
    ("kpis", "high"): W("At most", "Above which value is it unhealthy?"),
    ("kpis", "owner"): W("Owner", "Who watches it?"),
    ("kpis", "guards"): W("Guards", "During which objectives?"),
}

FIELDS = OBJECTIVE | KEY_RESULT | HANGING

S = SectionWords

SECTIONS = {
    "objective": S("Objective"),
    "objective links": S("In the strategy"),
    "objective enough": S("Enough?"),
    "key result": S("Key result", hint="What you correct here is kept, even if the sentence changes."),
    "key result who": S("Who, and where from"),
    "key result soft": S(
        "If it is soft",
        hint="Ways to begin: a rating at the moment of use, who comes back unasked, a rubric judged blind by two, "
        "a few talks coded alike each month. Pair what people say with what they do.",
    ),
    "key result effort": S("Effort and confidence"),
    "key result others": S("With others"),
    "initiatives": S(
        "Initiatives", "initiative", "Nothing planned yet.", "What you build or try to move it."
    ),
    "dependencies": S(
        "Dependencies", "dependency", "It needs nobody else.", "What it needs from other teams."
    ),
    "kpis": S("KPIs", "KPI", "None named yet.", "Numbers that must stay healthy meanwhile."),
}

FOR = "for {key}"
CONFIRMED = "{name} said yes"
UNCONFIRMED = "nobody has said yes"
FROM = "from {low}"
TO = "up to {high}"
READ = "{value} on {day}"
NOT_READ = "not read yet"
OUTSIDE = "outside its range"
