"""Dates as people say them: days, weeks, periods, counted from today and the cycle."""
