"""Words that tell how a line is built: helpers, determiners, and every form of every verb known."""

from __future__ import annotations

from functools import cache

from method.coach import lexicon

BE = frozenset("is are was were be been being am isn't aren't wasn't".split())
#: helpers in front of the verb that says something
HELPERS = BE | frozenset(
    """has have had can cannot can't could will won't would may might must do does did don't doesn't didn't
    not gets get fully now""".split()
)
RELATIVE = frozenset(
    "that who which whose where when if because so until unless while what how why whether as than".split()
)
OURS = frozenset("we i".split())
DETERMINERS = frozenset(
    "the our a an their its his her my your all some every each no any this these".split()
)
ENDS = frozenset((":", ";", "–", "—"))
PARTICIPLES = frozenset(
    """built rebuilt written held sent made done drawn taken given sold won found kept met taught bought
    brought shown chosen driven led cut rewritten redone understood heard felt fed lent left paid known seen
    spoken broken grown""".split()
)
SINGULAR_SUBJECTS = frozenset("one nobody everyone everybody someone each every no-one anyone 1".split())
#: these follow a verb and no noun
BEHIND_VERBS = frozenset(
    """us it them him her me with even again always together well longer better more less early late home
    away twice themselves itself everything nothing something everyone nobody up down""".split()
)


#: of the verbs that are nouns as well, those that say what a thing does by itself
GOING = frozenset("open close start end run stay grow rise fall return".split())

#: verbs that name a thing as well, and open headings: "Market share", "Research"
NOUNS_TOO = frozenset(
    """market finance research design support test report review share place work plan process experience
    exercise access audit balance brand budget care change claim clean contact control cost cover
    credit cycle deal demand display draft drive exchange exit face farm feature fit focus form fund
    guide harvest help host influence interview issue issues label lead lease link load lobby look mail
    man mark master match mind mine model note number open order pack park partner pay permit pilot
    play post press price print produce profile program project progress query question quote rank rate
    record release rent request reserve rest return reward ring route sail sample scale scan score
    search seat shelter shop show skip stage start state station step stock stop store stream stress strike
    supply surface survey switch target taste tax tour trace track trade train transfer transport
    travel triage trial trust turn update upgrade use value view visit voice volunteer vote walk wash watch
    water wire""".split()
)

VERB_LISTS = tuple(
    """UP DOWN KEEP REACH GAIN DOING CHANGING BETTERING MOVING UPKEEP FEELING PROVIDING GIVING ACTING AIMING
    PERFORMING SENDING PROCESS MAKING CAUTIOUS CONTACTING EFFORT OTHER_VERBS HIRING SPENDING HOLDING LISTING
    TRYING ATTENDING NOUN_OR_VERB""".split()
)


@cache
def verbs() -> dict[str, str]:
    """Every form of every verb known, with its base form."""
    table: dict[str, str] = {}
    for name in VERB_LISTS:
        for form, base in lexicon.forms(vars(lexicon)[name]).items():
            table.setdefault(form, base)
    return table
