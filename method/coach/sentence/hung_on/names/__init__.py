"""First names of many countries, by their first letter; read only where something is shaped like a name."""
