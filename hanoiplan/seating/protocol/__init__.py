"""Protocol as rules: who sits where by rank, why, and what is against it."""
