"""The board: tasks as cards in columns by their status, moved by drag or by key.

What must not come in: reading the workspace, and changing a task (the page hears the signals).
"""
