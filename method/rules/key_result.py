"""What the words of a key result say about it: KR-1, KR-4, KR-5, KR-7, KR-12 (METHOD 5)."""

from __future__ import annotations

from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, bare, forms, group
from method.sentence.shape import Read
from method.sentence.units import CURRENCIES, DURATION_NAMES
from method.wording.rules import SKELETONS


def judge_key_result(text: str, read: Read, metric: str | None = None) -> list[Finding]:
    """The findings on the words of a key result; `metric` where a person has corrected the one read."""
    if not text.strip():
        return []
    phrase = Phrase(text)
    measured = (metric or read.metric or "").casefold()
    counted = has_number(phrase, read)
    findings = [] if counted else [no_number(phrase, read)]
    doing = task(phrase, read, counted) or output(phrase, read, measured)
    if doing:
        findings.insert(0, doing)
    for more in (
        ambiguous(text, read, measured) if counted and not doing else None,
        jargon(phrase),
        proxy(text, read, measured),
    ):
        if more:
            findings.append(more)
    return findings


def has_number(phrase: Phrase, read: Read) -> bool:
    """A number, or a word as good as one: double, all, none."""
    said = (read.target, read.baseline, read.low, read.high)
    if any(v is not None for v in said) or read.change:
        return True
    whole = phrase.any_of("WHOLES")
    if whole >= 0 and phrase.any_of("THEM", whole, whole + 5) >= 0:
        return True
    return any(
        t.number is not None
        and t.kind != "written"
        and phrase.low(at - 1) not in ("phase", "version", "iso", "tier", "level", "in")
        for at, t in enumerate(phrase.tokens)
    )


def by_words(read: Read) -> str:
    return "" if read.due else " by __"


def no_number(phrase: Phrase, read: Read) -> Finding:
    """KR-1: by how much?"""
    end = phrase.end_of_clause(0)
    stem = (
        phrase.text[phrase.tokens[0].start : phrase.tokens[end - 1].end] if end > 0 and phrase.tokens else ""
    )
    skeleton = SKELETONS["number"].format(stem=stem[:120], by=by_words(read)) if stem else ""
    return found("KR-1", span=phrase.span(0, end - 1) if end else None, skeleton=skeleton)


def is_measure(phrase: Phrase) -> bool:
    """The opening word is no verb here: "support rating", "onboarding NPS", "win rate"."""
    if phrase.lead not in group("NOUN_OR_VERB") and not phrase.lead.endswith("ing"):
        return False
    for at in range(phrase.verb + 1, phrase.verb + 4):
        if phrase.low(at) in group("ARTICLES") or phrase.low(at) in group("BREAKS"):
            return False
        if bare(phrase.low(at)) in group("RESULT_NOUNS"):
            return True
    return False


def doing_verb(phrase: Phrase) -> str:
    """The base of an opening verb that promises work, "" where it promises none."""
    if is_measure(phrase):
        return ""
    return phrase.base("DOING") or forms("DOING").get(phrase.phrasal(), "")


def task(phrase: Phrase, read: Read, counted: bool) -> Finding | None:
    """KR-4 (something we do) or KR-5 (how much of it we do), told by the opening verb and its object."""
    verb = doing_verb(phrase)
    if not verb:
        return finished(phrase, read, counted)
    first, end = phrase.object_of()
    span = phrase.span(phrase.verb, end - 1)
    if moves_something(phrase, read):
        return None
    thing = " ".join(t.text for t in phrase.tokens[first:end])[:80] or verb
    skeleton = SKELETONS["after task"].format(thing=thing, by=by_words(read))
    if not counted:
        return found("KR-4", which="verb", span=span, verb=phrase.tokens[phrase.verb].text, skeleton=skeleton)
    kind = own_count(phrase, read, verb)
    if kind == "output":
        noun = read.unit if read.unit and read.unit not in CURRENCIES | DURATION_NAMES | {"%"} else thing
        return found("KR-5", which="noun", span=span, noun=noun, skeleton=skeleton)
    if kind == "task":
        return found("KR-4", which="verb", span=span, verb=phrase.tokens[phrase.verb].text, skeleton=skeleton)
    return None


