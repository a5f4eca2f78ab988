"""Step 1 of the import page: a list from a file, a drop or the clipboard, and which of its sheets.

What must not come in: what columns mean and what rows would do.
"""
