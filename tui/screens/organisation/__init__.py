"""People, teams, cycles, priorities; all teams side by side."""
