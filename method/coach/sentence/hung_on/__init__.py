"""What people hang on a line beside its words: owners, priorities, scores, states, dates, links."""
