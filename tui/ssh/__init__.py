"""Over SSH: one account, many people, no shell. Neither textual nor pydantic is imported here."""
