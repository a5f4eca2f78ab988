"""What of a list stands on the screen only in part: the numbers of passports.

Dates of birth are shown. Both are basic personal data (Decree 356/2025, art. 3), but a date is what
a person has to check here: whether day and month were read the right way round. The list is a file
that the same person just opened; in the register, which everybody at the desk sees, dates of birth
stay hidden. What must not come in: how a number is masked (`delegates.model.masked`).
"""

MASKED = "passport_number"
