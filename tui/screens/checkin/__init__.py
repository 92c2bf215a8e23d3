"""Key results checked in, one after another."""
