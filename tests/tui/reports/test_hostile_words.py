"""Reports, exports and imports with hostile words: they stay words in every format, and come back."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from store.documents.okrs import KeyResult, Objective
from store.open_store import create_store
from tests.hostile import (
    LONG,
    MONDAY,
    REFUSED,
    STORED,
    Flood,
    flooded_store,
    forbidden_in,
    tampered,
    tampering,
)
from tests.plans import key_result, objective
from tests.tui.clinics import WORKSPACE
from tui.cli.main import main
from tui.importing import files
from tui.reports import csv_sheet, markdown
from tui.session import Session
from tui.text import width

DECKS = range(3)
PLAIN = [
    ["status"],
    ["status", "--all-teams"],
    ["today"],
    ["review"],
    ["review", "O1.1"],
    ["brief"],
    ["brief", "--format", "html"],
    ["status", "--format", "html"],
    ["export", "--format", "csv"],
    ["export", "--format", "md"],
    ["doctor"],
    ["lint", "--kind", "kr", "--", *(words for words in STORED.values() if words[:1] != "-")],
    ["lint", "--", *REFUSED.values()],
]
JSON = [["status", "--json"], ["status", "--json", "--all-teams"], ["export"]]

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def okr(capsys: pytest.CaptureFixture[str]) -> Said:
    """A command in this process: its exit code, what it wrote, what it said."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        written = capsys.readouterr()
        return code, written.out, written.err

    return run


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Stores with words that documents take, dealt in different ways."""
    folder = tmp_path_factory.mktemp("decks")
    return [flooded_store(folder / str(n), Flood(STORED, start=n, only_filled=n == 0)) for n in DECKS]


def harmless(text: str, *, hidden: bool = False) -> bool:
    """Nothing in it acts on a terminal; `hidden`: characters without width may be there, as in an export."""
    found = forbidden_in(text)
    if hidden:
        found = [
            one
            for one in found
            if not one.startswith(("U+200B", "U+2028", "U+2029", "U+2060", "U+FEFF", "U+E00"))
        ]
    return not found


@pytest.mark.parametrize("words", PLAIN, ids=lambda words: " ".join(words)[:30])
@pytest.mark.parametrize("deck", DECKS)
def test_a_plain_report_shows_hostile_words_as_words(
    decks: list[Path], okr: Said, deck: int, words: list[str]
) -> None:
    code, written, said = okr("--store", decks[deck], *words)
    assert code in (0, 1)
    assert written
    assert harmless(written, hidden="export" in words)
    assert harmless(said)


@pytest.mark.parametrize("words", JSON, ids=" ".join)
@pytest.mark.parametrize("deck", DECKS)
def test_json_is_whole_and_harmless(decks: list[Path], okr: Said, deck: int, words: list[str]) -> None:
    _, written, _ = okr("--store", decks[deck], *words)
    assert json.loads(written)
    assert harmless(written, hidden=True)


@pytest.mark.parametrize("words", [*PLAIN, *JSON], ids=lambda words: " ".join(words)[:30])
@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "unsealed"])
def test_what_another_program_wrote_into_the_file_never_reaches_the_terminal(
    tmp_path: Path, okr: Said, words: list[str], sealed: bool
) -> None:
    store = flooded_store(tmp_path / "store", Flood(STORED, only_filled=True))
    tampered(store, tampering(Flood(REFUSED, only_filled=True)), sealed=sealed)
    code, written, said = okr("--store", store, *words)
    assert code in (0, 1, 2, 3)  # 2: the key asked for is one of the words
    assert harmless(written, hidden=True)
    assert harmless(said)
    if code == 3 and words != ["doctor"]:
        assert "is damaged" in said
        assert len(said.splitlines()) == 1


@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("columns", [40, 80, 132])
def test_the_columns_of_the_status_stay_straight(
    decks: list[Path], okr: Said, monkeypatch: pytest.MonkeyPatch, deck: int, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    _, written, _ = okr("--store", decks[deck], "status")
    lines = written.splitlines()
    assert all(width(line) <= columns for line in lines)
    arrows = {width(line.partition(" → ")[0]) for line in lines if line[:2] in ("G ", "A ", "R ", "? ")}
    assert len(arrows) == 1


# --- exports and imports -----------------------------------------------------------------------------


def told(plan_words: list[str]) -> list[Objective | KeyResult]:
    """An objective with a key result for each of the words."""
    documents: list[Objective | KeyResult] = []
    for number, words in enumerate(plan_words, 1):
        documents.append(objective(f"O{number}", words, owner="mara"))
        documents.append(key_result(f"O{number}.1", words, baseline=1, target=2))
    return documents


@pytest.fixture
def with_words(tmp_path: Path) -> Callable[..., Session]:
    """A session on a store whose objectives and key results are those words."""

    def make(words: list[str], name: str = "told") -> Session:
        create_store(
            tmp_path / name,
            WORKSPACE,
            person="mara",
            today=MONDAY,
            team_documents={("booking", "2026-Q4"): told(words)},
        )
        return Session.open(tmp_path / name, who="mara", today=MONDAY)

    return make


LINES = sorted({" ".join(words.split()) for words in STORED.values()})


def test_a_sheet_holds_no_formula_and_comes_back_word_for_word(with_words: Callable[..., Session]) -> None:
    session = with_words(LINES)
    written = csv_sheet.to_csv(session.plan, MONDAY)
    for row in csv.DictReader(io.StringIO(written)):
        for name in ("objective", "key_result", "owner", "metric", "unit"):
            assert not row[name].startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    back = files.from_csv(written)
    assert [each.text for each in back] == LINES
    assert [each.key_results[0].statement for each in back] == LINES


def test_a_list_in_markdown_comes_back_with_the_same_words(with_words: Callable[..., Session]) -> None:
    shown = [words for words in LINES if harmless(words)]
    back = files.from_markdown(markdown.to_markdown(with_words(shown).plan))
    assert [(each.text, each.key_results[0].statement) for each in back] == [
        (words, words) for words in shown
    ]


class Acting(HTMLParser):
    """Notes whatever in a page could act, load or lead away."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "a", "img", "iframe", "link", "form", "object", "base"):
            self.found.append(tag)
        drawn = "svg rect circle line polyline text".split()
        allowed = {"html": {"lang"}, "meta": {"charset"}} | dict.fromkeys(drawn, DRAWING)
        for name, value in attrs:
            if name not in allowed.get(tag, ()) and (name, value) not in CLASSES:
                self.found.append(f"{tag} {name}={value}")