def moves_something(phrase: Phrase, read: Read) -> bool:
    """Behind the doing stands a number that moves: "launch … and grow users from 0 to 10,000"."""
    at = read.spans.get("direction", (-1, -1))[0]
    verb_start = phrase.tokens[phrase.verb].start
    if at > verb_start and (read.target is not None or read.change):
        return True
    target = read.spans.get("target", read.spans.get("change", (-1, -1)))[0]
    for k in range(phrase.verb + 1, len(phrase.lows)):
        token = phrase.tokens[k]
        if token.start >= target >= 0:
            break
        if token.low in ("that", "with", "which", "and", ":") and rest_measures(phrase, k):
            return True
    purpose = phrase.purpose()
    return purpose >= 0 and target >= phrase.tokens[purpose].start


def rest_measures(phrase: Phrase, at: int) -> bool:
    """From here on a measure is named beside a number."""
    numbers = any(t.number is not None for t in phrase.tokens[at:])
    return numbers and (phrase.any_of("RESULT_NOUNS", at) >= 0 or phrase.low(at) == ":")


def own_count(phrase: Phrase, read: Read, verb: str) -> str:
    """What the number behind a doing verb counts: "output", "task" (a deadline, a budget), "" (a change)."""
    unit = (read.unit or "").casefold()
    if verb in group("HIRING") and (verb == "hire" or unit in group("STAFF")):
        return "output"
    if read.change is not None and read.baseline is None and verb not in group("FINISHING"):
        return ""
    if unit == "%":
        return share_count(phrase, read, verb)
    if read.unit in CURRENCIES:
        return "" if phrase.any_of("RESULT_NOUNS") >= 0 or read.baseline is not None else "task"
    if unit in DURATION_NAMES:
        return "" if read.baseline is not None or phrase.any_of("RESULT_NOUNS") >= 0 else "task"
    if verb in group("CONTACTING"):
        return "output"
    if unit in group("OUTPUTS") - group("THEM"):
        return "output"
    if phrase.any_of("THEM", phrase.verb + 1) >= 0 and theirs(phrase, read):
        return ""
    if unit in group("RESULT_NOUNS") or read.unit in ("rating", "x", "pp"):
        return ""
    return "output"


def share_count(phrase: Phrase, read: Read, verb: str) -> str:
    """A share of customers or cases is a state; a share of our own plan is an output."""
    if read.baseline is not None or phrase.any_of("THEM", phrase.verb + 1) >= 0:
        return ""
    ours = phrase.any_of("OUTPUTS", phrase.verb + 1) >= 0 or verb in group("FINISHING")
    return "output" if ours and phrase.any_of("RESULT_NOUNS", phrase.verb + 1) < 0 else ""


def theirs(phrase: Phrase, read: Read) -> bool:
    """The counted noun itself is somebody: "ship to 10,000 beta users"."""
    return bare((read.unit or "").casefold()) in group("THEM")


def finished(phrase: Phrase, read: Read, counted: bool) -> Finding | None:
    """ "X becomes available in beta", "10 features shipped": done things without an opening verb."""
    passed = forms("DOING")
    for at in range(phrase.verb + 1, len(phrase.lows)):
        low, before = phrase.lows[at], phrase.lows[at - 1]
        state = low in (
            "live",
            "available",
            "operational",
            "launched",
            "released",
            "completed",
            "implemented",
            "deployed",
            "in-place",
        )
        if not (state or (low.endswith("ed") and passed.get(low))):
            continue
        if (
            before not in ("is", "are", "becomes", "goes", "be", "been", "become", "fully")
            and at < len(phrase.lows) - 1
        ):
            continue
        if not counted:
            return found("KR-4", which="milestone", span=phrase.span(0, at), skeleton="")
        if (read.unit or "") in group("OUTPUTS") - group("THEM"):
            return found("KR-5", which="noun", span=phrase.span(0, at), noun=read.unit)
    return None


