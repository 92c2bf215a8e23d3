"""Typing a sentence of the draft: its field, what it would become, how it is entered and kept."""
