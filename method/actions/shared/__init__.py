"""What the deeds have in common: their terms, what they may touch, how they say what they did."""
