"""The model of every table that a deed may write to, by the table's name. The history is the store's own."""

from __future__ import annotations

from collections.abc import Mapping

from store.documents import okrs, prework, rhythm, strategy, workspace
from store.documents.base import Document

_MODELS: tuple[type[Document], ...] = (
    strategy.Direction,
    strategy.Strategy,
    strategy.Obstacle,
    strategy.Choice,
    strategy.Condition,
    strategy.NotDoing,
    prework.StepRecord,
    prework.Readiness,
    prework.Stakeholder,
    prework.Need,
    prework.Resources,
    prework.Capacity,
    prework.Department,
    prework.DepartmentNeed,
    prework.PastResult,
    prework.PastReview,
    prework.Insight,
    prework.Theme,
    prework.InsightsReview,
    prework.Guidelines,
    prework.ReviewPlan,
    okrs.Objective,
    okrs.KeyResult,
    okrs.Initiative,
    okrs.Dependency,
    okrs.Answer,
    okrs.Dismissal,
    okrs.Commitment,
    okrs.PeerReview,
    okrs.ReaderVerdict,
    rhythm.CheckIn,
    rhythm.Priority,
    rhythm.Win,
    rhythm.MidCycle,
    rhythm.Score,
    rhythm.Retrospective,
    rhythm.Learning,
    workspace.KPI,
    workspace.Reading,
    workspace.Workspace,
    workspace.Team,
    workspace.Person,
    workspace.Cycle,
    workspace.AccessKey,
)

MODELS: Mapping[str, type[Document]] = {model.table: model for model in _MODELS}
