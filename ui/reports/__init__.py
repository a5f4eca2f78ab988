"""The page "Papers": what leaves the program as a document or a workbook.

What must not come in: what a paper says and how it looks (`hanoiplan.reports`), and deciding what
a workbook holds (`hanoiplan.exchange`).
"""
