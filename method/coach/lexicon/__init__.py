"""The words the coach knows, as plain lists: one group each, with what the group is for.

To grow a list, add words to it; verbs are given in their base form, their other forms are made by `forms`.
A second language is a second package like this one, with the same names.
"""

from __future__ import annotations

from method.coach.lexicon.anything import *  # noqa: F403
from method.coach.lexicon.changing import *  # noqa: F403
from method.coach.lexicon.doing import *  # noqa: F403
from method.coach.lexicon.grammar import *  # noqa: F403
from method.coach.lexicon.hollow import *  # noqa: F403
from method.coach.lexicon.inflection import *  # noqa: F403
from method.coach.lexicon.measures import *  # noqa: F403
from method.coach.lexicon.movement import *  # noqa: F403
from method.coach.lexicon.people import *  # noqa: F403
from method.coach.lexicon.things import *  # noqa: F403
