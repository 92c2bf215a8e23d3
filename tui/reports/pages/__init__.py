"""Pages of HTML to look at, to print and to send: without script, link or anything from elsewhere."""
