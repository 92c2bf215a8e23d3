"""The rules of METHOD, one small function per rule id: text or documents in, findings out."""
