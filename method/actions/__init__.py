"""Every deed: documents and what a person gave in, changes out, or a refusal in plain words."""
