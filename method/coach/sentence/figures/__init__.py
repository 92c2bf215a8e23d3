"""Figures as people write them: numbers, units, durations, in any country's spelling."""
