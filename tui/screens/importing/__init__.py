"""A list from elsewhere on its way in: the preview, put right line by line."""
