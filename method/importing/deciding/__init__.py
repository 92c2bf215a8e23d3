"""What becomes of each line: by its label, by where it stands, by what stands beside it."""
