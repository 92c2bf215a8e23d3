"""The numbers that must stay healthy meanwhile."""
