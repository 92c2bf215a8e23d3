"""Sums and views of the end of a cycle."""
