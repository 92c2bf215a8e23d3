"""Titles of the pre-work's sections, the noun for one row, and what an empty one says."""

from __future__ import annotations

from typing import NamedTuple


class SectionWords(NamedTuple):
    """A title, the noun for one row, what stands there while it is empty, and a hint above it."""

    title: str
    one: str = ""
    empty: str = ""
    hint: str = ""


S = SectionWords

SECTIONS = {
    "mission": S("Mission and vision"),
    "mission again": S("Still right?", hint="Taken over from last cycle."),
    "diagnosis": S("What is going on"),
    "obstacles": S(
        "Obstacles",
        "obstacle",
        "No obstacle yet: what stands in the way most?",
        "The one that matters most on top.",
    ),
    "policy": S("Guiding policy"),
    "choices": S(
        "Choices",
        "choice",
        "No choice yet: where do you play, and how do you win?",
        "In the order you take them.",
    ),
    "conditions": S(
        "What would have to be true", "condition", "No condition yet: what are you taking for granted?"
    ),
    "order": S("This first, then that"),
    "not_doing": S(
        "Not doing", "thing you leave", "Nothing given up yet: what did someone want that you will leave?"
    ),
    "strategy again": S("Still right?", hint="Taken over from last cycle."),
    "stakeholders": S("Stakeholders", "group", "No group yet: whose day changes because of you?"),
    "needs": S(
        "Needs", "need", "No need yet: what do they ask for again and again?", "The strongest need on top."
    ),
    "timeframe": S("Timeframe"),
    "resources": S("Budget and tools"),
    "capacity": S("People", "person", "Nobody's time is written down yet."),
    "readings": S("Two readings", hint="Step 8 says which of the two counts."),
    "departments": S("Other teams", "team", "No other team asked yet: whose work touches yours?"),
    "department_needs": S("Needs both ways", "need", "No need yet: what must they do before you can?"),
    "past_results": S("Last cycle's key results", "key result", "None yet: take them over, or type them."),
    "past_review": S("Looking back"),
    "insights": S(
        "Insights",
        "insight",
        "Nothing from you yet. Write alone first, then talk.",
        "Each writes alone. Nobody sees yours before the reveal; it shows no name unless you sign it. "
        "What you add after the reveal everyone sees at once.",
    ),
    "themes": S("Themes", "theme", "No theme yet: which insights say the same thing?"),
    "direction": S("What you do about it", hint="Sleep on it: choose on another day than the insights."),
    "good": S("What you call good"),
    "counts": S("How many"),
    "settings": S("Warnings and hours"),
    "agreed": S("Who agrees"),
    "rhythm": S("Rhythm"),
    "success": S("What counts as success"),
    "together": S("Together"),
    "notes": S("Notes and parking lot"),
}
