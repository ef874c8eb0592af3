"""XML documents that may contain foreign text: escaped, and without characters that XML forbids."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append a child with text and attributes, stripped of characters that XML forbids."""
    child = SubElement(parent, tag, {name: clean(value) for name, value in attributes.items()})
    child.text = clean(text) or None
    return child


def clean(text: str) -> str:
    """The text without characters that XML forbids, such as most control characters."""
    return _NOT_XML.sub("", text)


def document(root: Element) -> str:
    """The document as text, indented and with its XML declaration."""
    indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
