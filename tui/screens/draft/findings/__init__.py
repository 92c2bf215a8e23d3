"""What the coach says of the whole set, and the list before a commit."""
