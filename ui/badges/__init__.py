"""The page of badges and name cards: the run worst first, the very bytes, saving for the printer.

It chooses people, shows what to look at, and records what was saved. What must not come in: how
a card is drawn (`hanoiplan.badges`, `hanoiplan.paper`), codes, and printers.
"""
