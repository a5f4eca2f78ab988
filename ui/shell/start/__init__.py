"""The start window: steps of an event, recent files, the demonstration, restoring a copy.

What must not come in: opening a workspace (the program does) and the libraries that takes.
"""
