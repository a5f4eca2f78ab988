"""Step 3 of the import page: the whole list as one bar, and every row that needs a person.

What must not come in: deciding what is a problem, and what changes in people who are here.
"""
