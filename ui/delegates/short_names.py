"""Short names of delegations for a narrow column: by rule, never by cutting.

"Thành phố Đà Nẵng" is "Đà Nẵng" beside its flag; where two delegations would then be called the
same (a capital and a province of one name), both keep their whole names. Pure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from hanoiplan.delegates.model import DelegationRow
from ui.delegates.columns import spoken

KINDS = ("Thành phố ", "Tỉnh ", "Thủ đô ")  # before a proper name they only say what it is
SHORTER = (
    ("Đại sứ quán ", "ĐSQ "),
    ("Embassy of ", "Emb. "),
    (" tại Việt Nam", ""),
    (" in Viet Nam", ""),
    (" in Vietnam", ""),
)


def short_names(delegations: Iterable[DelegationRow]) -> Mapping[int, str]:
    """What each delegation is called in the list, by its id, in the interface language."""
    whole = {one.id: spoken(one.name) for one in delegations}
    short = {row_id: _shortened(name) for row_id, name in whole.items()}
    times = Counter(short.values())
    return {row_id: name if times[name] == 1 else whole[row_id] for row_id, name in short.items()}


def _shortened(name: str) -> str:
    for kind in KINDS:
        rest = name.removeprefix(kind)
        if rest != name and rest[:1].isupper():
            return rest
    for words, instead in SHORTER:
        name = name.replace(words, instead)
    return name
