"""The head of the map's page alone, for the copy: its other parts live in the browser."""

from pages.parts.shell.heading import show_heading

show_heading()
