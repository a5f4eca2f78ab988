"""Windows for a second monitor: the live board of arrivals, and whom protocol meets at the door.

They show and never change anything; they are read from three metres, and leave the keyboard to
the desk. What must not come in: rules of passing, phone numbers, and other pages.
"""
