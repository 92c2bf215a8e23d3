"""The model of every table of plans and workspace, by the table's name."""

from __future__ import annotations

from collections.abc import Mapping

from store.documents import history, okrs, prework, rhythm, strategy, workspace
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
    history.Change,
)

MODELS: Mapping[str, type[Document]] = {model.table: model for model in _MODELS}
