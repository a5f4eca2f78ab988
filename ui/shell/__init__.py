"""The shell around the pages: start window, main window, undo, heartbeat, crash watch, tour.

It opens a workspace, shows one page at a time and lends each its tools. It knows pages only by
the list in `pages.py`. What must not come in: anything a page shows of delegates, badges, desks.
"""
