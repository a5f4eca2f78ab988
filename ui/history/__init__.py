"""The history page: who did what to whom, before and after, when and where; undo of the last step.

It shows what `hanoiplan.history` reads out of the journal. What must not come in: changing data
in any other way than by undo.
"""
