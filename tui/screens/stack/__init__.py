"""From vision to this week's work; the tree, the roadmap, the brief."""