DRAWING = frozenset(
    "role aria-label width height viewbox fill stroke stroke-width stroke-dasharray x y x1 y1 x2 y2 cx cy r "
    "points font-family font-size text-anchor".split()
)
"""Attributes of a drawing: none of them acts, loads or leads away."""
CLASSES = {
    ("class", name)
    for name in (
        "good",
        "care",
        "trouble",
        "silent",
        "quiet",
        "right quiet",
        "kr",
        "figures",
        "drawn",
        "asked",
        "rest",
    )
}


@pytest.mark.parametrize("words", [["brief"], ["status"]], ids=" ".join)
@pytest.mark.parametrize("deck", DECKS)
def test_a_page_leads_nowhere_and_does_nothing(
    decks: list[Path], okr: Said, deck: int, words: list[str]
) -> None:
    page = Acting()
    page.feed(okr("--store", decks[deck], *words, "--format", "html")[1])
    page.close()
    assert page.found == []


@pytest.mark.parametrize("words", [["brief"], ["export", "--format", "md"]], ids=" ".join)
@pytest.mark.parametrize("deck", DECKS)
def test_markdown_stays_harmless_whoever_makes_a_page_of_it(
    decks: list[Path], okr: Said, deck: int, words: list[str]
) -> None:
    written = okr("--store", decks[deck], *words)[1]
    page = Acting()
    page.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(written))
    assert page.found == []


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("ending", ["csv", "md", "json"])
def test_an_import_refuses_what_no_document_takes_and_loses_nothing(
    tmp_path: Path, okr: Said, with_words: Callable[..., Session], name: str, ending: str
) -> None:
    session = with_words(["Booking is easy"])
    before = session.gateway.export()
    hostile = f"Clinics {REFUSED[name]} open"
    file = tmp_path / f"list.{ending}"
    if ending == "json":
        data = json.loads(json.dumps(before).replace("Booking is easy", json.dumps(hostile)[1:-1]))
        file.write_text(json.dumps(data))
        code, written, said = okr("--store", tmp_path / "new", "import", file)
    else:
        text = {
            "csv": f'objective,key_result\n"{hostile}","One"\n',
            "md": f"# OKRs\n\n## {hostile}\n\n- One\n",
        }
        file.write_bytes(text[ending].encode("utf-8", "surrogatepass"))
        code, written, said = okr("--store", tmp_path / "told", "import", file)
    assert harmless(written)
    assert harmless(said)
    if code == 0:  # a line break of another kind, or one that Markdown takes for a space
        return
    assert code in (2, 3)
    assert len(said.splitlines()) == 1
    assert session.gateway.export() == before


def test_an_import_of_a_hundred_thousand_characters_is_refused_in_one_sentence(
    tmp_path: Path, okr: Said, with_words: Callable[..., Session]
) -> None:
    with_words(["Booking is easy"])
    file = tmp_path / "list.csv"
    file.write_text(f"objective,key_result\n{'x' * 100_001},One\n")
    code, _, said = okr("--store", tmp_path / "told", "import", file)
    assert code == 2
    assert "100,000" in said
    assert len(said) < 300


@pytest.mark.parametrize("long", LONG)
def test_reports_of_words_without_end_end(
    okr: Said, with_words: Callable[..., Session], tmp_path: Path, long: str
) -> None:
    with_words([LONG[long]])
    for words in (
        ["status"],
        ["today"],
        ["brief"],
        ["export", "--format", "csv"],
        ["export", "--format", "md"],
    ):
        code, written, _ = okr("--store", tmp_path / "told", *words)
        assert code in (0, 1)
        assert written
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(tmp_path / "told")


@pytest.mark.parametrize("words", [*STORED.values(), *REFUSED.values()], ids=[*STORED, *REFUSED])
def test_a_note_on_the_command_line_is_kept_word_for_word_or_refused(
    tmp_path: Path, okr: Said, with_words: Callable[..., Session], words: str
) -> None:
    session = with_words(["Booking is easy"])
    code, written, said = okr("--store", tmp_path / "told", "checkin", "O1.1", "2", f"--note={words}")
    assert harmless(written + said)
    session.reload()
    kept = [each.changed for each in session.plan.check_ins]
    assert (code, kept) == ((0, [words.strip()]) if words in STORED.values() else (2, []))
    if code:
        assert len(said.splitlines()) == 1
