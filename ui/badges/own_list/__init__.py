"""The run's own list: pasted from a spreadsheet, chosen as a file, or typed line by line.

It is shown as it was given and may be corrected in place. What must not come in: what a column
means and whom a line is about (`hanoiplan.badges` says that), and keeping it: a list belongs to
one run and is gone with it.
"""
