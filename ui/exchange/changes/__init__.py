"""Step 4 of the import page: the list beside the last list and what hands have changed.

Cells to choose from, people whom the list no longer names, probable renames. What must not come
in: comparing (`hanoiplan.exchange`), and writing anything that was not asked for.
"""
