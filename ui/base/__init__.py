"""The window's ground floor: theme, tables, forms, pages, messages and long work.

Every page is built from these parts. What must not come in: a feature's words or rules,
SQL, files, and any second way to do what a part here already does.
"""
