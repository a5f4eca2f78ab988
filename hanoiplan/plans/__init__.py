"""Plans and the facts of an event: titles, dates, venue, categories, countries, hosting rule.

Floor 3. Delegates, tasks and the programme live above and point down to here.
"""
