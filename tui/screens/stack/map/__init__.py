"""The strategy map: obstacles, choices, objectives with their key results, and this week, joined by lines."""
