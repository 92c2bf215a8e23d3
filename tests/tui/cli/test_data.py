"""Data on stdout: JSON that can be read, everybody's letters, whole lines, in every locale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.documents.okrs import KeyResult, Objective
from tests.tui.newcomers import make_newcomers
from tests.world import ROOT, environment

LONG = "Ärzte “am Anfang” sehen von 4 % auf 25 % – ohne Anruf → 東京 " + "und noch mehr Wörter " * 12
PLAIN = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
LOCALES = {
    "C": PLAIN,
    "Latin-1": PLAIN | {"LC_ALL": "en_US.ISO-8859-1"},
    "UTF-8": {"LC_ALL": "C.UTF-8"},
    "Latin-1 streams": PLAIN | {"PYTHONIOENCODING": "latin-1"},
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = (
        Objective(id="O1", key="O1", text=f"Ziel: {LONG.strip()}", owner="mara"),
        KeyResult(
            id="O1.1",
            key="O1.1",
            objective="O1",
            statement=LONG.strip(),
            metric=LONG.strip(),
            baseline=4,
            target=1234567.25,
            unit="Patientinnen und Patienten",
            owner="mara",
        ),
    )
    return make_newcomers(tmp_path_factory.mktemp("data") / "store", *written)


def said(store: Path, locale: str, *words: str) -> bytes:
    around = {name: value for name, value in environment(store).items() if not name.startswith(("LC_", "PY"))}
    around.pop("COLUMNS", None)
    around |= LOCALES[locale] | {"OKR_STORE": str(store), "OKR_USER": "mara"}
    around.setdefault("PATH", os.defpath)
    done = subprocess.run(
        [sys.executable, "-m", "tui", *words], capture_output=True, env=around, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", [("status", "--json"), ("status", "--json", "--all-teams"), ("export",)])
def test_json_is_json_in_every_locale(store: Path, locale: str, words: tuple[str, ...]) -> None:
    text = said(store, locale, *words).decode("utf-8")
    assert "Ziel: Ärzte “am Anfang”" in json.dumps(json.loads(text), ensure_ascii=False)
    assert text.isascii() or locale == "UTF-8"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", [("export", "--format", "csv"), ("export", "--format", "md"), ("brief",)])
def test_data_is_utf8_in_every_locale(store: Path, locale: str, words: tuple[str, ...]) -> None:
    text = said(store, locale, *words).decode("utf-8")
    assert text == said(store, "UTF-8", *words).decode("utf-8")
    assert "Ärzte" in text
    assert "東京" in text


@pytest.mark.parametrize("words", [("status",), ("review",), ("today",), ("review", "O1.1")])
def test_nothing_is_cut_or_wrapped_where_no_terminal_ends_the_line(
    store: Path, words: tuple[str, ...]
) -> None:
    text = said(store, "UTF-8", *words).decode("utf-8")
    assert "…" not in text
    if words != ("today",):
        assert any(LONG.strip() in line for line in text.splitlines()), text


@pytest.mark.parametrize("locale", ["C", "Latin-1"])
def test_only_the_programs_own_signs_have_twins_in_text(store: Path, locale: str) -> None:
    assert said(store, locale, "status").isascii()
