"""The administrative paper of Decree 30/2020/NĐ-CP as a value, and as PDF.

`model` says what stands in a paper, `forms` how each kind of line looks, the others lay it out.
Writers of other formats read the same value and the same forms. What must not come in: what a
report says, a person, an event, words of any language.
"""
