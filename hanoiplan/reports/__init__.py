"""Papers made of the data of an event: lists today, progress reports later.

Floor 8. A report is a pure function: rows in, one document value out; one query gathers the rows;
the writers turn the value into PDF, Word and spreadsheet. What must not come in: windows, writing
to the workspace, and anything that decides in a writer what a paper says.
"""
