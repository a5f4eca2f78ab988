"""One picture for each kind of door, by the name of the kind: at the desk and in the set-up.

What must not come in: the doors themselves.
"""

from collections.abc import Mapping

DOOR_ICONS: Mapping[str, str] = {
    "main": "landmark",
    "session": "users",
    "banquet": "armchair",
    "press": "camera",
    "bus": "car",
    "other": "log-out",
}
