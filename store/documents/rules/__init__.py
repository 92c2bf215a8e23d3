"""What is asked of documents that change, for whoever asks: the store at each deed, a screen beforehand."""
