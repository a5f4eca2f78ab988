"""Lists coming in and going out: spreadsheets, their columns, and what each row would do.

Floor 8. All thinking happens before the one Work: a file becomes a sheet of plain cells, a mapping
says what the columns mean, an Intake says what every row would do, and one operation writes the
rows that a person left ticked. What must not come in: windows, and rules about people that belong
to `delegates`.
"""
