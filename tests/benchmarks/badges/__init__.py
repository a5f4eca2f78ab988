"""Badges drawn by us and by others: the same people, each way in a process of its own."""
