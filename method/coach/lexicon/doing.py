"""Verbs that promise our own work, whoever it may help, and the words around such work."""

from __future__ import annotations

# something is made, shipped, finished or held: our own doing, whoever it may help
DOING = """
launch ship deploy release build implement create complete finish write publish hold run organise organize
host hire conduct perform carry-out reach-out design develop draft prepare document define investigate
analyse analyze research migrate refactor rewrite roll-out rollout set-up setup install configure plan
schedule attend present produce deliver introduce execute review audit test evaluate assess explore identify
train learn shadow read send post record film send-out start begin kick-off initiate facilitate arrange
visit call email contact interview survey meet upgrade integrate automate standardise standardize centralise
centralize rebrand redesign revamp overhaul rework publicise promote advertise distribute add file submit
renew purchase buy procure order print compile map catalog catalogue outline propose pilot trial prototype
triage code program merge close-out sunset decommission move-to switch rollback open establish put-in-place do
hand-out update modernise modernize restructure reorganise reorganize finalise finalize sign-off approve
agree discuss coordinate monitor track report measure participate work respond answer process handle support
coach mentor onboard consolidate port convert-to patch fix resolve get-certified certify study practise
practice plant talk-to talk-with speak-to speak-with speak-at translate localise localize benchmark upload
download digitise digitize join pitch invite brief phone notify inform educate poll follow-up
"""

# a verb in one sentence, a noun that names a measure in the next: "support rating", "test coverage"
NOUN_OR_VERB = """
win close burn lead score sale return support test review report process visit call email plan contact study
patch film post read release design order book ship claim market trade store document code plant program
project present record survey prototype pilot trial purchase map coach mentor train audit work response
deploy build hire upload download pitch poll brief staff
"""

# "reliable and secure online shops": an adjective, unless an object follows at once
ADJECTIVE_OR_VERB = "secure open complete clean clear free perfect direct correct live"

# what a thing does by itself when it is tried: "the pump survives 500 hours"
PERFORMING = "pass survive withstand last outlast reach exceed meet stand fit work withhold endure"

# tried out with somebody: how many take part is our own doing
TRYING = "test pilot trial prototype validate discuss review rehearse evaluate try-out"

# our own people at our own courses
ATTENDING = "attend complete join take participate"

# what is done to everybody inside
ROLLING_OUT = (
    "migrate move-to roll-out rollout train onboard switch convert-to install deploy implement introduce"
)

# we go and fetch it: no result by itself
COLLECTING = "collect gather compile"

# what comes from outside, whatever it is: "obtain 3 letters of support"
RECEIVING = "get obtain receive secure attract earn achieve"

# brought to somebody's door: how many get it is our own doing
SENDING = "send distribute mail post hand-out hand give present"

# finishing words: what is left after them is a piece of work
FINISHING = "complete finish finalise finalize conclude implement execute roll-out rollout wrap-up"

# making something: a deliverable or a change, told by what is made
MAKING = "build create develop establish design produce set-up introduce form open"

# of these the ones that make a piece of work whatever their object is
PRODUCING = "produce introduce set-up design"

# carefulness instead of a change
CAUTIOUS = (
    "investigate explore consider look-into evaluate assess research study think-about try discuss examine"
)

# work on other people's matters: in an objective no delivery by itself
SERVING = """
resolve fix answer respond handle process support coach mentor onboard measure work track monitor agree
open train learn practise practice switch read
"""

# effort, whatever comes of it: "work on", "focus on", "try to"
EFFORT = "work focus concentrate try strive endeavour endeavor"
EFFORT_IN = "on hard harder towards toward at to for more better smarter efficiently"

# says that a thing is there now
SHIPPED = """
launched released shipped delivered completed implemented deployed live published rolled-out available
operational in-place
"""

# we get in touch with somebody: an amount of these is our own doing, whoever is at the other end
CONTACTING = """
interview survey call email contact reach-out visit meet train coach mentor teach pitch demo invite shadow
poll brief phone message hire interview-with talk-to talk-with speak-to speak-with speak-at present greet
inform notify educate
"""

# the same work as a noun: to support or to ensure one of these is to do it
DOING_NOUNS = """
rollout roll-out implementation launch introduction migration delivery completion execution creation
installation deployment planning preparation coordination
"""

# held for others: how many come is told by the room and the invitations
HOLDING = "host hold organise organize arrange run throw stage"

# finding out what there is: the list that comes of it is our own
LISTING = "identify map list define analyse analyze shortlist"

# taking people on
HIRING = "hire recruit appoint staff fill"

# money we lay out
SPENDING = "spend invest allocate budget pay"

# what other people do to a thing makes the count theirs: "demos booked", "calls answered"
THEIR_DOING = """
booked requested attended received downloaded shared read answered chosen bought ordered renewed opened
used positive favourable favorable five-star unsolicited
"""
