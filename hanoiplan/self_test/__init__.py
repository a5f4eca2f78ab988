"""Whether the program works on this machine: every room once, with invented people, in a moment.

Each check looks at one thing and says what it saw; none depends on the office's own files. Devices
are looked at by the window (`ui.machine`). What must not come in: Qt, and anything that changes a
workspace of the office.
"""
