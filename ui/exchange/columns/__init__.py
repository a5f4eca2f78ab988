"""Step 2 of the import page: what was taken for what, and how a person says otherwise.

Columns, letters, names and their titles, headings between rows, delegations. What must not come
in: what follows from it for single rows.
"""
