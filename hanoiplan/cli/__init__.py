"""The headless commands: the same operations as the window, one small file for each group.

`main` reads the words of the command line, `commands` is the one table of what there is, and
opens the file of a command only when it is asked for. What must not come in: rules of the work,
and anything a window shows.
"""
