"""A role becomes the look that this terminal can show, and can be read there."""

from __future__ import annotations

import pytest
from rich.style import Style

from tui.app import theme
from tui.terminal import palette as look
from tui.terminal.palette import PLAIN, SHADES, Look, Palette, palette, turn

DARK, DARK_256 = Palette("dark", "true"), Palette("dark", "256")
LIGHT, LIGHT_256 = Palette("light", "true"), Palette("light", "256")
ANSI, NONE = Palette("", "16"), Palette("", "none")
WORDS = (
    *(look.QUIET, look.ACCENT, look.HEADING, look.GOOD, look.CARE, look.TROUBLE, look.SILENT),
    look.MARK,
)
"""The roles that words are drawn in."""
LEAST_CONTRAST = 4.5
GROUNDS = {"dark": ("#121212",), "light": ("#fdf6e3", "#ffffff")}


def rgb(index: int) -> str:
    """One of the 256 colours, as xterm defines them."""
    if index >= 232:
        return f"#{8 + 10 * (index - 232):02x}" + f"{8 + 10 * (index - 232):02x}" * 2
    steps = (0, 95, 135, 175, 215, 255)
    red, green, blue = (index - 16) // 36, (index - 16) // 6 % 6, (index - 16) % 6
    return f"#{steps[red]:02x}{steps[green]:02x}{steps[blue]:02x}"


def luminance(colour: str) -> float:
    """WCAG's relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("role", WORDS)
@pytest.mark.parametrize("ground", ["dark", "light"])
def test_words_can_be_read_on_the_ground_and_on_its_tints(role: int, ground: str) -> None:
    true = [getattr(SHADES[tint], ground) for tint in (look.ROW, look.FIELD)]
    index = [rgb(getattr(SHADES[tint], f"{ground}_index")) for tint in (look.ROW, look.FIELD)]
    word, word_256 = getattr(SHADES[role], ground), rgb(getattr(SHADES[role], f"{ground}_index"))
    assert min(contrast(word, back) for back in (*GROUNDS[ground], *true)) >= LEAST_CONTRAST
    assert min(contrast(word_256, back) for back in (*GROUNDS[ground], *index)) >= LEAST_CONTRAST


@pytest.mark.parametrize("ground", ["dark", "light"])
def test_words_on_a_chip_can_be_read(ground: str) -> None:
    chip, words = SHADES[look.ACCENT], SHADES[look.ON_ACCENT]
    assert contrast(getattr(chip, ground), getattr(words, ground)) >= LEAST_CONTRAST
    indices = (getattr(shade, f"{ground}_index") for shade in (chip, words))
    assert contrast(*(rgb(index) for index in indices)) >= LEAST_CONTRAST


@pytest.mark.parametrize("ground", ["dark", "light"])
def test_the_index_of_a_shade_is_of_its_kind(ground: str) -> None:
    """Nobody reads green as red because the terminal has 256 colours."""
    for role in WORDS:
        true = getattr(SHADES[role], ground)
        index = rgb(getattr(SHADES[role], f"{ground}_index"))
        channels = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (true, index)]
        if max(channels[0]) - min(channels[0]) > 60:
            assert channels[0].index(max(channels[0])) == channels[1].index(max(channels[1])), role


@pytest.mark.parametrize(
    ("style", "dark", "ansi", "none"),
    [
        (theme.GOOD, Look(fore="38;2;87;208;139"), Look(fore="32"), PLAIN),
        (theme.DIM, Look(fore="38;2;139;149;165"), Look(dim=True), Look(dim=True)),
        (theme.STRONG, Look(bold=True), Look(bold=True), Look(bold=True)),
        (
            theme.HEADING,
            Look(bold=True, fore="38;2;154;208;245"),
            Look(bold=True, fore="36"),
            Look(bold=True),
        ),
        (theme.ACCENT, Look(fore="38;2;92;200;255"), Look(fore="36"), Look(bold=True)),
        (theme.SILENT, Look(fore="38;2;182;156;255"), Look(fore="35"), Look(bold=True)),
        (theme.LINE, Look(fore="38;2;62;72;88"), Look(dim=True), Look(dim=True)),
        (theme.MARK, Look(bold=True, fore="38;2;255;255;255"), Look(bold=True), Look(bold=True)),
        (theme.ROW, Look(back="48;2;27;40;58"), Look(reverse=True), Look(reverse=True)),
        (theme.FIELD, Look(back="48;2;24;31;43"), Look(underline=True), Look(underline=True)),
        (
            theme.CHOSEN,
            Look(fore="38;2;11;16;24", back="48;2;92;200;255"),
            Look(reverse=True),
            Look(reverse=True),
        ),
    ],
)
def test_each_role_on_each_kind_of_terminal(style: str, dark: Look, ansi: Look, none: Look) -> None:
    parsed = Style.parse(style.replace("ansi_", ""))
    assert DARK.look(parsed) == dark
    assert ANSI.look(parsed) == ansi
    assert NONE.look(parsed) == none
    for coloured in (DARK_256, LIGHT_256):
        assert not {"38;2", "48;2"} & {part[:4] for part in coloured.look(parsed)[6:]}


def test_a_reversed_row_drops_colour_and_dim_in_sixteen_colours() -> None:
    row = Style.parse("on blue")
    assert ANSI.look(Style.parse("green") + row) == Look(reverse=True)
    assert ANSI.look(Style.parse("dim") + row) == Look(reverse=True)
    assert NONE.look(Style.parse("bold") + row) == Look(bold=True, reverse=True)


TRUE, INDEXED = {"COLORTERM": "truecolor", "TERM": "xterm-256color"}, {"TERM": "screen-256color"}


@pytest.mark.parametrize(
    ("theme", "ground", "environ", "expected"),
    [
        ("auto", "dark", TRUE, DARK),
        ("auto", "light", TRUE, LIGHT),
        ("auto", None, TRUE, ANSI),  # never guessed
        ("auto", "dark", {**TRUE, "NO_COLOR": "1"}, NONE),
        ("dark", "light", {**TRUE, "NO_COLOR": "1"}, NONE),
        ("auto", "dark", {**TRUE, "NO_COLOR": ""}, DARK),
        ("auto", "dark", INDEXED, DARK_256),
        ("auto", "light", INDEXED, LIGHT_256),
        ("auto", "light", {"TERM": "linux"}, ANSI),
        ("auto", "light", {"TERM": "xterm", "COLORTERM": "24bit"}, LIGHT),
        ("dark", None, TRUE, DARK),
        ("light", "dark", INDEXED, LIGHT_256),
        ("light", None, {"TERM": "vt220"}, ANSI),
        ("ansi", "dark", TRUE, ANSI),
        ("none", "dark", TRUE, NONE),
    ],
)
def test_the_palette_follows_the_setting_and_what_is_known(
    theme: look.ThemeName, ground: look.Ground | None, environ: dict[str, str], expected: Palette
) -> None:
    assert palette(theme, ground, environ) == expected


def test_only_what_differs_between_two_looks_is_sent() -> None:
    green, bold_green = Look(fore="32"), Look(bold=True, fore="32")
    assert turn(PLAIN, green) == "\x1b[32m"
    assert turn(green, bold_green) == "\x1b[1m"
    assert turn(bold_green, green) == "\x1b[22m"
    assert turn(bold_green, PLAIN) == "\x1b[m"
    assert turn(Look(bold=True), Look(dim=True)) == "\x1b[22;2m"
    assert turn(Look(fore="32", back="44"), Look(back="44", underline=True)) == "\x1b[4;39m"
    assert turn(green, green) == ""
