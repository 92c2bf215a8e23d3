"""The ground floor: what is kept (documents), and keeping it safely (files)."""
