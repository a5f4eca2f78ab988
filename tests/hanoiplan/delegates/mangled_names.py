"""Names as foreign lists, airlines and typists mangle them: one way each, to test matching.

The ways are those seen in lists of participants: marks fall, the order of words turns, titles
stick to the name, spellings vary, words are left out.
"""

from collections.abc import Callable
from random import Random

from hanoiplan.demo.names import unmarked

Mangle = Callable[[str, str, Random], str]
_TITLES = ("H.E. Mr. {}", "Mr. {}", "Dr. {}", "H.E. Ms. {}", "Prof. Dr. {}", "{} (Mr.)")
_HOME_TITLES = {
    "VN": ("Ông {}", "Bà {}", "Đ/c {}", "TS. {}", "PGS.TS. {}"),
    "MY": ("YB Dato' Sri Dr. {}", "Dato' {}", "Tan Sri {}", "Datuk {}"),
    "MM": ("U {}", "Daw {}", "H.E. U {}"),
    "KH": ("Samdech {}", "H.E. {}", "Oknha {}"),
    "TH": ("Khun {}",),
}
# What writers take for one another, each way.
_SPELLINGS = {
    "LA": (("x", "s"), ("v", "w"), ("ou", "u"), ("th", "t"), ("y", "i"), ("nh", "n")),
    "TH": (("ph", "p"), ("th", "t"), ("ch", "j"), ("ee", "i"), ("w", "v"), ("y", "i")),
    "KH": (("ph", "p"), ("ch", "c"), ("oeu", "u"), ("ea", "i"), ("y", "i")),
    "MY": (("Muhammad", "Mohd"), ("Yusof", "Yusuf"), ("Osman", "Othman"), ("ah", "a"), ("f", "ph")),
    "BN": (("Muhammad", "Mohamad"), ("Haji", "Hj"), ("ah", "a"), ("ss", "s")),
    "ID": (("u", "oe"), ("j", "dj"), ("y", "i")),
    "MM": (("ph", "p"), ("th", "t"), ("ee", "i"), ("oo", "u")),
    "VN": (("y", "i"), ("ý", "í"), ("ỳ", "ì"), ("ỹ", "ĩ"), ("oà", "òa")),
    "TL": (("f", "ph"), ("ss", "s"), ("z", "s")),
    "PH": (("f", "ph"), ("z", "s")),
    "SG": (),
}


def without_marks(name: str, _country: str, _chance: Random) -> str:
    """English lists and passports have no marks."""
    return unmarked(name)


def in_capitals(name: str, _country: str, _chance: Random) -> str:
    """As passports print it."""
    return unmarked(name).upper()


def turned(name: str, _country: str, _chance: Random) -> str:
    """The last word first or the first word last, with and without a comma."""
    words = unmarked(name).split()
    if len(words) < 2:
        return name
    if _chance.random() < 0.3:
        return f"{words[-1]}, {' '.join(words[:-1])}"
    return " ".join((words[-1], *words[:-1]) if _chance.random() < 0.5 else (*words[1:], words[0]))


def titled(name: str, country: str, chance: Random) -> str:
    """A title sticks to the name."""
    return chance.choice((*_TITLES, *_HOME_TITLES.get(country, ()))).format(name)


def respelled(name: str, country: str, chance: Random) -> str:
    """Spelled by another ear: up to two sounds written otherwise."""
    rules = [rule for rule in _SPELLINGS[country] if rule[0] in name]
    for there, here in chance.sample(rules, min(2, len(rules))):
        name = name.replace(there, here)
    return name


def shortened(name: str, _country: str, chance: Random) -> str:
    """A middle word is left out, where there is one."""
    words = name.split()
    inner = [place for place in range(1, len(words) - 1) if words[place].lower() not in _LINKS]
    if inner:
        del words[chance.choice(inner)]
    return " ".join(words)


def glued(name: str, _country: str, _chance: Random) -> str:
    """Two words written as one, as airlines do: NGUYEN/VANDUC MR."""
    first, *others = unmarked(name).upper().split()
    return f"{first}/{''.join(others)} MR" if others else name


def slipped(name: str, _country: str, chance: Random) -> str:
    """A typist's slip: two neighbouring letters of a long word change places."""
    words = name.split()
    long = [place for place, word in enumerate(words) if len(word) >= 7]
    if long:
        place = chance.choice(long)
        word, at = words[place], chance.randrange(2, 5)
        words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


_LINKS = ("bin", "binti", "a/l", "a/p", "haji", "hajah")
WAYS: tuple[Mangle, ...] = (
    without_marks,
    in_capitals,
    turned,
    titled,
    respelled,
    shortened,
    glued,
    slipped,
)
