"""Sums and views before the cycle: capacity, fit, the stack, the brief."""
