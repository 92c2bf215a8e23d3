"""A task turned into what a number could move thanks to: "thanks to holding 12 workshops".

The person's own words stay; where they make no grammatical ending, there is no rewrite at all.
"""

from __future__ import annotations

from datetime import date

from method.coach.lexicon import inflected
from method.coach.phrases.capitals import lowered
from method.coach.phrases.form import Form, form_of, is_participle
from method.coach.phrases.phrase import Phrase
from method.coach.phrases.words import BEHIND_VERBS, DETERMINERS, HELPERS, NOUNS_TOO, RELATIVE, verbs
from method.coach.rules.articles import MASS, bare_inside, coded, no_article, one_of_many
from method.coach.rules.counting import noun_phrase
from method.coach.rules.rewrite import skeleton
from method.coach.sentence.cues import IRREGULAR_PLURALS
from method.coach.sentence.movement import STAGES
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import forms, group
from method.plan.formatting import day
from method.wording.rules import BLANK, BY

LONGEST = 90
#: letters of a short name in capitals
ACRONYM = 5
#: "thanks to the pipeline" says nothing
LEAST = 2
STRESSED = frozenset("refer prefer defer transfer commit admit permit submit control equip".split())
BEGINNING = frozenset("start begin consider continue".split())
#: behind a noun these say that it is there: "new intake form live"
THERE = frozenset("live ready available".split())
STATES = frozenset("green red clean stable online complete done".split())
LIVE = frozenset("go goes went going".split())
#: no noun ends on these
THERE_IN = frozenset("prod production place use hand force operation".split())
HANGING = frozenset("running hand place out in up off".split())
JOINING = frozenset(("and", "&", "+", "or", ","))
#: an adjective in front of one thing, where people leave the article out
UNNAMED = frozenset("new old updated revised first second final".split())


def moved_by(phrase: Phrase, read: Read) -> str:
    """ "__ from __ to __ by __, thanks to …", with the date that was given; "" where it makes no English."""
    form = form_of(phrase)
    there = phrase.lows[-1:] and phrase.lows[-1] in THERE and form.kind == "heading"
    live = goes_live(phrase)
    if live > 0:
        which, thing = "once", coming(phrase, live)
    elif form.passive or there:
        which, thing = "once", happening(phrase, form)
    else:
        which, thing = "thanks to", means(phrase, form)
    if not thing:
        return ""
    offered = skeleton(which, thing=thing)
    return offered.replace(BY.format(day=BLANK), by_when(phrase, read, read.due)) if read.due else offered


def goes_live(phrase: Phrase) -> int:
    """The verb of "kiosks go live in Leith"; -1 where nothing does."""
    return next(
        (at for at in range(1, len(phrase.lows)) if phrase.lows[at] in LIVE and phrase.low(at + 1) == "live"),
        -1,
    )


def coming(phrase: Phrase, verb: int) -> str:
    """A clause as it stands, with the article that is left out: "once the kiosk goes live"."""
    words = [token.text for token in phrase.tokens[: last_of(phrase, 0)]]
    words[0] = lowered(words[0])
    first, several = phrase.tokens[0], plural(phrase.low(verb - 1))
    bare = (
        several
        or first.number is not None
        or first.low in DETERMINERS | group("WHOLES")
        or words[0] != words[0].lower()
    )
    return joined_words(phrase, words if bare else ["the", *words], 0)


def by_when(phrase: Phrase, read: Read, due: date) -> str:
    """The day as it was typed: "by June 2027", "in May"."""
    typed = " ".join(phrase.text[slice(*read.spans.get("due", (0, 0)))].split())
    opened = typed.split(" ", 1)[0].casefold() in (
        "by",
        "before",
        "until",
        "till",
        "in",
        "at",
        "this",
        "within",
    )
    return typed if opened else BY.format(day=day(due, None))


