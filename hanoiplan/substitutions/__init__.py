"""Who comes in whose place: both people stay in the list.

Floor 5. The away one is cancelled, so that the badge dies and no figure counts two; the stand-in
is a person of his or her own, never with the rank of the other. A substitution is a record and
not a fact, because it is arranged, undone and done again like a cancellation.
"""
