"""The terminal itself: what it can, and the fewest bytes to it."""
