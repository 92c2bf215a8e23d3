"""The documents: what is kept, as frozen pydantic models, one module per subject."""
