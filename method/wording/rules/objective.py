"""What the rules on an objective (METHOD 5) say."""

from __future__ import annotations

from method.wording.rules.shape import RuleWords, Variant

WORDS = {
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
        "Two goals joined by \u201c{word}\u201d: which comes first?",
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

VARIANTS = {
    ("OBJ-1", "start"): Variant(
        "\u201c{verb}\u201d is something you do. What will be different for someone when it is done?"
    ),
    ("OBJ-1", "effort"): Variant(
        "\u201c{verb}\u201d says where the effort goes. What will be different when it has paid off?"
    ),
    ("OBJ-1", "paper"): Variant(
        "This is a certificate or permit. What will someone be able to do once you have it?"
    ),
    ("OBJ-1", "cautious"): Variant(
        "\u201c{verb}\u201d is a first step. What would you do if the answer were yes?"
    ),
    ("OBJ-2", "unsaid"): Variant("\u201c{metric}\u201d is a measure. Why should it move, and for whom?"),
    ("OBJ-3", "nobody"): Variant(
        "This says that it gets better, not what or for whom. What would people notice?"
    ),
    ("OBJ-2", "more"): Variant("More {metric}: what for? What would that make possible, and for whom?"),
    ("OBJ-3", "praise"): Variant("This says it should be good, not what changes. What would people notice?"),
    ("OBJ-3", "unsaid"): Variant(
        "\u201c{verb}\u201d says what you'll do. What will be different, and who will notice?"
    ),
    ("OBJ-3", "language"): Variant("This looks like {language}. I judge wording in English only.", "ask"),
    ("OBJ-3", "language with figures"): Variant(
        "This looks like {language}. I read its figures and dates; wording I judge in English only.", "ask"
    ),
    ("OBJ-3", "heading"): Variant("This names a topic. What will be different, and who will notice it?"),
    ("OBJ-4", "duty"): Variant("This is how any team would like to work. What will somebody outside notice?"),
    ("OBJ-3", "state"): Variant("No change is named here. What becomes possible that is not possible today?"),
    ("OBJ-3", "question"): Variant("This is a question. What would be different if you had the answer?"),
    ("OBJ-6", "long"): Variant("{words} words: what is the one line people will repeat?", "ask"),
    ("OBJ-6", "short"): Variant("That's too little to go on: what changes, and for whom?"),
    ("OBJ-9", "owner"): Variant("Who is the one owner of this?"),
    ("OBJ-9", "owners"): Variant("More than one owner: who is the one people ask?"),
    ("OBJ-9", "nobody"): Variant("The owner isn't one of the people here. Who owns this?"),
    ("OBJ-9", "why now"): Variant("Why now, and not next cycle?"),
}
