"""Verbs of any kind: enough to tell an order, or a sentence with a subject, from a heading."""

from __future__ import annotations

# verbs in no list of their own; each may open a line, or tell what somebody does
OTHER_VERBS = """
adopt deprecate overtake spin opt outpace reclaim collapse burn heal melt shrink sink swim sweat wear wake
vanish happen ingest arrive
abandon accept access act adapt address adjust administer affect aim align amplify announce anticipate apply
approach arrive ask assemble assign assist attach audit back balance ban base beat belong bid bind bless
borrow breathe broker brush budget bundle calculate calibrate calm cancel care carry catalyse catalyze catch
cater celebrate centre certify charge chase check circulate cite clarify clean clear climb coach co-create
co-fund co-host collaborate collate combine come commission commit communicate compare compensate compete
complain comply compose conclude confirm conserve consult consume continue contribute control convene cook
cooperate copy correct cost count cover craft create credit curate cycle deal debate decide declare decorate
dedicate defer delegate demonstrate depend describe detect determine deter deploy dig direct disclose
discourage discover dissolve diversify divert donate dry eat elect elevate embed embrace emerge employ enact
encourage endorse enforce engage enlarge enlist enter equip escalate escape exchange exclude execute
exercise exist exit experience experiment explain exploit export express face fail farm feature feel ferry
fetch file finance fit flag flesh-out float fly follow forecast forge form formalise formalize forward frame
freeze fund fundraise furnish gain gauge glean govern graduate grant greet guard guide halt harden harmonise
harmonize harness harvest hear help highlight ignore illustrate import impress incorporate indicate
influence innovate insert inspect instil instill institute instrument insulate insure interact intervene
investigate invoice involve irrigate isolate issue iterate keep-up lay lead leave lend lease liaise license
link listen load lobby locate log loosen mail make-up man manufacture mark market master match materialise
mature mean mend merge mine mirror model moderate mount move mow name negotiate network nominate note number
nurture observe obtain occupy oppose orchestrate order orient outgrow outsource oversee own pack package
paint park partner pave pay peer-review penetrate permit pick pioneer place play plough pool populate post
pour practise praise preach predict preserve press prevent price prioritise prioritize process proclaim
procure profile progress prohibit project propagate protect prune pull pursue push qualify query question
quit quote rank rate ratify re-establish re-engage reach-out reaffirm realign realise realize rearrange
reassess rebalance recall receive recognise recognize recommend reconcile reconnect record recycle redirect
redistribute refer refine reflect refresh refurbish refuse refuel register regulate rehearse reignite reject
rekindle relate relaunch relax relay release relieve relocate rely remember remind remove rent reopen
reorganise repaint repair repeat replace replenish replicate reply repopulate report represent request
require rescue research reserve reset resell reshape reside resign resist resolve restart restock restrict
resume retire retrain retrieve return reuse reverse revise revisit revitalise revitalize reward rid ride
ring rotate route sail sample sanction satisfy scale scan scout scrape screen scrutinise seal search seat
see seed seek segment select separate settle sew shake share sharpen shelter shine shop shorten shoot show
sieve signal signpost simulate sing situate sketch skip sleep slow smooth sort sow speak specify speed split
sponsor spot spread stabilise stabilize stack stage staff standardise state steer step stimulate stock store
straighten stream stress stretch strike structure struggle submit subscribe substitute suffer suggest suit
summarise summarize supervise supplement surface surprise surround suspend swap sweep switch synchronise
tackle tag target taste tax tend thank tidy tie tighten touch tour tow trace trade trail transcribe transfer
transition transport travel trigger trust try turn-around tutor tweak tweet unblock uncover understand
undertake unify unload unpack untangle unveil use utilise utilize vary venture verify vet visualise
visualize volunteer vote walk want warm warn wash watch water weave weed weigh widen wind wire wish withdraw
witness work worry wrap grasp stop stay live look like wait ingest burn happen heal melt shrink sink swim
sweat wear wake vanish hurt ship rise book renew visit call go write know think spend rest sit say tell
"""

# verbs of process: work that goes on, whatever comes of it
PROCESS = """
support guide coordinate co-ordinate collaborate clarify validate verify align assist brainstorm consult
communicate compile liaise outline engage cooperate contribute curate administer oversee supervise moderate
experiment iterate prioritise prioritize formalise formalize circulate commission convene cater negotiate
tackle sort sketch scope specify summarise summarize advise champion promote advocate pursue continue resume
work participate attend look mentor affect influence address handle manage monitor review discuss explore
identify assess examine investigate evaluate gather collect collate research track document plan prepare
organise organize schedule coordinate-with help-with catalog instrument define revisit consider note think
do proceed progress refresh revise facilitate invest take-care host observe attend-to
"""

# what somebody outside does, told as done: "12 bakers joined", "40 members renewed"
RETURNED = """
joined returned renewed subscribed registered enrolled enroled switched attended applied participated
responded contributed donated volunteered voted graduated passed completed finished moved came stayed left
signed-up started opted chose choose bought found got won went
"""

# a thing that this happened to was chosen, wanted or kept by somebody outside
CHOSEN = """
adopted chosen booked requested received bought renewed featured cited used read downloaded won saved shared
opened answered ordered paid selected mentioned recommended rated returned accepted reported claimed
referred covered met seen treated vaccinated housed fed placed employed solved cured discharged quoted
invited elected awarded granted funded sponsored nominated recognised recognized reached sold let rented
occupied filled attended heard satisfied protected retained reused recycled eaten donated spent found gained
confirmed secured settled delivered-on lost missed broken rejected wasted scrapped cancelled canceled
"""

# parts of "to be", "to have", and helpers: a sentence with a subject
FINITE = """
is are was were am has have had can cannot can't could will won't would may might must do does did don't
doesn't didn't isn't aren't wasn't gets goes becomes makes takes knows sees thinks feels finds gives keeps
comes says wants brings buys sells pays spends sits lives loves brags holds runs needs lets stands grows
"""
