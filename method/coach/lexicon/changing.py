"""Verbs an objective opens with: a change, something better, the daily round."""

from __future__ import annotations

# a change in people, in a market or in how it works: what an objective may open with
CHANGING = """
become make transform win delight empower enable help give let earn turn free inspire reinvent prove be
lead own dominate establish build create accelerate achieve succeed bring connect unlock deliver change
reduce simplify protect restore rebuild revive strengthen grow expand open unite attract convince end stop
validate position differentiate redefine ignite champion raise shape drive
"""

# better, with nothing said of how anyone would notice
BETTERING = """
improve enhance optimise optimize increase boost grow strengthen better maximise maximize raise advance
develop support ensure enrich streamline upgrade refine polish leverage foster promote facilitate drive
"""

# of these the ones that only tune what is there
TUNING = "optimise optimize streamline enhance refine polish leverage maximise maximize"

# verbs that open a sentence and are in no other list
MOVING = """
accelerate expand go break move learn turn rethink reimagine cultivate nurture engage ignite deepen feel
see know live love play sing stand care excite rescue rally cement nail set perfect broaden show put master
crack conquer fight heal rewrite reclaim regain defend honour honor celebrate challenge tackle tame escape
survive thrive step speak welcome treat lift lower bridge foster spark shift dare choose progress
"""

# what people do with a thing they are glad of: "a product users love"
FEELING = """
love want need trust recommend enjoy choose prefer crave use adore expect deserve miss can't cannot brag
return
"""

# what follows is a belief to prove, not a number to move
CHANGING_MINDS = "prove validate show demonstrate convince"

# of the verbs of keeping: those that name the daily round whatever comes behind
DAILY_ROUND = """
maintain continue comply administer operate monitor manage process handle respond attend follow update
sustain remain
"""

# keeping things as they are, duties, what would be done anyway
UPKEEP = """
keep maintain continue sustain stay remain comply manage administer operate monitor support process handle
ensure respond attend update follow
"""

# gives something, and says no more than that
PROVIDING = "provide offer supply deliver render guarantee"

# gives somebody something: "send customers the newsletter" has two objects
GIVING = "send teach show read bring buy offer give tell sell hand-out"

# a guiding policy that opens with one of these says what is done
ACTING = """
sell make give let start focus concentrate build open offer partner buy own rent train use put move price
serve bet specialise specialize bundle teach show send bring charge share free replace combine turn design
"""

# behind "to": what the doing is for
AIMING = """
help make let give enable free increase reduce become win save improve support prove keep ensure build
grow open serve create drive boost attract raise lower cut allow protect deliver empower restore simplify
retain capture achieve gain expand
"""
