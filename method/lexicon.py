"""The words the coach knows, as plain lists: one group each, with what the group is for.

To grow a list, add words to it; verbs are given in their base form, their other forms are made by `forms`.
A second language is a second module like this one.
"""

from __future__ import annotations

# --- movement ----------

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
retain recover welcome reactivate save add upsell
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

# --- what a sentence may open with before it says anything ----------

OPENERS = "we i our the team will to should shall want aim must please lets let's need plan us"

# --- verbs by what they promise ----------

# something is made, shipped, finished or held: our own doing, whoever it may help
DOING = """
launch ship deploy release build implement create complete finish write publish hold run organise organize
host hire conduct perform carry-out reach-out design develop draft prepare document define investigate
analyse analyze
research migrate refactor rewrite roll-out rollout set-up setup install configure plan schedule attend
present produce deliver introduce execute review audit test evaluate assess explore identify train learn
shadow read send post record film send-out start begin kick-off initiate facilitate arrange visit call
email contact interview survey meet upgrade integrate automate standardise standardize centralise
centralize rebrand redesign revamp overhaul rework publicise promote advertise distribute add file submit
renew purchase buy procure order print compile map catalog catalogue outline propose pilot trial prototype
code
program merge close-out sunset decommission move-to switch rollback open establish put-in-place do
hand-out update modernise modernize restructure reorganise reorganize finalise finalize sign-off approve
agree discuss coordinate monitor track report measure participate work respond answer process handle
support coach mentor onboard consolidate port convert-to patch fix resolve get-certified certify study
practise practice translate localise localize benchmark
"""

# a verb in one sentence, a noun that names a measure in the next: "support rating", "test coverage"
NOUN_OR_VERB = """
win close burn lead score sale return support test review report process visit call email plan contact
study patch film post read release design order book ship claim market trade store document code program
project present record survey prototype pilot trial purchase map coach mentor train audit work response
"""

# what a thing does by itself when it is tried: "the pump survives 500 hours"
PERFORMING = "pass survive withstand last outlast reach exceed meet stand fit work withhold endure"

# tried out with somebody: how many take part is our own doing
TRYING = "test pilot trial prototype validate discuss review rehearse evaluate try-out"

# our own people at our own courses
ATTENDING = "attend complete join take participate"

# the people we are
OURSELVES = "team teams staff headcount department departments workforce staff managers leaders squad crew"

# what comes from outside, whatever it is: "obtain 3 letters of support"
RECEIVING = "get obtain receive secure attract earn"

# finishing words: what is left after them is a piece of work
FINISHING = "complete finish finalise finalize conclude implement execute roll-out rollout wrap-up"

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

# making something: a deliverable or a change, told by what is made
MAKING = "build create develop establish design produce set-up introduce form open"

# verbs that open a sentence and are in no other list
MOVING = (
    "accelerate expand go find break move learn turn rethink reimagine cultivate nurture engage ignite deepen"
)

# words for a number itself: to improve one of these is to move a number
GAUGES = """
metrics metric kpis kpi numbers scores score ratings rating figures stats statistics indicators
"""

# says outright that something is counted: "the number of members"
COUNTING = "number amount count percentage proportion volume total quantity"

# verbs that push a number without saying which way
PUSHING = "drive optimise optimize maximise maximize"

# end in -est and are no sharp superlative: praise that says nothing, and other words
NOT_SHARP = """
best greatest finest highest biggest largest honest interest invest request test guest forest west rest
contest harvest
"""

# what people do with a thing they are glad of: "a product users love"
FEELING = """
love want need trust recommend enjoy choose prefer crave use adore expect deserve miss can't cannot brag
return
"""

# what follows is a belief to prove, not a number to move
CHANGING_MINDS = "prove validate show demonstrate convince"

# measures that a verb of movement is put in front of when an objective is a key result in disguise
METRICS = """
revenue sales profit profits margin margins churn retention nps csat conversion conversions traffic
turnover arr mrr rate rates cost costs spend spending bookings downloads sign-ups signups leads users
subscribers views followers visits visitors latency uptime attendance usage output productivity income
donations orders share time times growth activation adoption engagement registrations renewals throughput
efficiency
leave absence absences absenteeism sickness headcount accuracy
occupancy enrolment enrollment referrals footfall utilisation utilization
"""

# comparatives that say nothing of what gets better
BETTER = "better more good great"

