"""What the fields of each part are called and in which order a form shows them.

Data only. What must not come in: Qt, and what a field means.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.plans.model import PlanPart

FIELDS: Mapping[PlanPart, Mapping[str, str]] = {
    PlanPart.TASKS: {
        "title": N_("The task"),
        "deadline_raw": N_("Deadline"),
        "lead_text": N_("Lead"),
        "coordinating_text": N_("Coordinating"),
        "output": N_("Output"),
        "number": N_("No."),
        "section": N_("Section"),
        "section_title": N_("Title of the section"),
    },
    PlanPart.TARGETS: {
        "indicator": N_("Indicator"),
        "unit": N_("Unit of measure"),
        "comparator": N_("Comparison"),
        "value": N_("Value"),
        "scope": N_("Scope"),
        "lead_text": N_("Lead"),
        "year": N_("Year"),
        "number": N_("No."),
        "section_title": N_("Title of the section"),
    },
    PlanPart.REPORTING: {
        "who": N_("Who reports"),
        "what": N_("What is reported"),
        "to": N_("Reported to"),
        "when_raw": N_("When it is due"),
    },
    PlanPart.PROGRAMME: {
        "date": N_("Date"),
        "start": N_("Begins at"),
        "end": N_("Ends at"),
        "title_vi": N_("Title in Vietnamese"),
        "title_en": N_("Title in English"),
        "theme": N_("Theme"),
        "venue": N_("Venue"),
        "chair": N_("Chair"),
        "moderator": N_("Moderator"),
        "speakers": N_("Speakers"),
        "executing": N_("Executing agency"),
    },
    PlanPart.LOCALITIES: {
        "number": N_("No."),
        "level": N_("Level of the locality"),
        "name": N_("Locality"),
        "country": N_("Country"),
    },
}
OTHER_FIELDS: Mapping[str, str] = {
    "appendix": N_("Appendix"),
    "label": N_("Ordinal"),
    "section": N_("Section"),
    "is_request": N_("Request"),
    "raw": N_("As written"),
}
# how the reader calls a field where it is uncertain -> the field of a row
_FIELD_OF: Mapping[str, str] = {
    "deadline": "deadline_raw",
    "schedule": "when_raw",
    "lead": "lead_text",
    "lead_agency": "lead_text",
    "coordinating": "coordinating_text",
    "iso": "country",
    "country_raw": "country",
    "title": "title",
    "figures": "value",
}
# the field that a row is called by
TITLES: Mapping[PlanPart, str] = {
    PlanPart.TASKS: "title",
    PlanPart.TARGETS: "indicator",
    PlanPart.REPORTING: "what",
    PlanPart.PROGRAMME: "title_vi",
    PlanPart.LOCALITIES: "name",
}
SCHEDULES = frozenset({"deadline_raw", "when_raw"})
# texts that stay one line in a form
SHORT = frozenset(
    {"section", "number", "unit", "comparator", "value", "year", "date", "start", "end", "level"}
    | {"country", "deadline_raw", "when_raw"}
)


def field_of(part: PlanPart, name: str) -> str:
    """The field of a row that an uncertain name of the reader is about."""
    if name in FIELDS[part]:
        return name
    found = _FIELD_OF.get(name, name)
    return found if found in FIELDS[part] else TITLES[part]


def field_words(part: PlanPart, name: str) -> str:
    """What a field is called."""
    found = FIELDS[part].get(name) or OTHER_FIELDS.get(name)
    return _(found) if found else name
