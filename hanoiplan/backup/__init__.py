"""Copies of a workspace on the disk: what they are called, and how one comes back.

The copying itself and its proof are the store's (`store/snapshot.py`), and so is what makes a file
a workspace. What must not come in: asking or telling a person, which commands and pages do.
"""
