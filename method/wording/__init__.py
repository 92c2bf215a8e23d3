"""Every question, hint and reason the program can say: one module per room."""
