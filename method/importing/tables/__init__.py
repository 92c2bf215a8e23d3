"""Tables of pages and sheets: by the labels of their rows, or by the names of their columns."""
