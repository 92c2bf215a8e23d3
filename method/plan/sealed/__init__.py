"""What people keep sealed: insights before the reveal, answers before they are counted."""