def output(phrase: Phrase, read: Read, metric: str) -> Finding | None:
    """KR-5: the number counts what we make or do, whatever the verb."""
    if read.direction == "decrease" or phrase.base("SPENDING"):
        return spending(phrase, read)
    words = [bare(w.strip(".,;:")) for w in metric.split()]
    head = head_of(words)
    unit = (read.unit or "").casefold()
    if unit in ("%", "pp", "rating", "x") or read.unit in CURRENCIES or unit in DURATION_NAMES:
        pairs = {" ".join(words[i : i + 2]).replace(" ", "-") for i in range(len(words))}
        if not pairs & group("ACTIVITY_METRICS"):
            return None
    elif head not in group("ACTIVITY_METRICS") and not (
        unit in group("OUTPUTS") and unit not in group("THEM") | group("RESULT_NOUNS")
    ):
        return None
    elif owned_by_them(words, head, phrase) or won(phrase):
        return None
    span = read.spans.get("metric")
    return found("KR-5", which="noun", span=span, noun=head or unit or metric, skeleton="")


def spending(phrase: Phrase, read: Read) -> Finding | None:
    if phrase.base("SPENDING") and read.unit in CURRENCIES:
        return found("KR-5", which="noun", span=phrase.span(phrase.verb, phrase.verb), noun="spending")
    return None


def head_of(words: list[str]) -> str:
    """The noun a noun phrase is about: the last word before a preposition."""
    got = ""
    for word in words:
        if word in group("BREAKS"):
            if got in ("number", "amount", "count", "total", "volume") and word == "of":
                continue
            break
        got = word
    return got


def owned_by_them(words: list[str], head: str, phrase: Phrase) -> bool:
    """ "Customer reviews" are theirs; "customer interviews" stay ours; "demos booked" are theirs again."""
    if phrase.any_of("THEIR_DOING") >= 0:
        return True
    return head not in group("CONTACTS") and any(w in group("THEM") for w in words if w != head)


def won(phrase: Phrase) -> bool:
    """The verb brings things in from outside: "win 3 projects", "get 50 reviews"."""
    gained = phrase.base("GAIN")
    ours = gained in ("add", "generate", "collect", "save", "book") or phrase.base("UP")
    return phrase.lead == "get" or bool(gained and not ours)


def ambiguous(text: str, read: Read, metric: str) -> Finding | None:
    """KR-7: users — which, over what time? satisfaction — measured how?"""
    words = [bare(w.strip(".,;:")) for w in metric.split()]
    if not words:
        return None
    head = head_of(words)
    span = read.spans.get("metric")
    qualified = any(w in group("QUALIFIERS") for w in words) or read.per is not None
    if head in group("FUZZY_COUNTS") and not qualified and read.unit != "%" and len(words) <= 2:
        return found("KR-7", span=span, noun=head)
    soft = read.unit not in ("rating",) and not any(
        w in group("INSTRUMENTS") for w in metric.replace("-", " ").split()
    )
    if head in group("SOFT_NOUNS") and soft:
        return found("KR-7", which="measure", span=span, noun=head.capitalize())
    return None


def jargon(phrase: Phrase) -> Finding | None:
    """KR-12: a word a customer would not know."""
    at = phrase.any_of("JARGON")
    if at < 0:
        return None
    return found("KR-12", which="jargon", span=phrase.span(at, at), word=phrase.tokens[at].text)


def proxy(text: str, read: Read, metric: str) -> Finding | None:
    """KR-12: a number that can rise with nobody better off."""
    words = {bare(w.strip(".,;:")) for w in metric.split()}
    joined = metric.replace(" ", "-")
    if read.direction == "decrease" or not (
        words & group("PROXIES") or any(p in joined for p in group("PROXIES") if "-" in p)
    ):
        return None
    return found("KR-12", span=read.spans.get("metric"))
