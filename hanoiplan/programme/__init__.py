"""Days, sessions, people's parts and the run sheet of an event; what is wrong with them.

What must not come in: who is let in at a door (`registration`), and papers (`reports`).
"""
