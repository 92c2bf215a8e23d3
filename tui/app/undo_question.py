"""The question before undoing: what it would take back, and what undoing again would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import places as say
from tui.reports.last_done import last_done
from tui.screens.dialogs.ask import Confirm
from tui.text import clip, wrap

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.session import Session

_MOST_CELLS, _SHARE = 66, 0.9
"""As wide as the box of a question is inside, and how much of the screen it may take."""
_FRAME = 5
"""Lines of the box beside question and list: its edge, the lines left free, the keys."""


def undo_question(session: Session, size: Size) -> Confirm:
    """Asks about the last change of one's own; below it the nine before, as many as a screen of that size
    has room for. There is one change at least."""
    standing = session.undoable
    said = standing[0].said
    question = say.ASK_UNDO.format(said=said) if said else say.ASK_UNDO_UNSAID
    cells = min(_MOST_CELLS, int(size.width * _SHARE) - 6)
    room = int(size.height * _SHARE) - _FRAME - len(wrap(question, cells)) - 1
    earlier = [clip(line, cells) for line in last_done(standing, session.plan)[1:]][: max(room, 0)]
    about = "\n".join((say.UNDO_EARLIER, *earlier)) if earlier else ""
    return Confirm(question, about=about, yes=say.UNDO_YES, no=say.UNDO_NO)
