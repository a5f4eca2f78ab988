"""Paper: how anything is laid out and drawn on a page, in millimetres, as PDF bytes.

Here live the fonts, the shaping of text, layouts as data, the fitting of names and titles, sheets
and the one door to ReportLab. What must not come in: a feature (no delegate, no badge, no event),
a database, a window, words for people other than what a broken layout or sheet is refused with.
"""
