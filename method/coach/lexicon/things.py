"""Nouns for what is made, held or worked off by ourselves."""

from __future__ import annotations

# made or held by ourselves: an amount of these is our own output
OUTPUTS = """
feature features post posts blog blogs article articles webinar webinars workshop workshops meeting meetings
interview interviews call calls email emails e-mail e-mails newsletter newsletters campaign campaigns
experiment experiments test tests event events training trainings session sessions presentation
presentations report reports document documents doc docs page pages playbook playbooks component components
release releases deployment deployments demo demos video videos podcast podcasts episode episodes conference
conferences engineer engineers rep reps salesperson salespeople hire hires developer developers designer
designers recruiter nurse nurses teacher teachers headcount ticket tickets story stories point points sprint
sprints prototype prototypes pilot pilots qbr qbrs review reviews audit audits survey surveys brochure
brochures flyer flyers leaflet leaflets ad ads advert adverts tweet tweets whitepaper whitepapers case-study
case-studies study studies integration integrations api apis dashboard dashboards process processes policy
policies guideline guidelines checklist checklists list lists template templates course courses module
modules lesson lessons class classes visit visits inspection inspections talk talks paper papers publication
publications proposal proposals pitch pitches outreach meetup meetups hackathon hackathons roadshow
roadshows commit commits pull-request pull-requests pr prs lines code coverage plan plans strategy
strategies project projects initiative initiatives app apps website websites version versions tool tools
system systems platform service services manual manuals onboarding calendar roadmap press-release
press-releases banner banners poster posters letter letters reminder reminders idea ideas okr okrs kpi kpis
role roles position positions staff employee employees people assessment assessments round-table roundtable
roundtables focus-group focus-groups message messages invites touchpoints touches activities tasks
deliverables update updates
"""

# a count of these is a count of our own doing whatever the verb ("sales calls from 40 to 120")
ACTIVITY_METRICS = """
calls meetings posts interviews webinars workshops emails e-mails newsletters campaigns experiments
releases deployments commits features articles demos events trainings sessions visits-made presentations
reports test-coverage code-coverage documentation-coverage docs-coverage story-points velocity-points
coverage tweets videos outreach
training-hours hours-worked pull-requests prs inspections-done lines-of-code audits brochures flyers
leaflets talks surveys-sent blogs podcasts documents
"""

# meetings and the like stay ours even with a customer in front: "customer interviews"
CONTACTS = """
interview interviews call calls visit visits meeting meetings email emails survey surveys session sessions
demo demos training trainings workshop workshops webinar webinars conversation conversations presentation
presentations check-in check-ins retrospective retrospectives one-on-one one-on-ones 1:1s event events
conference conferences fair fairs gala webcast seminar seminars meetup meetups
"""

# things that are made: building one of these is a delivery
THINGS = """
app apps website site feature features page pages dashboard dashboards tool tools system systems api apis
program programme module modules warehouse database portal plan plans report reports document documents
process processes policy policies campaign campaigns playbook prototype mvp release version roadmap strategy
framework guideline guidelines training course courses workshop webinar event events newsletter blog
integration integrations infrastructure software crm erp library bot chatbot template templates survey
initiative project projects service services solution product products intranet handbook manual catalogue
catalog office store stores shop factory plant line building lab centre center clinic facility equipment
machine machines machinery device devices hardware vehicle vehicles fleet kitchen room rooms server servers
network computer computers laptop laptops logo brochure flyer banner poster label packaging form forms map
repo repos repository repositories cluster clusters package packages libraries endpoint endpoints binding
bindings dataset datasets catalogues databases job jobs ads video videos documentation backlog architecture
pipeline-tool data-lake lake schema script scripts
"""

# a duty, or the daily round
DUTIES = """
compliance maintenance operations budget payroll administration reporting regulations regulatory lights
day-to-day business-as-usual bau routine audits obligations requirements paperwork upkeep housekeeping
smoothly timely
"""

# what comes in every day and is worked off
DAILY = """
tickets requests calls emails invoices queries enquiries inquiries questions orders complaints claims
applications mail letters bugs
"""

# to keep something like this is to change nothing
RUNNING = "running going on up smoothly operational stable clean tidy up-to-date compliant"

# papers that somebody hands out: getting one is a piece of work done
PAPERS = """
certification certificate certificates accreditation licence license permit patent patents lease contract
"""

# where we stand among others: a change that can be seen from outside
PLACES = """
platform choice way place partner name brand destination home leader employer provider tool product team
source app voice
"""
