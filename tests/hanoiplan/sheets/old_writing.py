"""Vietnamese as TCVN3 and VNI write it: the test's own tables, the other way round.

Letter by letter as the standards and the fonts have them; they share nothing with the program.
"""

# lower case, in the order of the letters and their tones: bare, huyền, hỏi, ngã, sắc, nặng
VOWELS = (
    *("aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị"),
    *("oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"),
)
LETTERS = "".join(vowel for row in VOWELS for vowel in row if not vowel.isascii()) + "đ"

_TCVN3_BYTES = {
    "a": "61 B5 B6 B7 B8 B9", "ă": "A8 BB BC BD BE C6", "â": "A9 C7 C8 C9 CA CB",
    "e": "65 CC CE CF D0 D1", "ê": "AA D2 D3 D4 D5 D6", "i": "69 D7 D8 DC DD DE",
    "o": "6F DF E1 E2 E3 E4", "ô": "AB E5 E6 E7 E8 E9", "ơ": "AC EA EB EC ED EE",
    "u": "75 EF F1 F2 F3 F4", "ư": "AD F5 F6 F7 F8 F9", "y": "79 FA FB FC FD FE",
}  # fmt: skip
TCVN3 = {
    letter: bytes.fromhex(code).decode("cp1252")
    for row in VOWELS
    for letter, code in zip(row, _TCVN3_BYTES[row[0]].split(), strict=True)
}
TCVN3 |= {"đ": "\xae"} | dict(zip("ĂÂÊÔƠƯĐ", "\xa1\xa2\xa3\xa4\xa5\xa6\xa7", strict=True))

_TONES = ("", "ø", "û", "õ", "ù", "ï")
_HATS = ("â", "à", "å", "ã", "á", "ä")
_BREVES = ("ê", "è", "ú", "ü", "é", "ë")


def _vni_row(row: str) -> list[str]:
    bare = row[0]
    if bare in "âêô":
        return [{"â": "a", "ê": "e", "ô": "o"}[bare] + code for code in _HATS]
    if bare == "ă":
        return ["a" + code for code in _BREVES]
    if bare == "i":
        return ["i", "ì", "æ", "ó", "í", "ò"]
    written = {"ơ": "ô", "ư": "ö"}.get(bare, bare)
    codes = [written + code for code in _TONES]
    return [*codes[:5], "î"] if bare == "y" else codes


VNI = {"đ": "ñ"} | {
    letter: code for row in VOWELS for letter, code in zip(row, _vni_row(row), strict=True)
}


def tcvn3(text: str) -> str:
    """The text in TCVN3; capitals with a tone get the code of the small letter."""
    return "".join(
        TCVN3.get(one) or TCVN3.get(one.lower(), one) if not one.isascii() else one for one in text
    )


def vni(text: str) -> str:
    """The text in VNI."""
    return "".join(
        VNI.get(one.lower(), one).upper() if one.isupper() else VNI.get(one, one) for one in text
    )
