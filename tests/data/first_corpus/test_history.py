"""The recorded history contains the claims as they are."""

from claimsmap.corpus.history import changes, history_file, read_history
from tests.data.first_corpus.record import CLAIMS_FILE, the_first_corpus


def test_the_latest_version_holds_the_claims_as_they_are() -> None:
    history, faults = read_history(history_file(CLAIMS_FILE))
    assert not faults
    assert history.steps
    held = history.held(history.steps[-1].version)
    assert held is not None
    changed = [name for name, ids in changes(held, the_first_corpus().claims) if ids]
    assert changed == [], "run python -m claimsmap record"
