"""Words that say nothing, or nothing of their own."""

from __future__ import annotations

# as an object these name no change: "improve the offer", "grow the company"
EMPTY_OBJECTS = """
things thing everything stuff business company team organization organisation better more money product
products service services work operations performance results success process processes quality growth
profit profits revenue sales customers customer experience satisfaction onboarding engagement culture
communication efficiency productivity it ourselves great best good lot ui ux app website marketing support
brand output platform itself job place firm department customer-experience user-experience goal goals target
targets objective objectives deadline deadlines milestone milestones commitments promises activity
activities effort efforts management portfolio range offering offerings assortment provider providers vendor
improvement improvements change changes adjustments
"""

# narrows nothing: a time, a word for all that a company does, or how closely it is done
HOLLOW = """
year quarter month cycle period season week operational organisational organizational overall corporate
business general strategic internal external various together closely closer key relevant important number
one significant different market industry proper adequate appropriate correct sufficient necessary effective
"""

# praise that any company gives itself
PRAISE = """
passion strong excellence pride unparalleled unrivalled pioneering great good best better excellent leading
world-class outstanding amazing awesome top premier premium quality superior exceptional first-class
best-in-class cutting-edge innovative innovation dynamic passionate trusted unique leader leaders
leadership success successful winning high-performing state-of-the-art next-generation strategic synergy
holistic seamless robust scalable agile proactive integrated solution solutions value customer-centric
customer-focused driven data-driven purpose-driven results-driven lean vision
integrity commitment committed delivering delivered world class highest
ultimate sustainable global greatest finest deliver provide be become most of strive create stakeholders
stakeholder growth performance partner choice number-one powerful empower empowering leverage experience
experiences
"""

# says how a thing feels to the one who has it: a change, whatever verb brings it
FELT = """
delightful seamless effortless frictionless game-changing lightning-fast blazing-fast unforgettable memorable
intuitive irresistible painless magical enjoyable joyful addictive
"""

# comparatives that say nothing of what gets better
BETTER = "better more good great"

# more of what a thing is already
COMPARATIVES = """
better faster quicker easier simpler cheaper safer stronger bigger smarter leaner cleaner happier slimmer
smoother fairer greener healthier brighter
"""

# end in -est and are no sharp superlative: praise that says nothing, and other words
NOT_SHARP = """
best greatest finest highest biggest largest latest newest honest interest invest request test guest forest
west rest contest harvest
"""

# jargon that a customer would not know
JARGON = """
synergy synergies synergize synergise leverage leveraging operationalize operationalise ideate paradigm
holistic best-of-breed low-hanging mindshare productize actionable-insights enablement rightsizing
touchbase 360-degree value-add hyper-scale omnichannel
"""

# words of the wide world that praise likes to lean on
WIDE = """
world worldwide global globally class market markets industry customers future tomorrow today always
people excellence technology digital leverage synergies transform transformation
"""

# by its own words it would come without us
ANYWAY = (
    "naturally",
    "no effort",
    "without effort",
    "anyway",
    "by itself",
    "without trying",
    "on its own",
    "on current trend",
)

# how any team would like to be, and what it says of its own work
SELF = """
clear goal goals organised organized well track aligned alignment focused focus disciplined promises job
proper properly deliver delivering keep better work working plan planned plans roadmap priorities priority
transparent transparency accountable accountability efficient effective communication communicate meetings
meeting prepared ready professional excellent good right strong structure structured process processes
vision mission strategy budget time schedule deadlines commitments agile proactive consistent responsible
realistic healthy happy motivated engaged onboarding documentation progress successful success together
achieving achieve achieved company team control care quality standards standard steady on-track order them
ourselves things everything manner way
"""

# how we work among ourselves
WAYS_OF_WORKING = """
process processes meeting meetings communication structures structure roles responsibilities workflow
workflows governance collaboration planning reporting
"""

# made, and no thing: what a maker's verb brings about in people or in a market
INTANGIBLE = """
culture trust confidence momentum habit habits demand movement reputation pride sense belonging bond bonds
relationship relationships friendship loyalty path paths pathway pathways engine motion flywheel moat base
foundation foundations bridge bridges home future world place space room market category standard name voice
presence advantage edge ground opportunity opportunities livelihood livelihoods resilience independence
balance peace safety freedom spirit community neighbourhood region economy leader leaders machine position
environment awareness appetite love joy difference fit category-leader muscle
muscles source sources right rights backbone role-model heart model income pipeline basis footing
"""
