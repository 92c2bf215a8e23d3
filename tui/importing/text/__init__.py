"""Texts as an outline: Markdown, and what is rewritten as Markdown."""
