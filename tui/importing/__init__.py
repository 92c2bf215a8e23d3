"""The formats that lists of OKRs come in, each read into the same outline. No Textual here."""
