"""Badges and name cards: what a card prints, how it is drawn, which were printed.

What must not come in: how paper works (`paper`), codes (`delegates.codes`), a window.
"""
