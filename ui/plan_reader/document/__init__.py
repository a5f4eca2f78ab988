"""The document as a page: its paragraphs and tables in a serif face, what was found in it lit.

Only what is in sight is painted. What must not come in: what was understood (keys and tones come
from `ui.plan_reader.places`), and widgets besides the one view.
"""
