"""What stands in frames beside the scores."""
