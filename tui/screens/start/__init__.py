"""A machine with no store yet, and making one."""
