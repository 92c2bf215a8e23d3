"""Mid-cycle, scores, retrospective, learnings, closing."""
