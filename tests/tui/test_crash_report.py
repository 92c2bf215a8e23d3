"""The report of a fault: where in the code, and no words of people, whatever the exception says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel

from store.documents.deeds import Refusal
from store.errors import StoreError
from tui import crash_report

WORDS = "Nobody calls us back"


class Strict(BaseModel):
    number: int


def raises(error: BaseException) -> None:
    typed = WORDS
    assert typed
    raise error


def looks_up() -> None:
    {}[WORDS]  # type: ignore[index]


def reads_a_number() -> None:
    int(WORDS)


def validates() -> None:
    Strict.model_validate({"number": WORDS})


def encodes() -> None:
    f"{WORDS}\ud800".encode()


def misses_a_name() -> None:
    WORDS.no_such_thing  # type: ignore[attr-defined]  # noqa: B018


def from_another() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise RuntimeError(WORDS) from error


def while_handling() -> None:
    try:
        int(WORDS)
    except ValueError:
        raises(KeyError(WORDS))


def several() -> None:
    raise ExceptionGroup(WORDS, [ValueError(WORDS), OSError(2, WORDS, WORDS)])


FAULTS: list[tuple[Callable[[], object], tuple[str, ...]]] = [
    (lambda: raises(RuntimeError(WORDS)), ("in raises", "RuntimeError")),
    (lambda: raises(AttributeError(WORDS)), ("in raises", "AttributeError")),
    (lambda: raises(Refusal(WORDS)), ("Refusal",)),
    (lambda: raises(StoreError("said", text=WORDS)), ("StoreError",)),
    (lambda: raises(type(WORDS, (Exception,), {})()), ("in raises",)),
    (looks_up, ("in looks_up", "KeyError")),
    (reads_a_number, ("in reads_a_number", "ValueError")),
    (validates, ("in validates", "ValidationError")),
    (encodes, ("in encodes", "UnicodeEncodeError")),
    (misses_a_name, ("in misses_a_name", "AttributeError: 'str' object has no attribute 'no_such_thing'")),
    (lambda: object.__getattribute__(WORDS, WORDS), ("AttributeError",)),
    (from_another, ("ValueError\n\nand from there:", "RuntimeError")),
    (while_handling, ("ValueError\n\nand from there:", "KeyError")),
    (several, ("ExceptionGroup", "ValueError", "FileNotFoundError")),
]


@pytest.mark.parametrize(("breaks", "says"), FAULTS)
def test_it_says_where_and_never_what_people_wrote(
    breaks: Callable[[], object], says: tuple[str, ...]
) -> None:
    with pytest.raises(Exception) as fault:  # noqa: PT011
        breaks()
    report = crash_report.report_of(fault.value)
    for each in says:
        assert each in report
    assert "Traceback" in report
    assert "NoneType: None" not in report
    # The name of a class is the program's; that one was made of words to see that nothing else is.
    assert report.count(WORDS) == (WORDS in type(fault.value).__name__)


def test_a_circle_of_exceptions_ends() -> None:
    one, other = ValueError("x"), KeyError("y")
    one.__context__, other.__context__ = other, one
    assert crash_report.report_of(one).count("Traceback") == 2


def test_a_fault_in_another_thread_has_its_lines() -> None:
    lines = ['  File "driver.py", line 3, in run\n', "ValueError\n"]
    assert crash_report.report_of(None, lines).splitlines()[1:] == [line.rstrip("\n") for line in lines]


def test_it_lies_in_ones_own_state_folder_for_oneself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "aim").write_text("theirs")
    folder = tmp_path / "state" / "okr"
    path = Path(crash_report.keep("first"))
    assert (path.parent, path.read_text()) == (folder, "first")
    path.unlink()
    path.symlink_to(tmp_path / "aim")
    assert Path(crash_report.keep("second")).read_text() == "second"
    assert (tmp_path / "aim").read_text() == "theirs"
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
