"""Agencies across all plans: what each leads, how far it is, its other names and contacts.

What must not come in: reading the workspace, and changing an agency (the page hears the signals).
"""