def means(phrase: Phrase, form: Form) -> str:
    """What is done, as a noun: "holding 12 workshops", "4 open evenings at the depot"; "" for none."""
    if form.kind == "order" and phrase.low(form.verb + 1) == "of":
        return heading(phrase, form._replace(subject=(form.verb, len(phrase.lows))))  # "release of the app"
    if form.kind == "order":
        return doing(phrase, form.verb)
    if form.kind == "heading":
        return heading(phrase, form)
    return ""


def doing(phrase: Phrase, at: int) -> str:
    """An order with its verbs in -ing."""
    if phrase.low(at) in BEGINNING and phrase.low(at + 1).endswith("ing"):
        return joined_words(phrase, [t.text for t in phrase.tokens[at + 1 : last_of(phrase, at)]], at + 1)
    end = last_of(phrase, at)
    apart = at == phrase.verb and phrase.phrasal() in forms("DOING")  # "roll out": no verb by itself
    base = verbs().get(phrase.low(at), phrase.low(at) if apart else "")
    if not base or end <= at or phrase.low(at) != base or (may_be_noun(phrase, at) and at == 0):
        return ""
    done = at == 0 and phrase.low(at + 1) not in DETERMINERS and is_participle(phrase.low(at + 2))
    if remark_behind(phrase, at, end) or done or phrase.low(at + 1) in ("from", "of"):
        return ""  # "grant from the lottery", "welcome pack rewritten": no order
    if phrase.lows[end - 1] in THERE or clause_inside(phrase, at, end):
        return ""
    if phrase.lows[end - 2 : end - 1] == ["in"] and phrase.lows[end - 1] in THERE_IN:
        return ""  # "triage rules in prod": how it is
    parts = [gerund(base)]
    verb_before = True
    for k in range(at + 1, end):
        token, low = phrase.tokens[k], phrase.lows[k]
        joined = phrase.low(k - 1) in JOINING and low not in JOINING
        counted = k + 1 < end and phrase.tokens[k + 1].number is not None
        if joined and verb_before and counted and low.isalpha() and not plural(low):
            parts.append(gerund(low))  # "hire & ramp 5 adjusters"
            continue
        plain = (
            low not in NOUNS_TOO | group("NOUN_OR_VERB") or phrase.low(k + 1) in DETERMINERS | BEHIND_VERBS
        )
        if joined and verbs().get(low) == low and (verb_before or plain):
            parts.append(gerund(low))
        else:
            verb_before = verb_before and low in JOINING
            parts.append(token.text)
    return with_article(phrase, at, end, joined_words(phrase, parts, at), parts)


def clause_inside(phrase: Phrase, at: int, end: int) -> bool:
    """Whether something acts in it, so that it opens with no order: "stop + search panel meets monthly"."""
    for low in phrase.lows[at + 2 : end]:
        if low in RELATIVE:
            return False  # "finding out what works"
        if low.endswith("s") and acts_here(low):
            return True
    return False


def with_article(phrase: Phrase, at: int, end: int, said: str, parts: list[str]) -> str:
    """ "Launching loyalty card" with the article that people leave out in front of one thing."""
    start = phrase.behind_verb() if at == phrase.verb else at + 1
    joined_by = phrase.low(start) in group("BREAKS")
    start += joined_by  # "deciding on vendor"
    if not said or start >= end or phrase.lows[at + 1] in JOINING:
        return said
    first = phrase.tokens[start]
    _, stop = noun_phrase(phrase, start - 1)
    head = phrase.low(min(stop, end) - 1)
    spoken = (
        first.low in DETERMINERS | RELATIVE | JOINING | group("PRONOUNS") | group("BREAKS") | BEHIND_VERBS
    )
    if first.text[:1].isdigit() and coded(phrase, start):
        return ""  # "overhaul 4-6-0 boiler": an article is missing, and which one is not known
    alone = start + 1 >= end or phrase.low(start + 1) in group("BREAKS")
    if (
        alone
        and not joined_by
        and first.text.isupper()
        and len(first.text) <= ACRONYM
        and not first.text.endswith("S")
    ):
        return ""  # "agree SLA": some of these are counted and some are names
    named = first.kind != "word" or not phrase.tokens[min(stop, end) - 1].text.islower() or spoken
    if named or stop <= start or verbs().get(first.low, "") not in ("", first.low):
        return "" if bare_inside(phrase, start, end) else said
    if no_article(head):
        return "" if bare_inside(phrase, start, end) else said
    if not one_of_many(head) or bare_inside(phrase, start, end):
        return ""  # "ship SEPA instant": whether an article belongs there cannot be told
    cut = joined_words(phrase, parts, at).find(f" {first.text}")
    before = len(" ".join(parts[: start - at]))
    if said[before : before + 1] != " " or cut < 0:
        return said
    told = f"{said[:before]} the{said[before:]}"
    return told if len(told) <= LONGEST else said


