"""What the rules see in a line: its phrases, clauses and nouns, and what it resembles."""