# says that a soft thing has a way to be read
INSTRUMENTS = """
score scores rating ratings survey nps csat index rate share percentage level enps ces ratio
"""

# carefulness instead of a change
CAUTIOUS = (
    "investigate explore consider look-into evaluate assess research study think-about try discuss examine"
)

# work on other people's matters: in an objective no delivery by itself
SERVING = """
resolve fix answer respond handle process support coach mentor onboard measure work track monitor agree
open train learn practise practice switch read
"""

# says that a thing is there now
SHIPPED = """
launched released shipped delivered completed implemented deployed live published rolled-out available
operational in-place
"""

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

# --- nouns ----------

# made or held by ourselves: an amount of these is our own output
OUTPUTS = """
feature features post posts blog blogs article articles webinar webinars workshop workshops meeting
meetings interview interviews call calls email emails e-mail e-mails newsletter newsletters campaign
campaigns experiment experiments test tests event events training trainings session sessions presentation
presentations report reports document documents page pages playbook playbooks component components release
releases deployment deployments demo demos video videos podcast podcasts episode episodes conference
conferences engineer engineers rep reps salesperson salespeople hire hires developer developers designer
designers recruiter nurse nurses teacher teachers headcount ticket tickets story stories point points
sprint sprints prototype prototypes pilot pilots qbr qbrs review reviews audit audits survey surveys
brochure brochures flyer flyers leaflet leaflets ad ads advert adverts tweet tweets whitepaper whitepapers
case-study case-studies study studies integration integrations api apis dashboard dashboards process
processes policy policies guideline guidelines checklist checklists template templates course courses
module modules lesson lessons class classes visit visits inspection inspections talk talks paper papers
publication publications proposal proposals pitch pitches outreach meetup meetups hackathon hackathons
roadshow roadshows commit commits pull-request pull-requests pr prs lines code coverage plan plans
strategy strategies project projects initiative initiatives app apps website websites version versions
tool tools system systems platform service services manual manuals onboarding calendar roadmap
press-release press-releases banner banners poster posters letter letters reminder reminders idea ideas
okr okrs kpi kpis role roles position positions staff employee employees people assessment assessments
round-table roundtable roundtables focus-group focus-groups message messages invites touchpoints touches
activities tasks deliverables
"""

# a count of these is a count of our own doing whatever the verb ("sales calls from 40 to 120")
ACTIVITY_METRICS = """
calls meetings posts interviews webinars workshops emails e-mails newsletters campaigns experiments
releases deployments commits features articles demos events trainings sessions visits-made presentations
reports test-coverage code-coverage story-points velocity-points coverage tweets videos outreach
training-hours hours-worked pull-requests prs inspections-done lines-of-code audits brochures flyers
leaflets talks surveys-sent blogs podcasts documents
"""

# people and bodies on the other side: what they do or have is not our doing
THEM = """
customer customers client clients user users patient patients student students pupil pupils visitor
visitors citizen citizens resident residents member members merchant merchants subscriber subscribers
buyer buyers shopper shoppers guest guests donor donors partner partners farmer farmers reader readers
viewer viewers parent parents family families teacher teachers learner learners applicant applicants
candidate candidates prospect prospects lead leads account accounts household households tenant tenants
passenger passengers rider riders driver drivers developer developers volunteer volunteers beneficiary
beneficiaries community communities investor investors supplier suppliers clinic clinics hospital
hospitals school schools city cities company companies business businesses team teams employee employees
staff colleague colleagues people children women men youth newcomer newcomers fan fans player players
owner owners voter voters taxpayer taxpayers neighbourhood neighborhood nurse nurses doctor doctors
engineers scientists researchers creator creators host hosts seller sellers agent agents audience public
everyone worker workers migrant migrants refugee refugees veteran veterans senior seniors teens startups
smes shops stores restaurants caregivers carers clinicians analysts marketers designers managers leaders
hires market markets industry
"""

