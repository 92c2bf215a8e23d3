"""One visit to a key result in the check-in: values given, and words that are no value yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method.rhythm.baseline import Offer, offered
from method.rhythm.checkin_prompts import asks_why
from method.rhythm.far_value import asks_about
from method.rhythm.rag_colour import suggest_colour
from method.rhythm.standing import values_read
from method.wording import checkin as say
from tui.screens.checkin.values import WORDS, typed_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.rhythm import Colour
    from tui.session import Session
    from tui.widgets.form.specs import Parsed


class Visit:
    """Starts with what an earlier visit left; each letter is kept until the check-in is made.

    `number` tells the fields of this visit from those of the next.
    """

    def __init__(self, session: Session, key_result: KeyResult | None = None, number: int = 0) -> None:
        self._session = session
        self.id = key_result.id if key_result else ""
        self.number = number
        self.given: dict[str, Any] = {}
        self.unread: dict[str, str] = {}
        """Words that are no value of their field, by its name."""
        self.words: dict[str, str] = {}
        """What was given in somebody's own words, by the name of the field: "36 h" stays "36 h"."""
        self.leaning = ""
        """The colour that is marked while one is chosen; "" where none is."""
        self.typing: float | None = None
        """The value that is being typed; None while nobody types one."""
        self._sure_of: float | None = None
        self._asked_why = False
        for name, text in left_from(session, self.id) if key_result else ():
            parsed = self.parse(name, text)
            if parsed.wrong:
                self.unread[name] = text
            elif parsed.value not in (None, ""):
                self.given[name], self.words[name] = parsed.value, text

    @property
    def begun(self) -> list[str]:
        """The fields something was given or typed in, in their order."""
        return [name for name in WORDS if name in self.given or name in self.unread]

    @property
    def typed_last(self) -> str:
        """The field somebody typed in last; empty: none."""
        start = f"checkin/{self.id}/"
        typed = [each for each in self._session.drafts.all() if each.startswith(start)]
        name = typed[-1].removeprefix(start) if typed else ""
        return name if name in self.begun else ""

    def parse(self, name: str, text: str) -> Parsed:
        """The words read as the value of that field."""
        plan = self._session.plan
        key_result = plan.find("key_results", self.id)
        assert key_result is not None
        return typed_value(name, text, key_result, plan, self._session.today)

    def typed(self, name: str, text: str) -> None:
        """Every letter is kept; what is no value is remembered as such."""
        self._session.drafts.keep(f"checkin/{self.id}/{name}", text)
        parsed = self.parse(name, text)
        if parsed.wrong:
            self.unread[name] = text
        else:
            self.unread.pop(name, None)
        if name == "value":
            if text.endswith((".", ",")):  # a figure goes on: the picture waits where it is
                parsed = self.parse(name, text[:-1])
            self.typing = parsed.value if isinstance(parsed.value, float | int) else None

    @property
    def value(self) -> float | None:
        """The value as far as it is known: the one being typed, else the one given."""
        given: float | None = self.given.get("value")
        return given if self.typing is None else self.typing

    def accept(self, name: str, value: object) -> None:
        """A field was given, or emptied."""
        if name == "colour":
            self.leaning = ""
        if name == "value":
            self.typing = None
        self.unread.pop(name, None)
        self.words.pop(name, None)
        drafts, place = self._session.drafts, f"checkin/{self.id}/{name}"
        if value in (None, ""):
            self.given.pop(name, None)
            drafts.forget(place)
            return
        self.given[name] = value
        text = drafts.text_of(place) or ""
        if text and self.parse(name, text).value == value:
            self.words[name] = text
        else:
            drafts.keep(place, str(value))

    def settled(self, name: str) -> None:
        """Nothing is left over in the field: words that were no value have found another place."""
        if self.unread.pop(name, None) is None:
            return
        drafts, place = self._session.drafts, f"checkin/{self.id}/{name}"
        if name in self.given:
            drafts.keep(place, self.words.get(name) or str(self.given[name]))
        else:
            drafts.forget(place)

    def wrong(self) -> tuple[str, str]:
        """The first field whose words are no value, and the sentence that says so; "" where all are."""
        name = next((each for each in WORDS if each in self.unread), "")
        return name, self.parse(name, self.unread[name]).wrong if name else ""

    def asks(self, key_result: KeyResult) -> str:
        """The question about a value that can hardly be meant, the first time it is to be kept; else ""."""
        value = self.given.get("value")
        if value is None or value == self._sure_of:
            return ""
        self._sure_of = value
        return asks_about(value, key_result, values_read(key_result, self._session.plan))

    def asks_why(self, suggested: Colour) -> str:
        """The question about a colour far from the suggested one without a word of why, once; else ""."""
        colour = self.given.get("colour", suggested)
        said = any(self.given.get(name) for name in ("blocker", "changed", "confidence_why"))
        if self._asked_why or said or not asks_why(colour, suggested):
            return ""
        self._asked_why = True
        return say.WHY_COLOUR.format(colour=colour, suggested=suggested)

    def offer(self, key_result: KeyResult) -> Offer | None:
        """What the value given can become, where it is the first and there is no baseline."""
        value = self.given.get("value")
        if value is None:
            return None
        earlier = values_read(key_result, self._session.plan)
        return offered(key_result, value, earlier, self._session.today)

    def suggested(self, key_result: KeyResult, standing: Standing) -> Colour:
        """The colour that goes with what was given."""
        return suggest_colour(
            key_result,
            self._session.plan,
            self._session.today,
            confidence=self.given.get("confidence", standing.confidence),
            value=self.given.get("value"),
        )

    def end(self) -> None:
        """Forget all drafts: the check-in is made."""
        for name in WORDS:
            self._session.drafts.forget(f"checkin/{self.id}/{name}")


def left_from(session: Session, id: str) -> Iterator[tuple[str, str]]:
    """Words typed for a key result and not submitted, by field."""
    for name in WORDS:
        text = session.drafts.text_of(f"checkin/{id}/{name}")
        if text:
            yield name, text
