"""Word files made by a test: a body, and the parts beside it.

What must not come in: anything of the readers.
"""

from pathlib import Path

from tests.hanoiplan.sheets.files import WORD, packed

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BULLET, DECIMAL, ROMAN, NESTED = "1", "2", "3", "4"  # ids of lists


def document(path: Path, body: str, *, styles: str = "", notes: str = "") -> Path:
    """A document; `styles` are w:style elements, `notes` w:footnote elements."""
    main = '<Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/>'
    parts = {
        "_rels/.rels": f"<Relationships>{main}</Relationships>",
        "word/document.xml": WORD.format(body=body),
        "word/styles.xml": f"<w:styles {SPACE}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {SPACE}>{notes}</w:footnotes>",
        "word/numbering.xml": f"<w:numbering {SPACE}>{_lists()}</w:numbering>",
    }
    return packed(path, parts)


def _lists() -> str:
    levels = {
        BULLET: [("bullet", "-")],
        DECIMAL: [("decimal", "%1."), ("lowerLetter", "%2)")],
        ROMAN: [("upperRoman", "%1."), ("decimal", "%2.")],
        NESTED: [("decimal", "%1."), ("decimal", "%1.%2.")],
    }
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{one}">'
        + "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (form, text) in enumerate(told)
        )
        + "</w:abstractNum>"
        for one, told in levels.items()
    )
    again = (  # the list of decimals once more, begun anew
        f'<w:num w:numId="9"><w:abstractNumId w:val="{DECIMAL}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    numbers = (f'<w:num w:numId="{one}"><w:abstractNumId w:val="{one}"/></w:num>' for one in levels)
    return abstract + "".join(numbers) + again


def run(text: str, look: str = "") -> str:
    """Letters with a look: "<w:b/>"."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str, properties: str = "", look: str = "") -> str:
    """A paragraph; what begins with "<" stands as it is."""
    inside = text if text.startswith("<") else run(text, look)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def item(text: str, list_id: str, level: int = 0) -> str:
    """A paragraph of an automatic list."""
    told = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return para(text, told)
