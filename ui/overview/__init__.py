"""The page "Overview": how far the event is, figures, charts, and what waits for a person.

What must not come in: the rules behind figures and alerts (`hanoiplan.overview`), and other pages
(each figure and alert sends a person to the page that cures it).
"""
