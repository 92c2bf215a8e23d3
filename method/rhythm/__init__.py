"""Sums and views of the weeks: progress, status, review, today."""