# what may move: a noun like these makes a number a measure of a state, not of our doing
RESULT_NOUNS = """
coverage period index percentage number numbers average median mean level levels ratios rates scores rate
ratio share conversion retention churn revenue margin profit mrr arr nps csat satisfaction score rating
adoption activation engagement usage traffic latency time cost costs sales income turnover growth pipeline
bookings orders visits downloads sign-ups signups registrations subscribers users customers donations
attendance completion accuracy yield uptime availability throughput error errors defects incidents
complaints referrals response responses leads market-share awareness recall lifetime value ltv cac arpu
gmv mau dau wau participation absence mortality readmissions emissions energy consumption waste water
survival recovery employment literacy graduation enrolment enrollment trust loyalty recommendations views
reach followers impressions productivity capacity lead-time cycle-time wait payback burn runway spend
renewals upsell backlog volume frequency quality
"""

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

# jargon that a customer would not know
JARGON = """
synergy synergies synergize synergise leverage leveraging operationalize operationalise ideate paradigm
holistic best-of-breed low-hanging mindshare productize actionable-insights enablement rightsizing
touchbase 360-degree value-add hyper-scale omnichannel
"""

# can go up without any good to anybody
PROXIES = """
likes impressions page-views pageviews followers clicks downloads app-downloads hits velocity story-points
open-rate opens views lines-of-code tickets-closed time-on-site utilization utilisation traffic dwell-time
installs reach
"""

# we get in touch with somebody: an amount of these is our own doing, whoever is at the other end
CONTACTING = """
interview survey call email contact reach-out visit meet train coach mentor teach pitch demo invite shadow
poll
brief phone message hire interview-with talk present greet inform notify educate
"""

# taking people on
HIRING = "hire recruit appoint staff fill"

# our own people
STAFF = """
engineer engineers developer developers rep reps salesperson salespeople nurse nurses teacher teachers
designer designers manager managers analyst analysts staff employee employees people person hires
headcount role roles position positions scientist scientists specialist specialists agent agents
technician technicians recruiter recruiters consultants consultant marketers midwife midwives doctor
doctors carer carers apprentice apprentices trainee trainees cook cooks
"""

# money we lay out
SPENDING = "spend invest allocate budget pay"

# what other people do to a thing makes the count theirs: "demos booked", "calls answered"
THEIR_DOING = """
booked requested attended received downloaded shared read answered chosen bought ordered renewed opened
used
"""

# meetings and the like stay ours even with a customer in front: "customer interviews"
CONTACTS = """
interview interviews call calls visit visits meeting meetings email emails survey surveys session sessions
demo demos training trainings workshop workshops webinar webinars conversation conversations presentation
presentations event events conference conferences fair fairs gala webcast seminar seminars meetup meetups
"""

# says of everyone, or of nobody: as good as a number
WHOLES = "all every each none zero nobody everyone everybody half no-one both"

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

# things that are made: building one of these is a delivery
THINGS = """
app apps website site feature features page pages dashboard dashboards tool tools system systems api apis
program programme module modules warehouse database portal plan plans report reports document documents
process processes policy policies campaign campaigns playbook prototype mvp release version roadmap
strategy framework guideline guidelines training course courses workshop webinar event events newsletter
blog integration integrations infrastructure software crm erp library bot chatbot template templates
survey initiative project projects service services solution product products intranet handbook manual
catalogue catalog office store stores shop factory plant line building lab centre center clinic facility
equipment machine machines machinery device devices hardware vehicle vehicles fleet kitchen room rooms
server servers network computers laptops logo brochure flyer banner poster label packaging form forms map
job jobs ads video videos documentation backlog architecture pipeline-tool data-lake lake schema script
scripts
"""

# where we stand among others: a change that can be seen from outside
PLACES = """
platform choice way place partner name brand destination home leader employer provider tool product team
source app voice
"""

# narrows nothing: a time, a word for all that a company does, or how closely it is done
HOLLOW = """
year quarter month cycle period season week operational organisational organizational overall corporate
business general strategic internal external various together closely closer key relevant important number one
significant different
"""

# gives something, and says no more than that
PROVIDING = "provide offer supply deliver render guarantee"

# to keep something like this is to change nothing
RUNNING = "running going on up smoothly operational stable"

# a duty, or the daily round
DUTIES = """
compliance maintenance operations budget payroll administration reporting regulations regulatory lights
day-to-day business-as-usual bau routine audits obligations requirements paperwork upkeep housekeeping
smoothly
"""

# what comes in every day and is worked off
DAILY = """
tickets requests calls emails invoices queries enquiries inquiries questions orders complaints claims
applications mail letters bugs
"""

# --- words that say nothing ----------

