"""The nine steps before OKRs."""
