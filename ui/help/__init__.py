"""The room "Help": the guide, the help of every room, what is new; search, contents, reading.

What lives here: the small part of Markdown that help is written in, the search, the page. What
must not come in: help that is written in code, and other rooms (a page is opened by its name).
"""
