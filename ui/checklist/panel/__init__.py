"""The panel of one task: its fields, its progress, what was said about it, its source.

The panel only says what should be done (signals); the page does it. What must not come in:
operations, and the views.
"""
