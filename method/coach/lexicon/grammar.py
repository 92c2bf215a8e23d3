"""Little words: what a sentence opens with, what ends an object, what says how, where and for whom."""

from __future__ import annotations

OPENERS = "we i our the team will to should shall want aim must please lets let's need plan us"

# of these some only open a sentence in front of "to": "we plan to", and not "plan 3 events"
WANTING = "plan need want aim"

# little words that carry no content
SMALL = """
a an the of for to in on at by with from as and or but our your their its his her my we us you they it is
are be been this that these those all every any each more most very so than then not no into across among
over under per via will can may do does have has had between within during before after about against
"""

# behind a measure these say only where, when or among whom
SCOPES = "for in among across within from on at this next"

# tells a change after all
TELLING = "who that which so because without instead while until where through"

ARTICLES = "a an the our their its his her my your some all every each more new"

# end in -ly and are no adverbs
NOT_ADVERBS = """
apply comply supply reply rely multiply imply rally tally fly ally bully family assembly anomaly butterfly
early only daily weekly monthly quarterly yearly hourly friendly elderly costly likely lively lonely july
"""

# belongs to the verb before it: "roll out", "set up"
PARTICLES = "out up off over down in on back"

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
