"""What is printed or written out as text: no Textual, no rich."""
