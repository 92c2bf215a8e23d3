"""The coach: one line in, advice out."""
