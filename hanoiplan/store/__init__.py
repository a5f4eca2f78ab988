"""The mechanics of one workspace file: tables, journal, undo, search, copies, upgrades.

Floor 2: SQLAlchemy and SQLite live here. This room knows no feature by name; a feature brings
its tables, and `workspace.py` brings the two together.
"""
