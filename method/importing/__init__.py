"""Reading lists of OKRs that people keep elsewhere: what each line of theirs becomes here."""
