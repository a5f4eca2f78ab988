"""The right side: what was understood, row by row, in one table for each part of a plan.

Rows are ticked, corrected in place and filtered by chips. What must not come in: the document
itself, and deciding (the page changes the intake and shows it again).
"""
