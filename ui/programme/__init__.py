"""The page "Programme": a day by rooms, the run sheet, the list, what is wrong with it.

What must not come in: rules of conflicts and shifts (`hanoiplan.programme`), and papers.
"""
