"""The page of duplicates: pairs that may be one person, side by side, to be merged or kept apart.

What must not come in: the judging of likeness and the merging itself (`hanoiplan.delegates`).
"""
