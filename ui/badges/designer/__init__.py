"""The designer of cards: a page with the list of parts, the canvas in millimetres, properties.

What must not come in: rules of designing (`hanoiplan.badges.designing`) and of printing.
"""
