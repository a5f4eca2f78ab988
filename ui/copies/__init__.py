"""The page of copies: which there are, what is inside, the step back, and a rehearsal of it.

What must not come in: making and restoring copies (`hanoiplan.backup`), other pages, the window.
"""
