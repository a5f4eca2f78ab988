"""The one table of the window: rows by key, cells by kind, and everything a spreadsheet can do.

Pages take `RowTableModel`, `TableView` and their values from the modules named after them. What
must not come in: a feature's words or rules, SQL, files.
"""
