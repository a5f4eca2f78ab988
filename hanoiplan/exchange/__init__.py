"""Lists coming in and going out: spreadsheets, their columns, and what each row would do.

Floor 8. All thinking happens before the one Work: headings become a mapping (remembered by source),
rows become drafts, drafts find their people, and an Intake says what every row would do beside what
the last list said and what hands have changed; one operation writes what a person left ticked. What
must not come in: windows, files (`sheets`), and rules about people that belong to `delegates`.
"""
