"""What an event is called by the title of its plan: "… tổ chức Hội nghị A tại thành phố B".

Pure. What must not come in: writing it down.
"""

import re

from hanoiplan.base.text import fold, nfc

_HOLDS = re.compile(
    r"\b(?:tổ chức|đăng cai|to organise|to organize|to host|organising|hosting)\s+", re.IGNORECASE
)
_ABOUT = re.compile(r"^(?:về việc|v/v|kế hoạch|triển khai|on the|plan for)\s+", re.IGNORECASE)
_AT = re.compile(r"\s+(?:tại|ở|in)\s+(?P<where>[^,;]+)$")
LONGEST = 200  # letters of a name that can be printed on anything


def event_name(title: str, place: str) -> str:
    """The name of what is held; the whole title where it does not say that anything is held.

    The place at its end is left out: an event has a field for it.
    """
    bare = " ".join(nfc(title).split()).strip(" .;,")
    held = list(_HOLDS.finditer(bare))
    name = bare[held[-1].end() :] if held else _ABOUT.sub("", bare)
    at = _AT.search(name)
    if at and place and fold(place) in fold(at["where"]):
        name = name[: at.start()]
    name = name[:1].upper() + name[1:]
    return name if len(name) <= LONGEST else ""
