"""The top floor: what a person sees and presses; screens, command line, reports."""

__version__ = "0.1.0"
