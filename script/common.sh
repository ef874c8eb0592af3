# Shared by the scripts: a virtual environment in .venv with what a requirements file names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find_python() {
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            command -v "$candidate"
            return
        fi
    done
    echo "Python 3.11 or newer is needed, and none was found. Install it, or name it: PYTHON=/path/to/python $0" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Make .venv and install a requirements file, unless just that was done before.
prepare() {
    local wanted stamp
    if [ ! -x .venv/bin/python ]; then
        local python
        python="$(find_python)"
        echo "Making .venv with $python"
        if ! "$python" -m venv .venv; then
            # Debian and Ubuntu keep venv in a package of its own
            rm -rf .venv
            as_root apt-get update -qq
            as_root apt-get install -y -qq python3-venv
            "$python" -m venv .venv
        fi
    fi
    wanted="$(cat requirements.txt "$1" | sha256sum | cut -d' ' -f1)"
    stamp=".venv/installed-$(basename "$1" .txt)"
    if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
        echo "Installing $1"
        .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$1"
        echo "$wanted" > "$stamp"
    fi
}
