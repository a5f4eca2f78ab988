"""The registration desk: reading a badge, deciding, writing the fact, showing the card.

Floor 8. The decision is a pure function; everything a desk refuses is kept as a fact too. What
must not come in: printing (the desk asks for it by a value) and anything about windows.
"""
