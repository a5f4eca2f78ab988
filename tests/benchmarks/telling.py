"""How a benchmark says a number: beside the limit it has to keep, as a ratio to it."""


def tell(what: str, seconds: float, limit: float) -> float:
    """Prints milliseconds and the ratio to the limit (both given in seconds); returns the ratio."""
    ratio = seconds / limit
    print(f"{what:<44} {seconds * 1000:9.2f} ms   {ratio:5.2f} of the limit")  # noqa: T201 - the numbers are what it is for
    return ratio
