"""A task among the objectives turned round: what somebody can do comes first, the task behind it.

"Roll out the card" becomes "__ can __, thanks to rolling out the card"; of a duty or a slogan nothing is
made, since neither can be owed to it.
"""

from __future__ import annotations

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase
from method.coach.phrases.words import HELPERS
from method.coach.rules.means import happening, means
from method.coach.rules.rewrite import skeleton

#: behind "thanks to" these say that nothing changes
STAYING = frozenset("keep continue maintain remain stay ensure support be become have do get".split())


def can_thanks_to(phrase: Phrase) -> str:
    """ "__ can __, thanks to launching the card", "__ can __, once the card is launched"; "" for neither."""
    form = form_of(phrase)
    if "&" in phrase.lows or any(low in HELPERS for low in phrase.lows[:1]):
        return ""
    if form.passive:
        return skeleton("can once", thing=happening(phrase, form))
    if form.kind != "order" or phrase.lead in STAYING:
        return ""
    return skeleton("can thanks to", thing=means(phrase, form))
