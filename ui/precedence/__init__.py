"""The page of precedence: the one order of guests, and the orders that follow from it."""
