"""Tables as files and the clipboard bring them, as plain text with their places, and back again.

Spreadsheets, CSV, tables of Word and PDF files, pasted text and HTML; old Vietnamese and Burmese
encodings. What must not come in: what a column means, and anything a feature is about.
"""
