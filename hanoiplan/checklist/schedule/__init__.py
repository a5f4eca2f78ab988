"""When something is to be done: the phrase of a plan read into a schedule, what it means on a day.

`values` says what a schedule is, `deadlines` reads phrases (with the other rules about words),
`schedules` says what is due and late, `words` tells it. Pure; stands on `base` alone. What must
not come in: tasks, tables.
"""
