"""Every key result of the team, and the story of one."""
