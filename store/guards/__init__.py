"""What each deed is asked beside its role: are they still who they came as, whose is it, does it fit."""
