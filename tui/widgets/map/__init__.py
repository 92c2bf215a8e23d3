"""A map: things in columns, lines between them, a cursor that goes along the lines."""
