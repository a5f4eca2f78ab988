"""An official plan coming in: what was read beside what is here, and the writing of what is ticked.

`model` says what an intake of a plan is; `intake` makes one, `versions` holds it against what the
last edition said and hands have changed, `writing` is the one operation. What must not come in:
the reading of documents (`plan_reading`), lists of people.
"""
