"""Halls, precedence, wishes and who sits where, each place with its reason."""
