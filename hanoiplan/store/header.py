"""The first bytes of a database file as SQLite writes them (https://sqlite.org/fileformat2.html).

What must not come in: opening a file, and what a value in the header means for us.
"""

MAGIC = b"SQLite format 3\x00"
LENGTH = 100


def number_at(content: bytes, at: int) -> int:
    """The whole number of four bytes at this offset."""
    return int.from_bytes(content[at : at + 4], "big")
