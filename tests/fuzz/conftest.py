"""The budget: the same cases in every ordinary run, fresh ones in the long runs of script/fuzz."""

import os

from hypothesis import HealthCheck, settings

CASES = int(os.environ.get("FUZZ_EXAMPLES", "0"))

settings.register_profile(
    "fuzz",
    max_examples=CASES or 60,
    derandomize=not CASES,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)
