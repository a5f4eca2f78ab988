"""XML of Word and HTML of web pages as trees: the only place that knows lxml.

What comes from outside is never trusted: nothing is fetched, and entities that unfold without end
are refused. What must not come in: what an element means.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, cast

from lxml import etree


class Element(Protocol):
    """What the readers use of a node of the tree; comments have a tag that is no text."""

    @property
    def tag(self) -> object: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, key: str, default: str = ..., /) -> str: ...
    def items(self) -> Iterable[tuple[str, str]]: ...
    def iter(self, *tags: str) -> Iterator["Element"]: ...
    def iterancestors(self, *tags: str) -> Iterator["Element"]: ...
    def __iter__(self) -> Iterator["Element"]: ...


def parsed_xml(content: bytes) -> Element | None:
    """The root; None when the content is no well-formed XML, or brings entities of its own."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
    has_entities = root.getroottree().docinfo.internalDTD is not None  # Office writes none
    return None if has_entities else cast("Element", root)


class _Nothing:
    """Keeps no tree, so that a long text takes no memory."""

    def close(self) -> None:
        """There is no result."""


def is_well_formed(content: bytes) -> bool:
    """Whether every element of an XML text is closed, however long it is."""
    parser = etree.XMLParser(target=_Nothing(), resolve_entities=False, no_network=True)
    try:
        etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return False
    return True


def parsed_html(text: str) -> Element | None:
    """The root, read as browsers do, however broken the text is; None where nothing stands."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, recover=True)
    content = text.replace("\0", "").encode("utf-8", "replace")
    try:
        return cast("Element | None", etree.fromstring(content, parser))
    except etree.XMLSyntaxError:  # nothing but comments
        return None


def local_name(element: Element) -> str:
    """The name without its name space; comments and entities have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
