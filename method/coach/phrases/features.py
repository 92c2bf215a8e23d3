"""How an objective is built, as figures: what a verdict is weighed by where no rule speaks."""

from __future__ import annotations

from method.coach.phrases.clauses import tells_change
from method.coach.phrases.form import Form
from method.coach.phrases.nouns import felt, noun_at_head, sharp
from method.coach.phrases.phrase import Phrase, bare
from method.coach.sentence.verbs import group

VERBS = tuple(
    """UP DOWN KEEP REACH GAIN DOING CHANGING BETTERING MOVING UPKEEP FEELING PROVIDING GIVING MAKING CAUTIOUS
    CONTACTING EFFORT PROCESS HIRING SPENDING HOLDING SENDING RESULTING""".split()
)
NOUNS = tuple(
    """THEM STAFF OURSELVES PERSONS OUTPUTS THINGS CONTACTS RESULT_NOUNS METRICS GAUGES PRAISE EMPTY_OBJECTS
    HOLLOW DUTIES DAILY PLACES INTANGIBLE THEIR_ACTS FELT""".split()
)
#: seen together with the opening verb
BESIDE = ("THEM", "THINGS", "OUTPUTS", "INTANGIBLE")
CLAUSES = frozenset("that who which where so when without instead".split())
MOST = 3.0


def features(phrase: Phrase, form: Form) -> dict[str, float]:
    """Name → figure, only those that are not zero."""
    words = [bare(low) for low in phrase.lows]
    said = {"bias": 1.0, f"form:{form.kind}": 1.0, "len": len(words) / 10}
    said["short"], said["long"] = float(len(words) < 5), float(len(words) > 16)
    said["passive"] = float(form.passive)
    said["purpose"] = float(phrase.purpose() >= 0)
    said["clause"] = float(any(word in CLAUSES for word in words))
    first, end = phrase.object_of()
    head = noun_at_head(phrase, first, end)
    said["sharp"] = float(sharp(phrase))
    said["felt"] = float(felt(phrase, first, end))
    said["told"] = float(tells_change(phrase, end))
    said["scope"] = float(end < phrase.end_of_clause(phrase.verb))
    said["them"] = float(head in group("THEM") | group("PERSONS"))
    said["the"] = float(phrase.low(phrase.verb + 1) in ("the", "our"))
    said["into"] = float("into" in words or "as" in words)
    counts = {name: sum(word in group(name) for word in words) for name in NOUNS}
    for name, count in counts.items():
        said[f"noun:{name}"] = min(float(count), MOST)
        said[f"last:{name}"] = float(bool(words) and words[-1] in group(name))
    for name in VERBS:
        if phrase.base(name):
            said[f"verb:{name}"] = 1.0
            said.update({f"{name}+{each}": 1.0 for each in BESIDE if counts[each]})
    return {name: value for name, value in said.items() if value}
