"""The calendar: a month with the last days of tasks, and beside it the tasks of one day.

What must not come in: reading the workspace, and changing a task (the page hears the signals).
"""
