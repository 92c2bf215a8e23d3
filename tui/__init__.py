"""The top floor: what a person sees and presses; screens, command line, reports."""

import os

__version__ = "0.1.0"

# Textual reads this when it is imported: a letter then waits at most 4 ms for its frame, and not 16.
os.environ.setdefault("TEXTUAL_FPS", "240")
