"""The page "Doors & hand-outs": what is set up before the first guest stands at a door.

What must not come in: the desk itself, and rules of passing (`registration` decides).
"""
