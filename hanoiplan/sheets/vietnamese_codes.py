"""TCVN3 (.VnTime) and VNI (VNI-Times): which code stood for which letter, and words put right.

Both gave the codes of Western letters to Vietnamese ones and relied on a font. TCVN3 has one code
for a letter, and capitals with a tone none at all: the font .VnTimeH showed the small letters as
capitals, which no file tells; so a word is made all capital only where its plain letters are.
VNI writes the plain letter and a second code with the mark. What must not come in: deciding
whether a text is written so.
"""

import unicodedata

TONES = {"`": "\u0300", "?": "\u0309", "~": "\u0303", "'": "\u0301", ".": "\u0323"}
_GRAVE_HOOK_TILDE_ACUTE_DOT = "".join(TONES.values())

# Code by code in the order grave, hook, tilde, acute, dot below [TCVN 5712:1993, VN3].
_TCVN3_TONES = {
    "a": "µ¶·¸¹", "ă": "»¼½¾Æ", "â": "ÇÈÉÊË", "e": "ÌÎÏÐÑ", "ê": "ÒÓÔÕÖ", "i": "×ØÜÝÞ",
    "o": "ßáâãä", "ô": "åæçèé", "ơ": "êëìíî", "u": "ïñòóô", "ư": "õö÷øù", "y": "úûüýþ",
}  # fmt: skip
_TCVN3_PLAIN = dict(zip("¡¢§£¤¥¦¨©®ª«¬\u00ad", "ĂÂĐÊÔƠƯăâđêôơư", strict=True))


def _toned(vowel: str, mark: str) -> str:
    return unicodedata.normalize("NFC", vowel + mark)


TCVN3 = _TCVN3_PLAIN | {
    code: _toned(vowel, mark)
    for vowel, codes in _TCVN3_TONES.items()
    for code, mark in zip(codes, _GRAVE_HOOK_TILDE_ACUTE_DOT, strict=True)
}
TCVN3["\u03bc"] = TCVN3["\u00b5"]  # programs take the micro sign for the Greek letter

# The second code of a letter: after any vowel, after a, e, o for the hat, after a for the breve.
_VNI_TONE = dict(zip("øûõùï", _GRAVE_HOOK_TILDE_ACUTE_DOT, strict=True))
_VNI_HAT = dict(zip("âàåãáä", ("", *_GRAVE_HOOK_TILDE_ACUTE_DOT), strict=True))
_VNI_BREVE = dict(zip("êèúüéë", ("", *_GRAVE_HOOK_TILDE_ACUTE_DOT), strict=True))
VNI_ALONE = dict(zip("ñôöîíìæóò", "đơưỵíìỉĩị", strict=True))


def _vni_pairs() -> dict[str, str]:
    pairs = {
        base + code: _toned(letter, mark)
        for base, letter in (*zip("aeouy", "aeouy", strict=True), ("ô", "ơ"), ("ö", "ư"))
        for code, mark in _VNI_TONE.items()
    }
    pairs |= {
        base + code: _toned(letter, mark)
        for base, letter in zip("aeo", "âêô", strict=True)
        for code, mark in _VNI_HAT.items()
    }
    return pairs | {"a" + code: _toned("ă", mark) for code, mark in _VNI_BREVE.items()}


VNI_PAIRS = _vni_pairs()


def from_tcvn3(word: str) -> str | None:
    """The word in Unicode; None when it holds a letter that TCVN3 does not have."""
    if any(ord(letter) > 0x7F and letter not in TCVN3 for letter in word):
        return None
    text = "".join(TCVN3.get(letter, letter) for letter in word)
    return text.upper() if is_capital(word) else text


def is_capital(text: str) -> bool:
    """Whether the plain letters of the text, of which there must be two, are all capital."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)


def from_vni(word: str) -> str | None:
    """The word in Unicode; None when it holds a letter that VNI does not have."""
    made: list[str] = []
    place = 0
    while place < len(word):
        pair = word[place : place + 2]
        letter = VNI_PAIRS.get(pair.lower()) if len(pair) == 2 else None
        step = 2 if letter else 1
        letter = letter or VNI_ALONE.get(word[place].lower())
        if letter is None and not word[place].isascii():
            return None
        made.append(_as_first(letter or word[place], word[place]))
        place += step
    return "".join(made)


def _as_first(letter: str, first: str) -> str:
    return letter.upper() if first.isupper() else letter
