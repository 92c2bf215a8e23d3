"""A filled example store: small clinics, and the team that lets patients book a visit there.

`demo.json` holds its documents, with days counted from the running cycle's first; `python -m benchmarks.demo`
writes it. `shift` turns its text into documents for a given day. Whatever the day, it is week 8 of 13.
"""
