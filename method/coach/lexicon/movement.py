"""Verbs and nouns of movement: a number goes up, goes down, stays, is reached, is won from outside."""

from __future__ import annotations

# a number is to go up
UP = """
increase grow raise lift boost expand improve+ gain climb rise double triple quadruple strengthen up
accelerate multiply extend elevate maximise maximize scale push bump widen deepen jump
"""

# a number is to go down
DOWN = """
reduce cut decrease lower drop shrink shorten halve minimise minimize slash trim eliminate lessen diminish
curb ease limit prevent fall decline lose bring-down get-down drive-down remove deflect contain cap
"""

# a number is to stay where it is
KEEP = "keep maintain hold stay remain sustain preserve retain-at"

# a state is to be reached; up or down is told by the numbers
REACH = """
achieve reach hit attain get bring move take go have be become deliver obtain see score exceed surpass
reduce-to change shift drive make improve turn push
"""

# things are won from outside: customers, money, people who come
GAIN = """
serve feed house treat vaccinate place convince persuade win acquire sign secure close attract generate
earn recruit enrol enroll onboard book raise convert sell gather collect land receive capture activate
retain recover welcome find reactivate save add upsell
"""

# less of it is better: tells the way where a verb does not
LESS_IS_BETTER = """
time times latency churn cost costs error errors defect defects bug bugs wait waiting delay delays
complaint complaints incident incidents outage outages downtime turnover attrition burn waste emissions
mortality infections infection readmission readmissions no-shows no-show absence absences absenteeism
bounce abandonment dropout dropouts drop-out loss losses debt backlog risk accidents accident injuries
injury vacancies effort duration days hours minutes cac payback spend scrap rework returns refunds
escalations escalation vulnerabilities crashes crash failures failure mttr noise queue poverty deaths
crime relapse falls overtime tickets lead-time cycle-time rejections
"""

# verbs that push a number without saying which way
PUSHING = "drive optimise optimize maximise maximize"

# what comes of work, said as a verb: "cross 5,000 members", "free 200 hours"
RESULTING = """
cross top free rescue prevent avoid rank lead exceed match regain recoup rehome resettle rehouse bank net
total average engage involve enlist mobilise mobilize see own have
"""
