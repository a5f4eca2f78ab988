"""Values given by the names of fields: a name that nobody knows is a mistake of the caller.

What must not come in: sentences for users; what a person wrote wrongly is a `KnownError`.
"""

from collections.abc import Iterable


def refuse_unknown(names: Iterable[str], known: Iterable[str]) -> None:
    """Stop before anything is written where a name is not among those that are known.

    Raises:
        KeyError: with all names that are not.
    """
    unknown = set(names) - set(known)
    if unknown:
        raise KeyError(f"no such field: {', '.join(sorted(unknown))}")
