"""Halls as chairs and tables in millimetres: built from a few numbers, changed by hand."""
