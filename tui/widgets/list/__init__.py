"""The one list, its rows, its search line."""
