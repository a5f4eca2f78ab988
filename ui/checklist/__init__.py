"""The checklist in the window: list, board, timeline, calendar, agencies and the form of a task."""
