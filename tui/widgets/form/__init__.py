"""Fields typed in place, and rows of them."""
