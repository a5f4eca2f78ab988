"""The import page: a list becomes delegates in four steps, and nothing is written before the last.

What must not come in: how a spreadsheet is read, what its headings mean and what each row would do
(all of it lives in `hanoiplan.exchange`).
"""
