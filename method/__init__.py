"""The first floor: what the method says of the documents; pure, no clock, no file."""
