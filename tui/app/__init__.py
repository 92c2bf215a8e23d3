"""The app: where one is, keys in turn, what others do meanwhile."""
