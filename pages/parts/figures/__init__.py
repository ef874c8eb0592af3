"""The parts of the page Figures."""