# as an object these name no change: "improve things", "grow the business"
EMPTY_OBJECTS = """
things thing everything stuff business company team organization organisation better more money product
products service services work operations performance results success process processes quality growth
profit profits revenue sales customers customer experience satisfaction onboarding engagement culture
communication efficiency productivity it ourselves great best good lot ui ux app website marketing support
brand output platform itself job place firm department customer-experience user-experience
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

# little words that carry no content
SMALL = """
a an the of for to in on at by with from as and or but our your their its his her my we us you they it is
are be been this that these those all every any each more most very so than then not no into across among
over under per via will can may do does have has had
"""

# --- clauses ----------

# a guiding policy that opens with one of these says what is done
ACTING = """
sell make give let start focus concentrate build open offer partner buy own rent train use put move price
serve bet specialise specialize bundle teach show send bring charge share free replace combine turn design
"""

# a number or a state: where we want to be, and no way there
GOAL_WORDS = (
    "revenue profit growth grow leader leading best number-one share double triple increase percent margin"
)

# somebody beside ourselves, said in general
ANYBODY = """
anyone everyone everybody humanity world planet society generation generations citizens humans others
someone man woman
"""

# words of the wide world that praise likes to lean on
WIDE = """
world worldwide global globally class market markets industry customers future tomorrow today always
people excellence technology digital leverage synergies transform transformation
"""

# behind "to": what the doing is for
AIMING = """
help make let give enable free increase reduce become win save improve support prove keep ensure build
grow open serve create drive boost attract raise lower cut allow protect deliver empower restore simplify
retain capture achieve gain expand
"""

# behind a measure these say only where, when or among whom
SCOPES = "for in among across within from on at this next"

# tells a change after all
TELLING = "who that which so because without instead while until where"

ARTICLES = "a an the our their its his her my your some all every each more new"

# ends the object of a verb
BREAKS = """
to from by in on at of for with within per than and or but through via while without using as into across
among during until before after over under between that who which whose where when is are was were be so
because against toward towards if about around since not
"""

# says how: what a guiding policy needs
WAYS = """
by through because via with using instead rather before first only where focusing concentrating betting
letting giving making offering selling opening building starting partnering
"""

# --- forms ----------

IRREGULAR = {
    "grow": "grew grown", "rise": "rose risen", "fall": "fell fallen", "keep": "kept", "hold": "held",
    "win": "won winning wins", "build": "built", "write": "wrote written writing writes",
    "run": "ran running runs",
    "cut": "cutting cuts", "get": "got getting gets gotten", "set-up": "setting-up",
    "make": "made making makes",
    "give": "gave given giving gives", "take": "took taken taking takes", "bring": "brought",
    "become": "became becoming",
    "sell": "sold", "buy": "bought", "hit": "hitting hits", "lose": "lost losing loses",
    "go": "went gone goes",
    "have": "has had having", "be": "is are was were been being am", "see": "saw seen",
    "stop": "stopped stopping",
    "drop": "dropped dropping", "ship": "shipped shipping", "plan": "planned planning",
    "trim": "trimmed trimming",
    "cap": "capped capping", "begin": "began begun beginning", "send": "sent", "meet": "met", "lead": "led",
    "earn": "earned earning", "put": "putting", "read": "reading", "teach": "taught",
    "drive": "drove driven driving",
    "do": "did done does doing", "let": "letting lets", "submit": "submitted submitting",
    "map": "mapped mapping",
    "shrink": "shrank shrunk", "slash": "slashed slashing slashes", "curb": "curbed", "scrap": "scrapped",
    "enrol": "enrolled enrolling", "double": "doubled doubling", "think": "thought", "up": "",
}  # fmt: skip


def group(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def forms(text: str) -> dict[str, str]:
    """Every form of the verbs of a list, each with its base form."""
    table: dict[str, str] = {}
    for listed in text.split():
        base = listed.rstrip("+")
        for form in inflected(base):
            table.setdefault(form, base)
    return table


def inflected(base: str) -> list[str]:
    if base in IRREGULAR:
        extra = IRREGULAR[base].split()
        return [
            base,
            *extra,
            *([base + "s", base + "ing"] if not any(e.endswith("ing") for e in extra) else []),
        ]
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2:-1] not in "aeou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith(("s", "sh", "ch", "x")):
        return [base, base + "es", base + "ed", base + "ing"]
    return [base, base + "s", base + "ed", base + "ing"]
