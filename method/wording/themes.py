"""The words about how the program looks."""

ASK = "How should okr look?"
NAMES = {
    "auto": "Like the terminal",
    "ansi": "Sixteen colours",
    "dark": "Dark",
    "light": "Light",
    "none": "No colour",
}
ABOUT = {
    "auto": "dark or light as it says, else sixteen colours",
    "ansi": "the terminal's own colours",
    "dark": "for a dark background",
    "light": "for a light background",
    "none": "shapes and letters only, as with NO_COLOR",
}
ACT_THEME = ("theme", "Choose the colours of the program.")
SET = "okr will look like this from now on: {name}."
NOT_KEPT = "okr looks like this until you leave; over SSH it can't be kept."
"""Where the settings are not the person's own."""
