"""`okr lint`: the coach on a line, from the words given or from each line of stdin."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple

from method.wording import command_line as say
from store.documents.rules.limits import TEXT
from tui.cli.output import DONE, NOTHING, WrongUse, near, open_session, out, talk, utf8

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from datetime import date

    from method.coach.lint import Kind, Verdict

KINDS: dict[str, Kind] = {
    "objective": "objective",
    "key_result": "key_result",
    "key-result": "key_result",
    "kr": "key_result",
}


class _Calendar(NamedTuple):
    """The days that dates are read against; the cycle's are None where there is no store."""

    today: date
    start: date | None
    end: date | None
    cycles: tuple[tuple[str, date, date], ...] = ()


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("text", nargs="*", metavar="TEXT")
    parser.add_argument("--kind", metavar="KIND", help=say.OPTIONS["--kind"])
    parser.add_argument("--json", action="store_true", help=say.OPTIONS["--json"])


def run(args: Namespace) -> int:
    kind: Kind | None = None
    if args.kind is not None:
        kind = KINDS.get(args.kind.strip().lower())
        if kind is None:
            sentence = say.NOT_ONE_OF.format(option="--kind", options="objective, key_result", word=args.kind)
            raise WrongUse(f"{sentence} {near(args.kind, KINDS)}".rstrip())
    from method.coach.lint import judge
    from method.coach.rules.language import said_once

    days = _calendar(args)
    seen = bad = False
    noted: set[str] = set()
    for line in _lines(args):
        verdict = judge(line, kind, today=days.today, start=days.start, end=days.end, cycles=days.cycles)
        verdict = verdict._replace(findings=tuple(said_once(list(verdict.findings), noted)))
        seen, bad = True, bad or verdict.verdict == "bad"
        out(_json(verdict) if args.json else _text(verdict))
        if sys.stdin.isatty():
            sys.stdout.flush()
    if not seen:
        talk(say.NO_LINES)
        return NOTHING
    return NOTHING if bad else DONE


def _calendar(args: Namespace) -> _Calendar:
    """Today, and the cycle of the store that is named or found; lint needs none."""
    from store import settings
    from store.documents.deeds import Refusal
    from store.errors import StoreError

    try:
        session = open_session(args, light=True)
    except (StoreError, Refusal):
        if args.store or args.team or args.cycle or args.who:
            raise
        return _Calendar(settings.today(), None, None)
    from method.plan.cycle_names import spoken_cycles

    cycle, every = session.plan.cycle, session.plan.workspace.cycles
    return _Calendar(session.today, cycle.start, cycle.end, spoken_cycles(every))


def _lines(args: Namespace) -> Iterator[str]:
    """The words given as one line (each, where they were quoted), or the lines of stdin with words in."""
    if args.text:
        quoted = any(" " in text.strip() for text in args.text)
        texts = args.text if quoted else [" ".join(args.text)]
        yield from (text.strip() for text in texts if text.strip())
        return
    if sys.stdin.isatty():
        talk(say.TYPE_LINES)
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    while line := sys.stdin.readline(TEXT + 1):
        if len(line.rstrip("\r\n")) > TEXT:
            # Read no further: what has no end of line may have no end at all.
            raise WrongUse(say.LINE_TOO_LONG.format(most=f"{TEXT:,}"))
        if line.strip():
            yield line.strip()


def _json(verdict: Verdict) -> str:
    import json

    from method.coach.lint import as_json
    from tui.text import escaped

    return escaped(json.dumps(as_json(verdict), ensure_ascii=not utf8(sys.stdout.encoding)))


def _text(verdict: Verdict) -> str:
    from tui.text import visible

    kind = say.KIND_NAMES[verdict.kind]
    lines = [say.LINT_HEAD.format(verdict=verdict.verdict, kind=kind, text=visible(verdict.text))]
    for finding in verdict.findings:
        words = ""
        if finding.span:
            words = say.LINT_SAW.format(words=visible(verdict.text[slice(*finding.span)]))
        line = say.LINT_FINDING.format(rule=finding.rule, severity=finding.severity, message=finding.message)
        lines.append(visible(line + words))
        if finding.skeleton:
            lines.append(visible(say.LINT_REWRITE.format(skeleton=finding.skeleton)))
    return "\n".join(lines)