def remark_behind(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a comma hangs on what is no list: "plant 600m hedge, field 3 + 9"."""
    last = max((k for k in range(at, end) if phrase.lows[k] == ","), default=-1)
    return last >= 0 and not {"and", "or", "&"} & set(phrase.lows[last:end])


def may_be_noun(phrase: Phrase, at: int) -> bool:
    """ "Experiment backlog", "sign-off from legal": the opening word may as well be a noun."""
    low, after = phrase.low(at), phrase.tokens[at + 1] if at + 1 < len(phrase.tokens) else None
    if after is None or low not in NOUNS_TOO | group("NOUN_OR_VERB") | {"sign-off", "follow-up"}:
        return False
    if "-" in low:
        return True
    ordered = after.low in DETERMINERS | group("BREAKS") | group("PARTICLES") | JOINING
    return after.kind == "word" and not ordered and not plural(after.low) and not after.text.isupper()


def heading(phrase: Phrase, form: Form) -> str:
    """A topic with the article it needs."""
    start = form.subject[0]
    end = last_of(phrase, start)
    words = [token.text for token in phrase.tokens[start:end]]
    if (
        len(words) < LEAST
        or any(low in RELATIVE | {":"} for low in phrase.lows)
        or remark_behind(phrase, start, end)
    ):
        return ""
    first = phrase.tokens[start]
    head = phrase.low(head_at(phrase, start, end))
    ordered = first.number is None and start + 1 < end and phrase.tokens[start + 1].number is not None
    if head in STATES or first.low in group("WHOLES") or (ordered and first.low not in STAGES):
        return ""  # "tests green on the old board": how it is, and no thing
    counted = first.number is not None or first.low in DETERMINERS | {"more", "at", "over"}
    bare = counted or plural(head) or head in IRREGULAR_PLURALS | MASS or head.endswith("ing")
    if any(acts_here(low) for low in phrase.lows[start + 1 : end]) or unfinished(phrase, start, end):
        return ""
    words[0] = lowered(words[0])
    if bare_inside(phrase, start, end):
        return ""  # "paper on estuary model under review"
    if not bare and not (one_of_many(head) or first.low in UNNAMED or head.endswith(DEEDS)):
        return ""
    return joined_words(phrase, words if bare else ["the", *words], start)


#: "the review of", "the launch of": headings of work
DEEDS = (
    "tion",
    "sion",
    "ment",
    "launch",
    "release",
    "relaunch",
    "review",
    "upgrade",
    "refresh",
    "ance",
    "al",
)


def acts_here(low: str) -> bool:
    """A verb that was not seen as one: then it is no topic."""
    base = verbs().get(low, "")
    return bool(base) and not low.endswith(("ed", "ing")) and base not in NOUNS_TOO | group("NOUN_OR_VERB")


def unfinished(phrase: Phrase, start: int, end: int) -> bool:
    """Whether it ends as no noun does: "up and running", "in hand", "for 1.x users"."""
    last = phrase.tokens[end - 1]
    second = any(
        phrase.low(at) == "," and phrase.tokens[at + 1].number is not None for at in range(start, end - 1)
    )
    return last.low in HANGING or phrase.text[last.end : last.end + 2] == ".x" or second


def head_at(phrase: Phrase, start: int, end: int) -> int:
    """The token of the noun before the first preposition."""
    at = start
    while at + 1 < end and phrase.low(at + 1) not in group("BREAKS"):
        at += 1
    return at


def happening(phrase: Phrase, form: Form) -> str:
    """A passive as it stands: "once two shelters are repaired"."""
    there = form.verb < 0 or form.verb == form.done
    if not there and phrase.low(form.verb) not in ("is", "are", "has", "have"):
        return ""
    start = form.subject[0]
    if phrase.low(start) in HELPERS or remark_behind(phrase, start, last_of(phrase, start)):
        return ""  # a question; a remark hung on behind
    words = [token.text for token in phrase.tokens[start : last_of(phrase, start)]]
    words[:1] = [lowered(words[0])] if words else []
    said = joined_words(phrase, words, start)
    if not said:
        return ""
    at = form.done if form.done >= 0 else len(phrase.lows) - 1  # "the website relaunched": a verb is missing
    if at >= last_of(phrase, start):
        return ""  # "pen test (ext.) completed": brackets between
    first = phrase.tokens[start]
    cut = phrase.tokens[at].start - phrase.tokens[start].start
    several = plural(phrase.low(head_at(phrase, start, at)))
    bare = several or first.number is not None or first.low in DETERMINERS | group("WHOLES") | STAGES
    if form.verb >= 0 and form.verb != form.done:
        # "new triage form is rolled out": as short as people write it, the article is missing
        return f"the {said}" if not bare and first.low in UNNAMED else said
    article = "" if bare else "the "
    return f"{article}{said[:cut]}{'are' if several else 'is'} {said[cut:]}"


def last_of(phrase: Phrase, start: int) -> int:
    """The token behind the clause, without the marks at its end."""
    end = phrase.end_of_clause(start + 1)
    while end > start and phrase.tokens[end - 1].kind in ("mark", "dash", "arrow"):
        end -= 1
    return end


def joined_words(phrase: Phrase, parts: list[str], start: int) -> str:
    """The parts with the gaps of the text between them; "" where they are too long or break off."""
    said = ""
    shift = len(parts) - (last_of(phrase, start) - start)  # an article that was put in front
    for k, part in enumerate(parts):
        at = start + k - shift
        glued = k > shift and phrase.tokens[at - 1].end == phrase.tokens[at].start
        said += part if not said or glued else f" {part}"
    last = parts[-1].casefold() if parts else ""
    broken = (
        last in {"incl", "etc", "eg", "ie", "e.g", "i.e"}
        or last in group("BREAKS") | group("ARTICLES") | JOINING
        or "?" in said
        or said.count('"') % 2
        or any(left_out(phrase, start + k) for k in range(1, len(parts) - shift))
    )
    return "" if broken or len(said) > LONGEST else said


def left_out(phrase: Phrase, at: int) -> bool:
    """Whether a date was lifted out of the middle of a noun: "at Nov cabinet"."""
    between = phrase.text[phrase.tokens[at - 1].end : phrase.tokens[at].start]
    lifted = any(c.isalnum() for c in between)
    return lifted and phrase.tokens[at].kind == "word" and phrase.lows[at] not in group("BREAKS") | JOINING


def gerund(base: str) -> str:
    """ "hold" → holding, "run" → running, "write" → writing."""
    irregular = [form for form in inflected(base) if form.endswith("ing") and form != base]
    if irregular and base + "ing" not in irregular:
        return irregular[0]
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if doubles(base) else base + "ing"


def doubles(base: str) -> bool:
    """One vowel and one consonant at the end of a short verb, or of one stressed there: get, refer."""
    if base in STRESSED:
        return True
    vowels = "aeiou"
    short = len(base) >= 3 and base[-1] not in vowels + "wxy" and base[-2] in vowels
    return short and base[-3] not in vowels and sum(c in vowels for c in base) == 1
