"""Tasks of plans and events: their agencies, schedules, progress, targets and reporting duties.

What must not come in: how a plan is read from a file, and what a page looks like.
"""
