"""The window: Qt Widgets over `hanoiplan`. No SQL, no ReportLab and no spreadsheets up here.

`base` is what pages share, a folder a feature is its page, `shell` is the window around them.
"""
