"""What the day needs at a glance: figures and what waits for a person, read across the rooms.

Rules are pure (`countdown`, `alerts`, `curve`), reading is `queries`. What must not come in:
tables of its own, writing, words for people, and a second opinion on what a room decides itself.
"""
