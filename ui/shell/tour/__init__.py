"""`hanoiplan --tour DIR`: pictures of every page, dialog, empty state and error, by driving them.

Scenes are small data (`scenes` lists them all); `taking` runs them. What must not come in: a page
that exists only for a picture.
"""
