"""Headings of what is no list of OKRs: definitions, questions, links, news, how it is done."""

from __future__ import annotations

import re

_STRONG = re.compile(
    r"^(?:\d+\.?\s+)?(?:faqs?|frequently asked.*|questions?(?: (?:and|&) answers)?|q ?& ?a|glossary|definitions?|key concepts?|concepts?|terminology|terms|on this page|(?:table of )?contents?|toc|index"
    r"|further reading|reading|references?|see also|links?|resources?|useful links|related(?: pages| links| documents)?|(?:an? )?(?:\w+ )?examples?\b.*|okr examples?|sample.*|templates?(?: .*)?|.* templates?|tips(?: .*)?|best practices?|dos? and don'?ts"
    r"|(?:okr )?process|cadence|calendar|timeline|schedule|dates|key dates|important dates|scoring|grading|how .*|what (?!.*(?:want|aim|achieve|this quarter|this year|focus|promise)).*|why .*|when .*|who .*|where .*|about.*|writing .*|using .*|understanding .*|rules?|principles?|guidelines?|guide|getting started"
    r"|roles(?: and responsibilities)?|responsibilities|contacts?|change ?log|history|licen[cs]e|installation|install|usage|contributing|contributors|development|attendees|participants|present|agenda|decisions?|attachments?|comments?|page tree|labels|children|recent space activity"
    r"|news|announcements?|coming up|events?|upcoming events?|archive|parking lot|meeting notes|minutes\b.*|protocol\b.*|action items?|to-?dos?|next meeting|(?:next|this|last) week|next (?:time|quarter|cycle|year)|(?:\w+ ){0,3}(?:report|newsletter|bulletin)(?: \w+){0,2}|plans? for (?:the )?(?:next |coming )?(?:week|month|\w+ber|january|february|march|april|may|june|july|august)|done|doing|shipped|completed|blocked|log|journal|diary|housekeeping|ground rules|okr rules|scores? (?:explained|meaning)|legend|(?:a |an |the |our )?(?:short |quick |brief )?(?:guide|introduction|primer|tutorial)\b.*|.*\b(?:guide|handbook|primer|tutorial|basics|playbook|cheat ?sheet|mistakes)\b.*|.*\bpolic(?:y|ies)|terms of .*|dashboard.*|key|instructions?|anatomy.*|.*\?)\s*:?$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"^(?:\d+\.?\s+)?(?:overview|background|context|introduction|intro|summary|executive summary|notes?|remarks|preamble|purpose|motivation|rationale|highlights|lowlights|retrospective|retro|learnings?|lessons(?: learned)?|reflections?|risks?(?: .*)?|dependencies"
    r"|assumptions?|out of scope|scope|non-?goals?|team|team members?|members?|people|staff|crew|stakeholders?|budget|status|updates?|weekly updates?|progress|next steps?|follow-?ups?|appendix.*|misc(?:ellaneous)?|open (?:points|questions|issues|items)|some ?day|later|maybe|icebox|parked|meetings?|meeting times|channels|chat|get involved|join us|other|health metrics?|kpis?(?: .*)?|metrics|values|features|requirements|todo|backlog|ideas)\s*:?$",
    re.IGNORECASE,
)


_QUESTION = re.compile(r"^(?:how|what|why|where|when|who|about|using|understanding)\b", re.IGNORECASE)
_CONTENTS = re.compile(
    r"^(?:on this page|(?:table of )?contents?|toc|index|page tree|children)\s*:?$", re.IGNORECASE
)


def is_question(heading: str) -> bool:
    """Whether it begins like a question, so that it may be a page's title as well as a part of a handbook."""
    return _QUESTION.match(heading.strip()) is not None


def is_contents(heading: str) -> bool:
    """Whether only the list right below it is none of OKRs: the headings that follow are the page itself."""
    return _CONTENTS.match(heading.strip()) is not None


def is_noise(heading: str) -> bool:
    """Whether nothing under such a heading is anybody's OKR, labelled or not."""
    return _STRONG.match(heading.strip()) is not None


def is_aside(heading: str) -> bool:
    """Whether what stands under it goes with OKRs and is none, unless it is labelled."""
    return is_noise(heading) or _WEAK.match(heading.strip()) is not None
