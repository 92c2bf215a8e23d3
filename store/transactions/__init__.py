"""Acting, undoing and reading, wherever rows lie."""
