"""What is said when something typed does not fit its field."""

from __future__ import annotations

NUMBER = "This needs a number, such as 52 or 3.5."
WHOLE = "This needs a whole number, such as 3."
RATING = "This needs a whole number from 0 to 10."
SCORE = "A score lies between 0 and 1, such as 0.7."
PERCENT = "This needs a percentage, such as 70."
STILL_AHEAD = "“{text}” is still to come. Give today or an earlier day."
YES_NO = "Answer yes or no."
ONE_OF = "Choose one of: {options}."
NOTHING_TO_PICK = "There is nothing to choose from yet."

YES = ("yes", "y", "true", "1")
NO = ("no", "n", "false", "0")
RUBRIC = "Write each step with its percent, such as: 20 signed; 60 connected; 100 live."
