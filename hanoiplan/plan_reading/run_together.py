"""The end of a plan that a copy has run together into one line, as separate lines again.

A cell copied out of its table loses its lines: recipients with their dashes, the office, the
post and the name stand behind each other. What must not come in: who they are (`opening`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hanoiplan.plan_reading.passages import CAPITALS, Passage, Rank, labelled

_OFFICE = rf"(?:TM|KT|TL|TUQ|Q)\.\s*(?=[{CAPITALS}]{{2}})"
_POST = (
    r"(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BÍ THƯ|BỘ TRƯỞNG"
    r"|THỨ TRƯỞNG)\b"
)
_RECIPIENTS = re.compile(r"(Nơi nhận\s*:?)\s*([-–+]\s*\S.*)", re.DOTALL)
_SIGNATURE = re.compile(rf"\s*(?<!\S)(?={_OFFICE})")
_NEXT_ITEM = re.compile(r"(?<=[;:.,)])\s+(?=[-–+]\s*\S)")
_NOT_BEHIND = r"(?<!KT\.)(?<!TL\.)(?<!TUQ\.)(?<!KIÊM)"
_NEXT_LINE = re.compile(rf"\s+(?={_OFFICE})|{_NOT_BEHIND}\s+(?<!PHÓ )(?={_POST})")
_SIGNED = re.compile(r"[(\[]?\s*[Đđ]ã ký\s*[)\]]?")


def put_apart(end: Sequence[Passage]) -> Iterator[Passage]:
    """The lines of the end, those that were run together each for itself."""
    for one in end:
        recipients = _RECIPIENTS.fullmatch(one.text)
        if recipients:
            items, signature = _before_signature(recipients[2])
            yield replace(one, text=recipients[1])
            yield from (_line(one, item) for item in _NEXT_ITEM.split(items))
            yield from (_line(one, line) for line in _lines_of(signature))
        elif _is_signature(lines := _lines_of(one.text)):
            yield from (_line(one, line) for line in lines)
        else:
            yield one


def _line(one: Passage, text: str) -> Passage:
    return labelled(replace(one, text=text, label="", rank=Rank.PLAIN))


def _before_signature(text: str) -> tuple[str, str]:
    found = _SIGNATURE.search(text)
    return (text[: found.start()], text[found.start() :].strip()) if found else (text, "")


def _lines_of(text: str) -> list[str]:
    """Office, post and what follows them, as a rule a name, that stand in one line; else none."""
    if not re.match(_OFFICE, text):
        return []
    words = _SIGNED.sub(" ", text).split()
    capitals = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    offices = _NEXT_LINE.split(" ".join(words[:capitals]))
    return [*offices, *([" ".join(words[capitals:])] if words[capitals:] else [])]


def _is_signature(lines: Sequence[str]) -> bool:
    """An office with a post or a name; an office and other words are a sentence."""
    return len(lines) > 2 or (len(lines) == 2 and (lines[1].isupper() or lines[1].istitle()))
