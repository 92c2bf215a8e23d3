"""What the words of an objective say about it: OBJ-1 … OBJ-7 (METHOD 5)."""

from __future__ import annotations

from datetime import date

from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, bare, forms, group
from method.sentence import read
from method.sentence.shape import Read
from method.wording.rules import SKELETONS


def judge_objective(text: str) -> list[Finding]:
    """The findings on the words of an objective, the weightiest first."""
    if not text.strip():
        return []
    phrase = Phrase(text)
    said = read(text, today=date(2000, 1, 1))
    findings: list[Finding] = []
    for rule in (length, moving_number, deliverable, usual, vague):
        finding = rule(phrase, said)
        if finding and not any(f.severity == "warn" for f in findings):
            findings.append(finding)
    number = holds_number(phrase, said)
    if number and not any(f.rule == "OBJ-2" for f in findings):
        findings.append(number)
    double = two_goals(phrase)
    if double:
        findings.append(double)
    return findings


def length(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-6: over 18 words does not fit a line, under 3 says nothing."""
    words = [t for t in phrase.tokens if t.kind not in ("mark", "dash", "arrow", "compare")]
    if len(words) < 3:
        return found("OBJ-6", which="short", span=(0, len(phrase.text)), words=len(words))
    if len(words) > 18:
        return found("OBJ-6", which="long", span=(0, len(phrase.text)), words=len(words))
    return None


def moving_number(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-2: a metric that moves and no reason for it."""
    if phrase.purpose() >= 0:
        return None
    moved = said.target is not None or said.change is not None or said.baseline is not None
    opens = phrase.base("UP") or phrase.base("DOWN") or phrase.base("REACH") or phrase.base("GAIN")
    if moved and (opens or said.direction) and not phrase.base("CHANGING_MINDS"):
        return found(
            "OBJ-2", span=said.spans.get("target") or said.spans.get("change"), skeleton=reason(said)
        )
    measured = phrase.base("BETTERING") and phrase.lows[max(phrase.object_of()[1] - 1, 0)] in group("GAUGES")
    mover = measured or ((phrase.base("UP") or phrase.base("DOWN")) and phrase.base("UP") != "accelerate")
    first, end = phrase.object_of()
    words = [bare(w) for w in phrase.lows[first:end]]
    plain = end >= phrase.end_of_clause(phrase.verb)
    if mover and plain and words and len(words) <= 3 and words[-1] in group("METRICS") | group("GAUGES"):
        return found(
            "OBJ-2",
            which="unsaid",
            span=phrase.span(phrase.verb, end - 1),
            metric=" ".join(words),
            skeleton=reason(said),
        )
    return None


def reason(said: Read) -> str:
    return SKELETONS["reason"].format(metric=said.metric[:80]) if said.metric else ""


def deliverable(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-1: it starts with or rests on doing or shipping something."""
    shown = phrase.tokens[phrase.verb].text
    first, end = phrase.object_of()
    span = phrase.span(phrase.verb, end - 1)
    skeleton = SKELETONS["for whom"].format(stem=phrase.text.strip().rstrip(".")[:120])
    if phrase.base("CAUTIOUS") or forms("CAUTIOUS").get(phrase.phrasal()):
        return found("OBJ-1", which="cautious", span=span, verb=shown)
    purpose = phrase.purpose()
    for_whom = purpose >= 0 and phrase.any_of("THEM", purpose) >= 0
    making = phrase.base("MAKING")
    doing = phrase.base("DOING") or forms("DOING").get(phrase.phrasal(), "")
    if making:
        head = noun_at_head(phrase, first, end)
        if head not in group("THINGS") or for_whom or tells_change(phrase, end):
            return None
        return found("OBJ-1", which="start", span=span, verb=shown, skeleton=skeleton)
    if (
        doing
        and doing not in group("SERVING")
        and not phrase.base("CHANGING")
        and not phrase.base("BETTERING")
        and not for_whom
        and not tells_change(phrase, end)
        and not duty_verb(phrase)
    ):
        return found("OBJ-1", which="start", span=span, verb=shown, skeleton=skeleton)
    return shipped(phrase)


def duty_verb(phrase: Phrase) -> bool:
    """Verbs of the daily round are OBJ-4's."""
    return bool(phrase.base("UPKEEP"))


def shipped(phrase: Phrase) -> Finding | None:
    """ "New website launched": done things without an opening verb."""
    last = len(phrase.lows) - 1
    while last > 0 and phrase.tokens[last].kind == "mark":
        last -= 1
    done = phrase.low(last)
    if done in (
        "launched",
        "released",
        "shipped",
        "delivered",
        "completed",
        "implemented",
        "deployed",
        "live",
        "published",
        "rolled-out",
    ):
        return found("OBJ-1", span=phrase.span(0, last))
    return None


def tells_change(phrase: Phrase, at: int) -> bool:
    """ "… that people brag about", "so quiet that …", "a shop nurses love": it does something for someone."""
    if "so" in phrase.lows[phrase.verb : at + 2] and phrase.any_of("THEM", phrase.verb) >= 0:
        return True
    loved = phrase.any_of("THEM", phrase.verb + 2, at - 1)
    if (
        loved >= 0
        and phrase.low(loved - 1) not in group("ARTICLES")
        and phrase.low(loved + 1) in group("FEELING")
    ):
        return True
    return any(
        phrase.low(k) in ("that", "who", "which", "where") for k in range(at, min(at + 2, len(phrase.lows)))
    ) and (phrase.any_of("THEM", at) >= 0)


def noun_at_head(phrase: Phrase, first: int, end: int) -> str:
    words = [bare(w) for w in phrase.lows[first:end]]
    return words[-1] if words else ""


def usual(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-4: it would be done anyway, or it is a duty nobody would be moved by."""
    first, end = phrase.object_of()
    verb = phrase.base("UPKEEP")
    lows = phrase.lows
    running = verb == "keep" and any(
        w in ("running", "going", "on", "up", "smoothly", "operational", "stable")
        for w in lows[end - 1 : end + 2]
    )
    duty = phrase.any_of("DUTIES")
    them = phrase.any_of("THEM", phrase.verb + 1) >= 0
    if running or (
        duty >= 0 and (verb or phrase.base("BETTERING") or phrase.base("DOING") or phrase.base("REACH"))
    ):
        return found("OBJ-4", span=phrase.span(phrase.verb, max(end - 1, duty)))
    served = phrase.base("SERVING") or verb
    if (
        served
        and noun_at_head(phrase, first, end) in group("DAILY")
        and end >= phrase.end_of_clause(phrase.verb)
    ):
        return found("OBJ-4", span=phrase.span(phrase.verb, end - 1))
    strong = verb in (
        "maintain",
        "continue",
        "comply",
        "administer",
        "operate",
        "monitor",
        "manage",
        "process",
        "handle",
        "respond",
        "attend",
        "follow",
        "update",
        "sustain",
        "remain",
    )
    if strong and phrase.purpose() < 0:
        return found("OBJ-4", span=phrase.span(phrase.verb, end - 1))
    if verb in ("ensure", "support", "keep") and not them and len(content(phrase, first, len(lows))) < 2:
        return found("OBJ-4", span=phrase.span(phrase.verb, end - 1))
    return None


def content(phrase: Phrase, start: int, end: int) -> list[str]:
    """The words that say something of their own: no small words, no empty objects, no praise."""
    skip = group("SMALL") | group("EMPTY_OBJECTS") | group("PRAISE")
    return [
        w
        for at, w in enumerate(phrase.lows[start:end], start)
        if phrase.tokens[at].kind in ("word", "adjective", "quoted") and bare(w) not in skip
    ]


def vague(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-3: no change named, or so general that any company could say it."""
    lows = phrase.lows
    skeleton = SKELETONS["for whom"].format(stem=phrase.text.strip().rstrip(".")[:120])
    whole = phrase.span(0, len(lows) - 1)
    if not any(
        phrase.base(n)
        for n in ("UP", "DOWN", "KEEP", "REACH", "GAIN", "DOING", "CHANGING", "BETTERING", "MOVING")
    ) and theme(phrase):
        return found("OBJ-3", which="state", span=whole, skeleton=skeleton)
    end = phrase.purpose() if phrase.purpose() >= 0 else len(lows)
    own = content(phrase, phrase.verb + 1, len(lows))
    if position(phrase, own):
        return None
    bettering = phrase.base("BETTERING")
    if bettering:
        first, stop = phrase.object_of()
        scoped = end < len(lows) or stop < phrase.end_of_clause(phrase.verb)
        nouns = [w for w in lows[first:stop] if bare(w) not in group("SMALL")]
        if not own or (not scoped and len(nouns) < 3 and len(own) < 2):
            return found("OBJ-3", which="nobody", span=whole, skeleton=skeleton)
        return None
    generic = (
        phrase.base("REACH")
        or phrase.base("CHANGING")
        or phrase.base("UP")
        or phrase.lead in ("do", "work", "try")
    )
    if generic and not own and phrase.any_of("THEM", phrase.verb + 1) < 0:
        return found("OBJ-3", span=whole, skeleton=skeleton)
    if phrase.lead in ("be", "become", "do", "make", "get") and not own and not sharp(phrase):
        return found("OBJ-3", span=whole, skeleton=skeleton)
    if phrase.lead in ("be", "become", "do", "get") and phrase.any_of("BETTER") >= 0:
        return found("OBJ-3", which="nobody", span=whole, skeleton=skeleton)
    return None


def theme(phrase: Phrase) -> bool:
    """A heading and no sentence: no verb that we know and five words at most."""
    return len(phrase.lows) <= 5 and not any(w.endswith("ing") for w in phrase.lows)


def position(phrase: Phrase, own: list[str]) -> bool:
    """ "Become the go-to platform", "be the first choice of nurses": a place that can be seen."""
    if phrase.base("REACH") not in ("be", "become", "make") and phrase.base("CHANGING") not in (
        "be",
        "become",
        "make",
        "establish",
        "position",
    ):
        return False
    placed = phrase.any_of("PLACES", phrase.verb + 1) >= 0
    return placed and ("the" in phrase.lows or sharp(phrase)) and (bool(own) or sharp(phrase))


def sharp(phrase: Phrase) -> bool:
    """A superlative with a content of its own: fastest, easiest, go-to, most loved."""
    for at, low in enumerate(phrase.lows):
        if low in ("most", "least") and at + 1 < len(phrase.lows):
            return True
        if low.endswith("est") and low not in (
            "best",
            "greatest",
            "finest",
            "highest",
            "honest",
            "interest",
            "invest",
            "request",
            "test",
            "guest",
            "forest",
            "west",
            "rest",
            "contest",
            "harvest",
            "biggest",
            "largest",
        ):
            return True
        if low in ("go-to", "undisputed", "number-one", "first", "only", "default"):
            return True
    return False


def holds_number(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-5: a number in it (advice: the sources disagree)."""
    at = next((t for t in phrase.tokens if t.number is not None and t.kind == "number"), None)
    return found("OBJ-5", span=(at.start, at.end)) if at else None


def two_goals(phrase: Phrase) -> Finding | None:
    """OBJ-7: a second goal behind "and": a verb with an object of its own."""
    for at in range(phrase.verb + 2, len(phrase.lows) - 2):
        if phrase.lows[at] not in ("and", "&", "while"):
            continue
        after = phrase.lows[at + 1]
        known = any(
            after == forms(n).get(after, "") for n in ("UP", "DOWN", "GAIN", "DOING", "CHANGING", "BETTERING")
        )
        if (
            known
            and phrase.low(at + 2) not in group("BREAKS")
            and not is_list(phrase, at)
            and after not in group("NOUN_OR_VERB")
        ):
            first = phrase.text[phrase.tokens[0].start : phrase.tokens[at - 1].end]
            return found(
                "OBJ-7",
                span=phrase.span(at, at + 1),
                skeleton=SKELETONS["first goal"].format(first=first[:120]),
            )
    return None


def is_list(phrase: Phrase, at: int) -> bool:
    """Behind "to" two verbs may share one purpose: "so that nurses can swap and cover shifts"."""
    start = phrase.purpose()
    return 0 <= start < at or any(
        phrase.lows[k] in ("to", "can", "who", "that") for k in range(phrase.verb + 1, at)
    )
