"""The plan of a hall on paper: chips for seats, whose right hand is where, the list."""
