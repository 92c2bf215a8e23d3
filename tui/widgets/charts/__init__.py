"""Figures drawn in cells."""
