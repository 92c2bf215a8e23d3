"""A whole page around its body, and the one way people's words get into it.

Everything a browser could act on is left out: no script, no link, nothing fetched. People's words go through
`said`, attributes are written only here and in `drawings`.
"""

from __future__ import annotations

from html import escape

from tui.terminal.palette import ACCENT, CARE, GOOD, HEADING, LINE, MARK, QUIET, SHADES, SILENT, TROUBLE
from tui.text import visible

_NAMES = {
    "good": GOOD,
    "care": CARE,
    "trouble": TROUBLE,
    "silent": SILENT,
    "quiet": QUIET,
    "heading": HEADING,
    "accent": ACCENT,
    "line": LINE,
    "mark": MARK,
}
_STYLE = """
body{font:1em/1.45 system-ui,sans-serif;max-width:58em;margin:2em auto;padding:0 1em;
background:#fff;color:#16202c}
h1{margin:0;font-size:1.5em}h2{font-size:1.15em;margin:1.8em 0 .3em;color:var(--heading)}
h3{font-size:1em;margin:1.2em 0 .2em;color:var(--heading)}
p{margin:.25em 0}ul{padding-left:1.2em;margin:.2em 0}li{margin:.1em 0}
.quiet{color:var(--quiet)}.good{color:var(--good)}.care{color:var(--care)}.trouble{color:var(--trouble)}
.silent{color:var(--silent)}.right{float:right;font-weight:normal;margin-left:1em}
.kr{display:grid;grid-template-columns:minmax(0,1fr) 341px;gap:0 1.5em;padding:.5em 0;
border-top:1px solid var(--line)}
.kr svg{display:block;max-width:100%}.kr p{overflow-wrap:anywhere}.figures{font-size:1.1em}
h1,h2,h3,p,li{overflow-wrap:anywhere}
table{border-collapse:collapse}td{padding:.1em 1em .1em 0;vertical-align:baseline}
.asked{columns:2 22em;column-gap:2em}.asked h3:first-child{margin-top:.2em}.asked li{break-inside:avoid}
.rest{columns:2 22em;column-gap:2em}.rest h2{break-after:avoid}.rest h2:first-child{margin-top:.3em}
h2+p,.drawn{margin-top:.2em}.drawn svg{max-width:46%;margin-right:1em;vertical-align:bottom}
@media (max-width:44em){.kr{display:block}}
@page{margin:12mm}
@media print{body{margin:0;max-width:none;font-size:9.5pt}.asked,.rest{font-size:7.8pt;line-height:1.3}
.asked h3,.rest h2{margin:.7em 0 .1em}.kr,li{break-inside:avoid}
h2,h3{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def colour(name: str) -> str:
    """What a role looks like in a light terminal: on paper, too."""
    return SHADES[_NAMES[name]].light


def said(words: str) -> str:
    """People's words as words: nothing in them acts, and nothing in them hides."""
    return escape(visible(words))


def lines_said(words: str) -> str:
    """The same over several lines."""
    kept = (line.strip() for line in visible(words, newlines=True).split("\n"))
    return "<br>".join(escape(line) for line in kept if line)


def shell(title: str, body: str) -> str:
    """The whole page; `body` is HTML, `title` words."""
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{said(title)}</title>\n'
        f"<style>{_colours()}{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _colours() -> str:
    return ":root{" + ";".join(f"--{name}:{colour(name)}" for name in _NAMES) + "}"
