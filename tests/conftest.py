"""What every run shares: the same examples each time, and no clock on them. New examples are for script/fuzz."""

from hypothesis import settings

from pages.compat.drawn_elements import scan_once

pytest_plugins = ["tests.browser.fixtures"]

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
scan_once()
