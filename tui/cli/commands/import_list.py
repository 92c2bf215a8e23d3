"""Bringing a list of OKRs in: the preview, the questions, the yes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from method.wording import importing as say
from tui.cli.output import DONE, NOTHING, answer, out, talk

if TYPE_CHECKING:
    from method.importing.outline import ImportLine
    from tui.importing.incoming import Incoming
    from tui.session import Session


def bring_in(session: Session, lines: list[ImportLine], path: str, *, dry_run: bool, yes: bool) -> int:
    """Show what the lines become; on a terminal ask, elsewhere and with `yes` take them in at once."""
    from tui.importing.incoming import Incoming

    incoming = Incoming(session, lines)
    preview = _preview(incoming)
    if not incoming.objectives:
        if lines:
            _tell(preview, dry_run)
        talk(say.NOTHING_IN_IT.format(path=path))
        return NOTHING
    if dry_run:
        _tell(preview, dry_run)
        talk(say.DRY_RUN)
        return DONE
    if sys.stdin.isatty() and not yes:
        _tell(preview)
        _ask_owners(incoming)
        talk(say.ASK)
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            talk(say.LEFT_OUT)
            return NOTHING
        answer(incoming.take().said)
        return DONE
    said = incoming.take().said
    _tell(preview)
    answer(said)
    return DONE


def _tell(preview: list[str], to_stdout: bool = False) -> None:
    for line in preview:
        (_shown if to_stdout else talk)(line)


def _shown(line: str) -> None:
    from tui.text import visible

    out(visible(line))


def _preview(incoming: Incoming) -> list[str]:
    found = []
    for line, becomes, words, why in incoming.shown():
        form = say.LINE_SKIPPED if why else say.LINE
        found.append(form.format(line=line, becomes=becomes, words=words, why=why))
    counts = say.TOTAL.format(**incoming.counts())
    return [*found, counts, *(incoming.remarks() if incoming.objectives else ())]


def _ask_owners(incoming: Incoming) -> None:
    """Ask once for each owner whom nobody knows; an empty answer keeps the name as it is written."""
    for name in incoming.unknown_owners():
        talk(say.ASK_OWNER.format(name=name))
        while word := sys.stdin.readline().strip():
            wrong = incoming.means(name, word)
            if not wrong:
                break
            talk(wrong)
