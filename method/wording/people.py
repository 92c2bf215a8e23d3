"""What is said where a name is no one person's."""

from __future__ import annotations

NOBODY = "There's nobody called {word}."
NEAR = "Did you mean {near}?"
KNOWN = "The people here are {known}."
KNOWN_MORE = "The people here are {known} and {count} more."
SEVERAL = "{word} could be {names}. Which one?"
NAMED = "{key} ({name})"
KEEP_NAME = "{sentence} Press Enter again to keep the name as it is."
ONE_OWNER = "One owner each. Press Enter again: {owner} owns it, and {others} contributes."
ONE_OWNER_MANY = "One owner each. Press Enter again: {owner} owns it, and {others} contribute."
