"""The timeline: tasks as bars over years, painted by hand.

`axis` says where a day stands, `bars` what a task looks like, `paint` draws, `canvas` answers to
keys and mouse. What must not come in: reading the workspace, and changing a task.
"""
