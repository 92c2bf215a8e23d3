"""What is typed and not submitted yet, by the plan it is typed in."""
