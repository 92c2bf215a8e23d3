"""Names, figures, dates and search over a plan, for all rooms."""
