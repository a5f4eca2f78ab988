"""Delegations, delegates, their numbers and the codes on their badges.

Floor 4. Codes live here because badges print them and the registration desk reads them. What
must not come in: seats, sessions, check-ins; rooms above read this one.
"""
