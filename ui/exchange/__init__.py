"""The import page: a list becomes delegates in a few steps, and nothing is written before the last.

One room for each step (choosing, columns, rows, changes); beside them the page itself, what is
known of the list so far (`open_list`, `list_draft`) and what runs beside the window (`thinking`).
What must not come in: how a spreadsheet is read, what its headings mean and what each row would do
(all of it lives in `hanoiplan.exchange`).
"""
