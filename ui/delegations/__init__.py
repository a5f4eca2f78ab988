"""The page of the delegations and of their countries.

Lists, looks, edits and adds delegations; names who leads one. What must not come in: rules about
hosting or order (hanoiplan.delegates has them) and other pages.
"""
