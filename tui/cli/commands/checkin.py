"""`okr checkin`: opens the check-ins, or with words does one at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import DONE, WrongUse, answer, near, open_session, read_date, talk

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from tui.session import Session

# (option, metavar, the deed's name for it)
TEXTS = (
    ("--note", "TEXT", "changed"),
    ("--learning", "TEXT", "learning"),
    ("--help-needed", "TEXT", "help"),
    ("--blocker", "TEXT", "blocker"),
    ("--why", "TEXT", "confidence_why"),
    ("--goal", "TEXT", "goal"),
    ("--reality", "TEXT", "reality"),
    ("--options", "TEXT", "options"),
    ("--will", "TEXT", "will"),
    ("--will-who", "NAME", "will_who"),
)
COLOURS = {"green": "green", "amber": "amber", "red": "red", "g": "green", "a": "amber", "r": "red"}
_OTHER_WORDS = {"yellow": "amber", "orange": "amber"}


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("words", nargs="*", metavar="KR VALUE")
    parser.add_argument("--confidence", metavar="0-10", help=say.OPTIONS["--confidence"])
    parser.add_argument("--colour", "--color", metavar="COLOUR", help=say.OPTIONS["--colour"])
    for option, metavar, name in TEXTS:
        parser.add_argument(option, metavar=metavar, dest=f"text_{name}", help=say.OPTIONS[option])
    parser.add_argument("--will-when", metavar="DATE", help=say.OPTIONS["--will-when"])
    parser.add_argument("--on", metavar="DATE", help=say.OPTIONS["--on"])
    parser.add_argument("--correct", action="store_true", help=say.OPTIONS["--correct"])
    parser.add_argument("--remove", action="store_true", help=say.OPTIONS["--remove"])
    parser.add_argument("--because", default="", metavar="TEXT", help=say.OPTIONS["--because"])
    parser.add_argument("--baseline", action="store_true", help=say.OPTIONS["--baseline"])
    parser.add_argument("--sure", action="store_true", help=say.OPTIONS["--sure"])


def run(args: Namespace) -> int:
    texts = {name: vars(args)[f"text_{name}"] for _, _, name in TEXTS}
    given = {name: text for name, text in texts.items() if text is not None}
    if args.confidence is not None:
        given["confidence"] = _confidence(args.confidence)
    if args.colour is not None:
        given["colour"] = _colour(args.colour)
    key, value = (args.words or [""])[0], " ".join(args.words[1:]).strip()
    puts_right = args.correct or args.remove
    if not given and not value and not (puts_right or args.on or args.will_when or args.baseline):
        return _open(args, key)
    if not key:
        raise WrongUse(say.NOTHING_TO_CHECK_IN.format(key="O1.2"))
    session = open_session(args)
    if given.get("will_who"):
        given["will_who"] = _person(given["will_who"], session)
    if args.will_when is not None:
        given["will_when"] = read_date(args.will_when, session.today, "ahead", _cycles(session))
    from method.actions.rhythm import check_in
    from method.actions.shared.helpers import key_result_of

    if value and key.replace(".", "").isdigit() and value[:1] in "Oo":
        raise WrongUse(say.KEY_FIRST.format(key=value, value=key))
    key_result = key_result_of(session.plan, key)
    if value:
        given["value"] = _value(value, key_result, session.plan, sure=args.sure)
    on = None if args.on is None else read_date(args.on, session.today, "back", _cycles(session))
    if puts_right:
        return _put_right(session, args, key_result, given, on)
    if on is not None:
        given["on"] = on
    if given or not args.baseline:
        answer(session.do(check_in, key=key_result.key, now=session.now(), **given).said)
        _ask(session, key_result)
    if args.baseline:
        from method.actions.check_ins import take_baseline

        answer(session.do(take_baseline, key=key_result.key).said)
    else:
        _offer(session, key_result, given.get("value"))
    return DONE


def _cycles(session: Session) -> tuple[tuple[str, date, date], ...]:
    from method.plan.cycle_names import spoken_cycles

    return spoken_cycles(session.plan.workspace.cycles)


def _offer(session: Session, key_result: KeyResult, value: object) -> None:
    """Say to stderr that the first value can become the missing baseline, and how."""
    from method.rhythm.baseline import offered
    from method.rhythm.standing import values_read

    if isinstance(value, int | float):
        earlier = values_read(key_result, session.plan)[:-1]
        offer = offered(key_result, float(value), earlier, session.today)
        if offer is not None:
            talk(say.SAY_BASELINE.format(question=offer.question, key=key_result.key))


def _put_right(
    session: Session, args: Namespace, key_result: KeyResult, given: dict[str, object], on: date | None
) -> int:
    """Correct or remove the newest check-in, or with `--on` the newest of that day."""
    from method.actions.check_ins import correct_check_in, remove_check_in
    from method.plan.formatting import day
    from method.rhythm.check_ins import check_ins_of
    from method.wording import refusals
    from store.documents.deeds import Refusal

    done = check_ins_of(key_result, session.plan)
    found = [one for one in done if on in (None, one.on)]
    if not found:
        words = refusals.NO_CHECK_IN_ON if done else refusals.NO_CHECK_IN
        raise Refusal(words.format(key=key_result.key, date=day(on, session.today) if on else ""))
    id = found[-1].id
    if args.remove:
        outcome = session.do(remove_check_in, id=id, why=args.because)
    else:
        outcome = session.do(correct_check_in, id=id, fields=given, why=args.because)
    answer(outcome.said)
    return DONE


def _ask(session: Session, key_result: KeyResult) -> None:
    """Say to stderr what the rules ask after the check-in, and who waits for a red one."""
    from method.planning.alignment import at_risk
    from method.rhythm.standing import findings, standing

    stand = standing(key_result, session.plan, session.today)
    for finding in findings(stand):
        why = say.SAY_WHY.format(key=key_result.key) if finding.rule == "RUN-2" else ""
        talk(f"{finding.message} {why}".rstrip())
    last = stand.check_ins[-1]
    if last.colour == "red" and not last.blocker:
        talk(say.SAY_BLOCKER.format(key=key_result.key))
    if last.will and not (last.will_who and last.will_when):
        talk(say.SAY_WILL.format(key=key_result.key))
    waiting = at_risk(key_result, session.plan, session.other_plans()) if last.colour == "red" else ()
    if waiting:
        talk(say.WAITING.format(names=", ".join(risk.team for risk in waiting)))


def _open(args: Namespace, key: str) -> int:
    from tui.cli.commands import open_place
    from tui.terminal.capabilities import why_no_screen

    if key and why_no_screen():
        from method.actions.shared.helpers import key_result_of

        key_result_of(open_session(args).plan, key)
        raise WrongUse(say.NOTHING_TO_CHECK_IN.format(key=key))
    args.argument = key or None
    return open_place.run(args)


def _person(word: str, session: Session) -> str:
    """The key of the person meant."""
    from method.plan.people import whom

    try:
        return whom(word, session.plan.workspace.people)
    except ValueError as nobody:
        raise WrongUse(str(nobody)) from None


def _confidence(word: str) -> int:
    from method.plan.typed_values import whole

    confidence = whole(word.strip().removeprefix("+"), 10)
    if confidence is None:
        raise WrongUse(say.CONFIDENCE.format(word=word.strip()))
    return confidence


def _colour(word: str) -> str:
    meant = word.strip().lower()
    if meant in COLOURS:
        return COLOURS[meant]
    sentence = say.NOT_ONE_OF.format(option="--colour", options="green, amber, red", word=word)
    if meant in _OTHER_WORDS:
        raise WrongUse(f"{sentence} {say.DID_YOU_MEAN.format(near=_OTHER_WORDS[meant])}")
    raise WrongUse(f"{sentence} {near(meant, ('green', 'amber', 'red'))}".rstrip())


def _value(text: str, key_result: KeyResult, plan: Plan, *, sure: bool) -> float:
    """The value as a number in the key result's unit; one that can hardly be meant only if they're sure."""
    from method.plan.typed_values import measured
    from method.rhythm.far_value import asks_about
    from method.rhythm.standing import values_read
    from method.wording.checkin import SURE

    earlier = values_read(key_result, plan)
    read = measured(text, key_result, earlier)
    if read.value is not None:
        question = "" if sure else asks_about(read.value, key_result, earlier)
        if question:
            raise WrongUse(SURE.format(question=question))
        return read.value
    if read.asked:
        raise WrongUse(read.asked)
    if not read.other:
        raise WrongUse(say.NOT_A_NUMBER.format(word=text))
    raise WrongUse(say.OTHER_UNIT.format(key=key_result.key, unit=key_result.unit, given=read.other))
