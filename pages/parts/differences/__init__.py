"""The parts of the page Differences."""
