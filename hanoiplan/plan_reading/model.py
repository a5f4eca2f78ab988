"""What was understood of an official plan: values only, each with its place in the document.

Every row names the fields that are uncertain and where it stands in the source, so that a person
can look before anything is written. What must not come in: rules that recognise something
(`plan_tables`, `tasks`, `opening`, `duties` …), files, a workspace.
"""

import datetime
from dataclasses import dataclass

from hanoiplan.base.i18n import _
from hanoiplan.checklist.plan_rows import Figure
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.documents.model import SourceDocument

APPENDIX = "appendix"
DUTY = "duty"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Where something stands.

    `page` counts from 1 (0 unknown), `block` is the index into `SourceDocument.blocks`,
    `row` the row of that table (-1: a paragraph), `text` the words as they stand there.
    """

    page: int = 0
    block: int = 0
    row: int = -1
    text: str = ""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The opening and the end of the document; `number` is empty when the plan leaves it blank."""

    kind: str = ""
    number: str = ""
    number_raw: str = ""
    issued_on: datetime.date | None = None
    date_raw: str = ""
    draft: bool = False
    place: str = ""
    body: str = ""  # the issuing body
    title: str = ""
    legal_bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: str = ""
    signer_capacity: str = ""
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TaskFound:
    """A task of an appendix table, or a duty of an agency.

    `section` is the numeral alone ("III"); `section_index` counts sections from 1 and so tells
    two sections apart that bear the same numeral. `number` is the ordinal without its stop,
    `label` as written. `lead` and `coordinating` are as written, `lead_agency` is the first lead
    by its one name. `request`: asked of an agency outside the city's command ("Đề nghị").
    """

    origin: str
    title: str
    deadline: Schedule
    source: SourceRef
    appendix: str = ""
    section: str = ""
    section_title: str = ""
    section_index: int = 0
    number: str = ""
    label: str = ""
    lead: tuple[str, ...] = ()
    coordinating: str = ""
    lead_agency: str = ""
    output: str = ""
    deadline_raw: str = ""
    request: bool = False
    role: str = ""  # "lead", "coordinate", or empty where the document does not say
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TargetFound:
    """A figure to reach: `value` is the number as text ("21"), or words where there is none.

    A cell may set several ("≤ 65 of the world, ≤ 5 of ASEAN"): `comparator`, `value` and `scope`
    are the first, `figures` all of them. `rank`: a place in an order, so lower is better.
    """

    indicator: str
    source: SourceRef
    section: str = ""
    section_title: str = ""
    number: str = ""
    unit: str = ""
    comparator: str = ""  # ">=", "<=", "=" or empty
    value: str = ""
    scope: str = ""
    lead: str = ""
    raw: str = ""
    year: int | None = None
    figures: tuple[Figure, ...] = ()
    rank: bool = False
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SpeakerFound:
    """One who speaks; `minutes` is 0 where the programme gives none."""

    name: str
    position: str = ""
    topic: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SlotFound:
    """A row of the programme table; times are "HH:MM", empty where there is none."""

    title_vi: str
    source: SourceRef
    date: datetime.date | None = None
    start: str = ""
    end: str = ""
    all_day: bool = False
    title_en: str = ""
    theme: str = ""
    venue: str = ""
    chair: str = ""
    moderator: str = ""
    speakers: tuple[SpeakerFound, ...] = ()
    executing: str = ""
    kind: str = ""
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LocalityFound:
    """A locality invited, foreign or Vietnamese; `iso` is the country's two letters."""

    name: str
    source: SourceRef
    number: str = ""
    raw: str = ""
    level: str = ""
    country_raw: str = ""
    iso: str = ""
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AgencyFound:
    """An agency under whose heading duties stand; `name` is the heading as written."""

    name: str
    source: SourceRef
    number: str = ""
    canonical: str = ""
    collective: bool = False
    duties: int = 0
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReceptionFound:
    """Who meets whom: `targets` are countries by ISO code, or localities by name."""

    agency: str
    place: str  # "airport", "hotel", …
    source: SourceRef
    place_raw: str = ""
    who: str = ""
    targets: tuple[str, ...] = ()
    raw: str = ""
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RuleFound:
    """A rule of the plan with a figure, such as how many guests are hosted."""

    id: str
    text: str
    source: SourceRef
    value: str = ""
    unit: str = ""
    window: str = ""
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReportingFound:
    """A duty to report: who reports what to whom, and when."""

    who: str
    what: str
    schedule: Schedule
    source: SourceRef
    to: str = ""
    when_raw: str = ""
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in the source itself, said and never mended.

    `id` names the kind, `text` is the data of the sentence, `message` the English msgid (marked
    with `N_` where the rule stands) that may hold {text}; `reason` is a further msgid or empty.
    """

    id: str
    text: str
    where: SourceRef
    message: str
    reason: str = ""

    def sentence(self) -> str:
        """Return the fault in words of the language of the window."""
        said = [_(self.message).format(text=self.text)]
        if self.reason:
            said.append(_(self.reason))
        return " ".join(said)


@dataclass(frozen=True, slots=True)
class PlanReading:
    """Everything found in one document, in the document's order, beside the document itself."""

    document: DocumentFacts
    source: SourceDocument
    tasks: tuple[TaskFound, ...] = ()
    targets: tuple[TargetFound, ...] = ()
    programme: tuple[SlotFound, ...] = ()
    localities: tuple[LocalityFound, ...] = ()
    agencies: tuple[AgencyFound, ...] = ()
    reception: tuple[ReceptionFound, ...] = ()
    rules: tuple[RuleFound, ...] = ()
    reporting: tuple[ReportingFound, ...] = ()
    faults: tuple[Fault, ...] = ()
