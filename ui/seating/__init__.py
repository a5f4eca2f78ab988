"""The room "Seating": a hall one can touch, and why each person sits where.

What must not come in: rules of protocol and geometry (`hanoiplan.seating`), other rooms' pages.
"""
