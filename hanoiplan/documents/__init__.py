"""A document as a person reads it: paragraphs and tables in order, with their pages.

What must not come in: what a heading, a row or a sentence means.
"""
