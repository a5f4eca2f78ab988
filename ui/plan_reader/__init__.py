"""A plan beside what was understood of it, to be corrected before anything is written."""
