"""Scores at the end of the cycle: what happened, 0.0–1.0, never how a person did (METHOD 7).

Scores are of key results, objectives and cycles; nothing here adds them up by person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from method.plan import exact
from method.plan.active_set import live_key_results, live_objectives
from method.rhythm import progress as sums
from method.rhythm.check_ins import check_ins_by
from method.rhythm.rag_colour import LOW_SCORE, USUAL_SUCCESS, success
from method.rhythm.standing import trend_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from method.coach.rules.finding import Finding
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.rhythm import Score

Band = Literal["low", "middle", "reached"]
GRADES: tuple[tuple[float, str], ...] = ((1.0, "A"), (0.7, "B"), (0.4, "C"), (0.0, "D"))
"""Grade from which share of the success figure on."""
MOST_PLACES = 9
AS_SAID = 0.005
"""Nearer than this a score is the computed one as people say it."""


class Result(NamedTuple):
    """One key result's score. `score` is what was decided, else `computed`; None: it cannot be said yet."""

    key_result: KeyResult
    computed: float | None
    score: float | None
    band: Band | None
    decided: bool
    why: str
    adjusted_because: str
    what_happened: str
    carries_over: bool
    asks: tuple[str, ...]
    """What it still asks: `score`, `why`, `adjusted_because`, `what_happened`."""


class ObjectiveResult(NamedTuple):
    objective: Objective
    mean: float | None
    band: Band | None
    results: tuple[Result, ...]


def computed_score(key_result: KeyResult, plan: Plan) -> float | None:
    """Progress at the last value read, not rounded; None where it cannot be worked out."""
    trend = trend_of(check_ins_by(plan).get(key_result.id, ()))
    return sums.progress(key_result, trend[-1][1] if trend else None)


def band_of(score: float, plan: Plan) -> Band:
    """Under 0.4 low; from the figure agreed in step 9 on (0.7 where none is) reached; else in the middle."""
    if score >= success(plan):
        return "reached"
    return "low" if score < LOW_SCORE else "middle"


def results(plan: Plan) -> tuple[ObjectiveResult, ...]:
    """Every objective still meant, with the mean of its scores and each key result's score."""
    scores = {score.id: score for score in plan.scores}
    found = []
    for objective in live_objectives(plan):
        several = tuple(
            _result(one, objective, scores.get(one.id), plan) for one in live_key_results(plan, objective.id)
        )
        middle = mean([one.score for one in several])
        band = None if middle is None else band_of(middle, plan)
        found.append(ObjectiveResult(objective, middle, band, several))
    return tuple(found)


def _result(key_result: KeyResult, objective: Objective, score: Score | None, plan: Plan) -> Result:
    computed = computed_score(key_result, plan)
    decided = score is not None and score.score is not None
    final = score.score if score is not None and decided else computed
    why, because, happened = (
        (score.why, score.adjusted_because, score.what_happened) if score else ("", "", "")
    )
    asks = []
    if final is None or not decided:
        asks.append("score")
    if not why:
        asks.append("why")
    if decided and not because and computed is not None and is_adjusted(final or 0.0, computed, plan):
        asks.append("adjusted_because")
    if objective.kind == "committed" and final is not None and final < 1.0 and not happened:
        asks.append("what_happened")
    band = None if final is None else band_of(final, plan)
    carries = score is not None and score.carries_over
    return Result(key_result, computed, final, band, decided, why, because, happened, carries, tuple(asks))


def is_adjusted(score: float, computed: float, plan: Plan) -> bool:
    """Whether a score is another than the computed one, said in fewer figures: 0.33 is still a third.

    One that crosses a border is another one, however near: 1.0 for 0.9975.
    """
    crossed = (score >= 1) != (computed >= 1) or band_of(score, plan) != band_of(computed, plan)
    return crossed or abs(score - computed) >= AS_SAID


def findings(result: Result) -> list[Finding]:
    """RUN-5: a score without a why, and a committed key result under 1.0 that does not say what happened."""
    from method.coach.rules.finding import found

    if result.score is None:
        return []
    said = as_score(result.score)
    about = result.key_result.id
    asked = []
    if "why" in result.asks:
        asked.append(found("RUN-5", about=about, field="why", score=said))
    if "what_happened" in result.asks:
        asked.append(found("RUN-5", which="committed", about=about, field="what_happened", score=said))
    return asked


def mean(scores: list[float | None]) -> float | None:
    """The mean of those that are there; None where none is."""
    return exact.mean(score for score in scores if score is not None)


def said(score: float | None, plan: Plan) -> str:
    """The score as the team agreed to say it: a number, a grade or a word; `–` where there is none."""
    from method.wording.scores import NONE, WORDS

    if score is None:
        return NONE
    if plan.review_plan.success_said_in == "grades":
        share = exact.exact(score) / exact.exact(success(plan) or 1.0)
        return next(grade for least, grade in GRADES if share >= exact.exact(least))
    if plan.review_plan.success_said_in == "words":
        return WORDS[band_of(score, plan)]
    return as_score(score, (success(plan),))


def as_score(score: float, borders: Iterable[float] = ()) -> str:
    """A score as a figure: `0.71`, `1.0`; with more figures where two would show a border it missed."""
    shown = (LOW_SCORE, USUAL_SUCCESS, 1.0, *borders)
    places = next((some for some in range(2, MOST_PLACES) if round(score, some) not in shown), MOST_PLACES)
    text = f"{score:.{2 if score in shown else places}f}".rstrip("0")
    return f"{text}0" if text.endswith(".") else text
