"""Nouns for people and bodies: those on the other side, our own, anybody."""

from __future__ import annotations

# people and bodies on the other side: what they do or have is not our doing
THEM = """
pax
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
hires market markets industry third-party
"""

# whom one takes on: so many of them are hired
EMPLOYED = """
engineers developers reps salespeople nurses designers analysts scientists specialists technicians officers
assistants recruiters consultants marketers midwives carers cooks workers cleaners porters receptionists hires
mechanics electricians accountants lawyers sres
"""

# our own people
STAFF = """
engineer engineers developer developers rep reps salesperson salespeople nurse nurses teacher teachers
designer designers manager managers analyst analysts staff employee employees people person hires headcount
role roles position positions scientist scientists specialist specialists agent agents technician
technicians officer officers director directors assistant assistants recruiter recruiters consultants
consultant marketers midwife midwives doctor doctors carer carers apprentice apprentices trainee trainees
cook cooks
"""

# the people we are
OURSELVES = "team teams staff headcount department departments workforce staff managers leaders squad crew"

# begins a clause of its own behind a noun: "a novel I would be proud of"
PRONOUNS = "i we you they he she people nobody everyone everybody"

# how we like people to be, and they may be already
PLEASED = "happy satisfied pleased content informed updated engaged motivated"

# somebody beside ourselves, said in general
ANYBODY = """
anyone everyone everybody humanity world planet society generation generations citizens humans others
someone man woman
"""

# persons beside these, who come, give or take part: a number of them was won, not made
PERSONS = """
contributors contributor authors author donors givers members maintainers adopters growers bakers makers
supporters supporter sponsors sponsor mentors volunteers participants attendees learners speakers testers
followers fans backers advocates ambassadors champions funders funder bidders tenants carers pilots mothers
fathers girls boys adults pensioners apprentices graduates alumni artists musicians singers writers editors
translators walkers cyclists swimmers anglers hunters landowners householders homeowners breeders keepers
stallholders shopkeepers landlords employers commuters islanders villagers neighbours neighbors parishes
villages towns municipalities councils churches clubs choirs firms brands retailers distributors dealers
vendors wholesalers banks universities colleges libraries museums charities ngos unions farms vineyards
labs institutions organisations organizations groups networks federations agencies ministries countries
regions states nations newspapers papers journalists bloggers couples pairs friends strangers
"""
