"""Widgets that know no documents: the screens are built of these."""
