"""One file a step, named by date and words; a step once released is never changed again."""
