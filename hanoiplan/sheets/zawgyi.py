"""Burmese written for the font Zawgyi: whether a text is, and the same text in Unicode.

Zawgyi uses the block of Unicode with meanings of its own and writes what is seen from left to
right: a vowel and a medial before the consonant they are spoken after. So a text is taken apart
into syllables, each piece gets its Unicode letters, and the pieces are put into the order of
[UTN 11]. The tables agree with CLDR's transform my-t-my-s0-zawgyi. What must not come in: sheets.
"""

import re
from functools import lru_cache

_E, _ASAT, _YA, _RA, _WA, _HA = "\u1031", "\u103a", "\u103b", "\u103c", "\u103d", "\u103e"
_KINZI = "\u1004\u103a\u1039"
_U, _NYA, _II, _CA = "\u1025", "\u1009", "\u102e", "\u1005"

# A sound Unicode text: bases, each with marks; a stack has its consonant, no vowel follows asat.
# The letters and marks of Shan, Mon and Karen count as well.
_BASE = (
    "\u1000-\u102a\u103f-\u1049\u104c-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070"
    "\u1075-\u1081\u108e\u1090-\u1099\u109e\u109f\uaa60-\uaa7a\ua9e0-\ua9fe"
)
_SOUND = re.compile(
    f"(?:[{_BASE}]"
    "(?:\u103a?\u1039[\u1000-\u1021]|\u103a(?![\u102b-\u1030\u1032])|\u1031(?![\u103b-\u103e])"
    "|[\u102b-\u1030\u1032-\u1038\u103b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d"
    "\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\uaa7b-\uaa7d])*"
    "|[\u104a\u104b])+"
)
_RUN = re.compile("[\u1000-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f\u200b-\u200d]+")
_LETTER = re.compile("[\u1000-\u109f]")
_JOINERS = re.compile("[\u200b-\u200d]")

_PREFIX = "\u1031\u103b\u107e-\u1084"
_ZAWGYI_BASE = (
    "\u1000-\u102a\u103f-\u1049\u104c-\u104f\u106a\u106b\u106e\u106f\u1086\u108f-\u1092\u1097"
)
_CLUSTER = re.compile(
    f"([{_PREFIX}]*)([{_ZAWGYI_BASE}])"
    "((?:[\u102b-\u1030\u1032-\u103a\u103c\u103d\u105a\u1060-\u1069\u106c\u106d\u1070-\u107d\u1085"
    "\u1087-\u108e\u1093-\u1096])*)"
)
# The digit zero typed for the letter wa, which looks like it.
_WA_AS_ZERO = re.compile("(?<![\u1040-\u1049])\u1040(?=[\u1000-\u103f\u105a\u1060-\u1097])")

_BASES = {
    "\u106a": _NYA,
    "\u106b": "\u100a",
    "\u106e": "\u100d\u1039\u100d",
    "\u106f": "\u100d\u1039\u100e",
    "\u1086": "\u103f",
    "\u108f": "\u1014",
    "\u1090": "\u101b",
    "\u1091": "\u100f\u1039\u100d",
    "\u1092": "\u100b\u1039\u100c",
    "\u1097": "\u100b\u1039\u100b",
    "\u104e": "\u104e\u1004\u103a\u1038",
}
# Code of a consonant written below another one → that consonant.
_STACKED = {
    "\u1060": "\u1000", "\u1061": "\u1001", "\u1062": "\u1002", "\u1063": "\u1003",
    "\u1065": "\u1005", "\u1066": "\u1006", "\u1067": "\u1006", "\u1068": "\u1007",
    "\u1069": "\u1008", "\u106c": "\u100b", "\u106d": "\u100c", "\u1070": "\u100f",
    "\u1071": "\u1010", "\u1072": "\u1010", "\u1073": "\u1011", "\u1074": "\u1011",
    "\u1075": "\u1012", "\u1076": "\u1013", "\u1077": "\u1014", "\u1078": "\u1015",
    "\u1079": "\u1016", "\u107a": "\u1017", "\u107b": "\u1018", "\u1093": "\u1018",
    "\u107c": "\u1019", "\u1085": "\u101c",
}  # fmt: skip
_MARKS = {
    "\u1033": "\u102f", "\u1034": "\u1030", "\u1039": _ASAT, "\u103a": _YA, "\u107d": _YA,
    "\u103c": _WA, "\u103d": _HA, "\u1087": _HA, "\u1088": _HA + "\u102f",
    "\u1089": _HA + "\u1030", "\u108a": _WA + _HA, "\u105a": "\u102b" + _ASAT,
    "\u108e": "\u102d\u1036", "\u1094": "\u1037", "\u1095": "\u1037",
}  # fmt: skip
_WITH_KINZI = {"\u1064": "", "\u108b": "\u102d", "\u108c": "\u102e", "\u108d": "\u1036"}
# The order of the pieces after the consonant and what is stacked below it.
_ORDER = {
    mark: place
    for place, mark in enumerate(
        [
            *(_YA, _RA, _WA, _HA, _E, "\u102d", _II, "\u1032", "\u102f", "\u1030", "\u102b"),
            *("\u102c", "\u1036", "\u1037", _ASAT, "\u1038"),
        ]
    )
}


def has_burmese(text: str) -> bool:
    """Whether a letter of the Burmese block stands in the text."""
    return _LETTER.search(text) is not None


@lru_cache(maxsize=4096)
def is_sound(text: str) -> bool:
    """Whether all Burmese in the text is well formed as Unicode."""
    runs = (_JOINERS.sub("", run) for run in _RUN.findall(text))
    return all(_SOUND.fullmatch(run) for run in runs if run)


@lru_cache(maxsize=4096)
def from_zawgyi(text: str) -> str:
    """The text, taken as written for Zawgyi, in Unicode."""
    return _CLUSTER.sub(_syllable, _WA_AS_ZERO.sub("\u101d", text)) if has_burmese(text) else text


def _syllable(found: re.Match[str]) -> str:
    before, base, after = found.groups()
    base = _letter(base, after)
    kinzi, stacked, marks = "", "", [_E if code == _E else _RA for code in before]
    for code in after:
        if code in _WITH_KINZI:
            kinzi = _KINZI
            marks += _WITH_KINZI[code]
        elif code in _STACKED:
            stacked += "\u1039" + _STACKED[code]
        elif code == "\u1096":
            stacked += "\u1039\u1010"
            marks.append(_WA)
        else:
            marks += _MARKS.get(code, code)
    if base == _CA and _YA in marks:
        base = "\u1008"
        marks.remove(_YA)
    early = "\u103a\u1039" in after or "\u1039\u103a" in after
    return kinzi + base + stacked + _ordered(marks, early=early)


def _letter(base: str, after: str) -> str:
    """The consonant in Unicode; one letter u stands for three."""
    if base == "\u106a" and any("\u102b" <= mark <= "\u1030" for mark in after):
        return _U
    if base == _U and ("\u1039" in after or any(mark in _STACKED for mark in after)):
        return _NYA
    return _BASES.get(base, base)


def _ordered(marks: list[str], *, early: bool) -> str:
    """Each mark once, in the order of Unicode; `early`: the final consonant has a medial too."""
    kept = sorted(set(marks), key=lambda mark: _ORDER.get(mark, len(_ORDER)))
    if early and _ASAT in kept:
        kept.remove(_ASAT)
        kept.insert(0, _ASAT)
    return "".join(kept)
