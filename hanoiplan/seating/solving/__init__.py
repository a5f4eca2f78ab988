"""What protocol leaves free, as a problem of whole numbers, and the search for its best answer."""
