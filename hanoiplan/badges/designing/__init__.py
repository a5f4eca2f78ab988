"""The rules of designing a card: a layout in, another layout out, so that each can be undone.

What must not come in: Qt, a database, files; how an item is drawn (that is `paper`).
"""
