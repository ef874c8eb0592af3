"""The parts of the page Statements."""
