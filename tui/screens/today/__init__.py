"""What is due for a person; priorities and wins."""
