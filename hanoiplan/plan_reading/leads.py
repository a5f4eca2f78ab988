"""Who leads and who helps, from the cells of a table.

Names are taken apart by the rules for agencies (plans/agency_names); here stand only the forms of
a cell: line breaks, "Chủ trì: … Phối hợp: …", requests. What must not come in: tables.
"""

import re
from dataclasses import dataclass

from hanoiplan.checklist.plan_rows import one_line
from hanoiplan.plans.agency_names import canonical, split_agencies

_REQUEST = re.compile(r"^\s*(?:kính\s+)?đề nghị\b", re.IGNORECASE)
# One office of two bodies: "và" does not part it.
_JOINT_OFFICE = re.compile(
    r"Văn phòng [^,;\n]{2,40}? và (?:HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân)"
    r"(?: (?:Thành phố|tỉnh|TP))?"
)


@dataclass(frozen=True, slots=True)
class Leads:
    """The agencies of a cell; `guessed` where two stood without anything between them."""

    names: tuple[str, ...] = ()
    request: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class SharedCell:
    """Who leads and who helps, from one cell."""

    lead: str
    coordinating: str
    guessed: bool = False


_SOME_AGENCY = "Sở Một"  # a name that no plan holds, to ask whether another one begins behind it
_UNFINISHED = re.compile(r"(?:^|\s)(?:và|của|thuộc|các|Sở|Ban|Bộ|Văn phòng|Trung tâm)$")


def agency_begins(text: str) -> bool:
    """Whether an agency's name begins here, rather than going on."""
    line = next((line for line in text.split("\n") if line.strip()), "").strip(" -–+•")
    first = re.split(r"[,;]|(?<!\w)và(?!\w)", line)[0]
    return bool(first.strip()) and len(split_agencies(f"{_SOME_AGENCY}, {first}")) > 1


def names_agency(title: str) -> bool:
    """Whether a heading is the name of an agency."""
    return agency_begins(canonical(title)) if title else False


def read_leads(text: str) -> Leads:
    """The agencies that lead, in their order."""
    rejoined = rejoin(text)
    names = split_agencies(rejoined, _JOINT_OFFICE.findall(rejoined))
    parts = len(re.split(r"[,;\n]|(?<!\w)và(?!\w)", rejoined))
    return Leads(names, bool(_REQUEST.match(text)), guessed=len(names) > parts)


def rejoin(text: str) -> str:
    """The lines of a cell, those put together that only carry a name on."""
    done: list[str] = []
    for line in (one_line(line) for line in text.split("\n")):
        if done and line and (_unfinished(done[-1]) or not agency_begins(line)):
            done[-1] = f"{done[-1]} {line}"
        elif line:
            done.append(re.sub(r"^[-–+•]\s*", "", line))
    return "\n".join(done)


def _unfinished(line: str) -> bool:
    """Whether a line breaks off inside a name or inside brackets."""
    return bool(_UNFINISHED.search(line)) or line.count("(") > line.count(")")


_LEAD = r"(?:(?:cơ quan|đơn vị)\s+)?chủ trì"
_HELP = r"(?:(?:cơ quan|đơn vị)\s+)?phối hợp"
_LABELLED = re.compile(
    rf"^[-–+•\s]*(?:{_LEAD})\s*:\s*(?P<lead>.*?)[\s;.,\-–+•]*\b(?:{_HELP})\s*(?::|với)\s*(?P<help>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LEAD_ONLY = re.compile(rf"^[-–+•\s]*(?:{_LEAD})\s*:\s*(?P<lead>.*)$", re.IGNORECASE | re.DOTALL)
_BEHIND = re.compile(
    rf"^(?P<lead>.*?)\s*\(?\b{_LEAD}\)?[\s;.,]*(?:{_HELP}\s*(?::|với)?\s*)?(?P<help>.*?)(?:\s*\(?\b{_HELP}\)?)?$",
    re.IGNORECASE | re.DOTALL,
)
_HELP_LATER = re.compile(
    rf"^(?P<lead>.*?)[\s;.,]*\b{_HELP}\s*(?::|với)\s*(?P<help>.*)$", re.IGNORECASE | re.DOTALL
)


def labelled_cell(text: str) -> SharedCell | None:
    """Lead and helpers where the cell itself says "Chủ trì: …", whatever its column is called."""
    for pattern in (_LABELLED, _LEAD_ONLY):
        found = pattern.match(text.strip())
        if found:
            return SharedCell(_tidy(found["lead"]), _tidy(found.groupdict().get("help") or ""))
    return None


def shared_cell(text: str) -> SharedCell:
    """Lead and helpers of a column for both; without words for it the first agency leads."""
    labelled = labelled_cell(text)
    if labelled is not None:
        return labelled
    for pattern in (_BEHIND, _HELP_LATER):
        found = pattern.match(text.strip())
        if found:
            groups = found.groupdict()
            return SharedCell(_tidy(groups["lead"]), _tidy(groups.get("help") or ""))
    names = read_leads(text).names
    return SharedCell(names[0] if names else "", "; ".join(names[1:]), guessed=len(names) > 1)


def _tidy(text: str) -> str:
    return text.strip(" \n;,.-–+•")
