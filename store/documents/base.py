"""What every stored document has in common: an id, a revision, and words that cannot harm a reader."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import Annotated, Any, ClassVar
from uuid import uuid4

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

MAX_TEXT = 100_000
OURS = "okr"
"""The type of the faults that are found here; their message is a name for them."""


# What acts on a terminal or reorders text: controls, bidi overrides, lone surrogates.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _check_words(text: str) -> str:
    if not text:
        return text
    if len(text) > MAX_TEXT:
        raise PydanticCustomError(OURS, "text_too_long", {"most": MAX_TEXT})
    _refuse_harmful(text)
    return text.strip()


def _refuse_harmful(text: str) -> None:
    if found := _HARMFUL.search(text):
        name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}")
        raise PydanticCustomError(OURS, "control_character", {"character": name})


def _check_line(text: str) -> str:
    return " ".join(_check_words(text).split()) if text else text


def _check_key(text: str) -> str:
    _refuse_harmful(text)
    return text


def _check_figure(number: float) -> float:
    if not math.isfinite(number):
        raise PydanticCustomError(OURS, "not_finite")
    return number


def _no_yes_as_number(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError(OURS, "yes_or_no")
    return value


Words = Annotated[str, AfterValidator(_check_words)]
"""Text of one or more lines, without characters that act on a terminal."""

Line = Annotated[str, AfterValidator(_check_line)]
"""Text of one line; runs of white space become one space."""

Key = Annotated[str, AfterValidator(_check_key)]
"""An id, a key or a sentence of the program's own: kept as it is, refused with such characters."""

Figure = Annotated[float, BeforeValidator(_no_yes_as_number), AfterValidator(_check_figure)]
"""A finite number."""

Rating = Annotated[int, Field(ge=0, le=10)]
"""0 to 10: a belief or a confidence."""


def new_id() -> str:
    return uuid4().hex


class Document(BaseModel):
    """One stored thing. Frozen: a deed answers with changes, it never edits what it was given.

    `id` never changes; `rev` grows by one with every change. Fields this version does not know are kept.
    """

    model_config = ConfigDict(frozen=True, extra="allow", validate_default=False)

    table: ClassVar[str]

    id: Key = Field(default_factory=new_id)
    rev: int = 1
