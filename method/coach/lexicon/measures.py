"""Nouns that a number is a measure of, and the words that say how it is counted."""

from __future__ import annotations

# words for a number itself: to improve one of these is to move a number
GAUGES = """
metrics metric kpis kpi numbers scores score ratings rating figures stats statistics indicators
"""

# says outright that something is counted: "the number of members"
COUNTING = "number amount count percentage proportion volume total quantity"

# measures that a verb of movement is put in front of when an objective is a key result in disguise
METRICS = """
revenue sales profit profits margin margins churn retention nps csat conversion conversions traffic turnover
arr mrr rate rates cost costs spend spending bookings downloads sign-ups signups leads users subscribers
views followers visits visitors latency uptime attendance usage output productivity income donations orders
share time times growth activation adoption engagement registrations renewals throughput efficiency leave
absence absences absenteeism sickness headcount accuracy value ltv backlog speed volume duration frequency
yield ranking rankings visibility presence awareness errors incidents complaints tickets defects bugs wait
waiting occupancy enrolment enrollment referrals footfall utilisation utilization base hours debt list
"""

# says that a soft thing has a way to be read
INSTRUMENTS = """
score scores rating ratings survey nps csat index rate share percentage level enps ces ratio
"""

# what may move: a noun like these makes a number a measure of a state, not of our doing
RESULT_NOUNS = """
coverage period index percentage number numbers average median mean level levels ratios rates scores rate
ratio share conversion retention churn revenue margin profit mrr arr nps csat satisfaction score rating
adoption activation engagement usage traffic latency time cost costs sales income turnover growth pipeline
bookings orders visits downloads sign-ups signups registrations subscribers users customers donations
attendance completion accuracy yield uptime availability throughput turnaround error errors defects incidents
complaints referrals response responses leads market-share awareness recall lifetime value ltv cac arpu
gmv mau dau wau participation absence mortality readmissions emissions energy consumption waste water
survival recovery employment literacy graduation enrolment enrollment trust loyalty recommendations views
reach followers impressions productivity capacity lead-time cycle-time wait payback burn runway spend
renewals upsell backlog volume frequency quality
"""

# as good as a number, without a figure
FIXED_POINTS = "break-even breakeven parity"

# how often: "from weekly to daily" is a movement without a figure
RHYTHMS = "hourly daily weekly fortnightly monthly quarterly yearly annually"

# could be counted in many ways: which of them, over what time?
FUZZY_COUNTS = (
    "users customers visitors members people downloads signups sign-ups leads views followers traffic usage"
)

# says which of them are meant, or over what time
QUALIFIERS = """
active paying paid weekly monthly daily new registered qualified returning first-time unique retained
enterprise concurrent organic annual yearly quarterly per beta free trial
"""

# measured how? said by whom?
SOFT_NOUNS = """
satisfaction happiness quality engagement awareness morale culture trust experience efficiency
productivity collaboration communication reputation loyalty innovation performance visibility
"""

# can go up without any good to anybody
PROXIES = """
likes impressions page-views pageviews followers clicks downloads app-downloads hits velocity story-points
open-rate opens views lines-of-code tickets-closed time-on-site utilization utilisation traffic dwell-time
installs reach
"""

# says of everyone, or of nobody: as good as a number
WHOLES = "all every each none zero nobody everyone everybody half no-one both"

# a number or a state: where we want to be, and no way there
GOAL_WORDS = (
    "revenue profit growth grow leader leading best number-one share double triple increase percent margin"
)

# nouns for what somebody outside does, gives or says
THEIR_ACTS = """
contributions contribution donations applications registrations subscriptions nominations citations
recommendations referrals requests orders bookings offers commitments pledges sign-ups signups downloads
installs mentions testimonials endorsements complaints returns sales deals contracts interactions replies
answers entries submissions votes signatures thanks compliments questions purchases enquiries inquiries hits
stars forks likes shares comments suggestions reports-from invitations awards prizes grants wins legacies
loans memberships check-outs checkouts visits stays nights trips journeys rides meals jobs apprenticeships
placements adoptions births recoveries cures partners partnerships customers leads
"""

# numbers in words, as a line may begin with
NUMERALS = """
zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty first
second third half beta alpha pilot proof draft joint second-hand
"""

# ordinary words that a name of people or of a measure may begin with
PLAIN = """
small large big young old new rural urban local poor rich busy early late long short high low first last
average median mean total net gross share time waiting patients night day home house health help food water
school work field front back side open free full part whole both other own daily weekly monthly yearly
women men children people staff mothers fathers parents nurses someone anyone somebody something less more
"""
