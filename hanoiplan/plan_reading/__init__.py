"""From the blocks of an official plan to what it says: pure rules over values.

What must not come in: files, the database, and anything keyed to one particular plan.
"""
