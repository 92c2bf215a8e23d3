"""What places are built from."""
