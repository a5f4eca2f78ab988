"""The page of the people: list, saved filters, and the panel in which one person is edited.

What must not come in: rules about people (they live in `hanoiplan.delegates`), SQL, and how a
badge is printed (the page sends the person to the badges page).
"""
