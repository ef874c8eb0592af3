/**
 * What a test with hands sees of a page: the controls in sight, of the page and of the frames of its site, and a picture of
 * everything that a reader could notice. Nothing here knows a single control by name.
 */
globalThis.eyes ??= (() => {
    const CONTROLS = `a[href], button, summary, select, textarea, input:not([type=hidden]), ${[
        "button",
        "link",
        "tab",
        "slider",
        "checkbox",
        "switch",
        "radio",
        "menuitem",
        "option",
        "combobox",
    ]
        .map(role => `[role=${role}]`)
        .join()}`;
    const WRITTEN = ["textarea", "input[type=text]", "input[type=search]", "input:not([type])"]
        .map(kind => `${kind}:not([readonly])`)
        .join();
    const STATES = [
        "aria-expanded",
        "aria-pressed",
        "aria-selected",
        "aria-checked",
        "aria-current",
        "aria-valuenow",
        "aria-sort",
        "open",
    ];
    const GENERATED = /^(st-emotion-cache|e[0-9a-z]{6,}|st-[a-z0-9]{2}$|css-)|\d/;
    /** Stand on each page once it has mounted: the app at rest or the copy's page, Share, the links that skip to it. */
    const ON_EVERY_PAGE = [
        "[data-test-connection-state=CONNECTED][data-test-script-state=notRunning], html[data-ready]",
        ".claims-share-open",
        ".claims-skip",
    ];
    /** What Streamlit shows in the place of an element whose script is still on its way. */
    const UNDER_WAY = "[data-testid=stSkeleton]";
    /** Milliseconds without a change after which a page stands still, and those after which it moves by itself. */
    const STILL = 100;
    const PLAYS = 2_000;
    /** Milliseconds that a page may take: a busy machine is no fault. */
    const LONGEST = 60_000;
    /** How many frames in a row a control is at one place before it is used: it is drawn some frames after a scroll. */
    const FRAMES = 3;
    let printed = 0;
    let seen = [];
    /** The control that was reached last, and what was seen just before it was used. */
    let before = null;
    const followed = [];
    globalThis.print = () => {
        printed += 1;
    };

    /** How many entries this page has added to the history before the current one; kept in the entry itself. */
    const depth = () => history.state?.depth ?? 0;
    for (const [name, more] of Object.entries({ pushState: 1, replaceState: 0 })) {
        const write = history[name].bind(history);
        history[name] = (state, ...rest) => write({ ...state, depth: depth() + more }, ...rest);
    }

    /** Every root to look into: documents of this site's frames and open shadow trees, with the place of each on the screen. */
    function* roots(root = document, left = 0, top = 0, view = window) {
        yield { root, left, top, view };
        for (const each of root.querySelectorAll("*")) {
            if (each.shadowRoot) {
                yield* roots(each.shadowRoot, left, top, view);
            }
            if (each.localName === "iframe" && each.contentDocument?.body && shown(each)) {
                const { x, y } = each.getBoundingClientRect();
                each.contentWindow.print = globalThis.print;
                yield* roots(
                    each.contentDocument,
                    left + x + each.clientLeft,
                    top + y + each.clientTop,
                    each.contentWindow,
                );
            }
        }
    }

    const shown = each =>
        each.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
        !each.closest("[inert], :disabled, [aria-disabled=true]");

    /** Kept for screen readers alone: drawn in a box of a pixel. */
    const clipped = each => {
        for (let box = each; box; box = box.parentElement) {
            const { width, height } = box.getBoundingClientRect();
            if (width <= 3 && height <= 3 && getComputedStyle(box).overflow !== "visible") {
                return true;
            }
        }
        return false;
    };

    /** Where a hand reaches a control: the control itself, or its label when it is drawn as nothing. */
    function reached(control) {
        const large = each => {
            const { width, height } = each.getBoundingClientRect();
            return shown(each) && width > 3 && height > 3 && !clipped(each) ? each : null;
        };
        return large(control) ?? [...(control.labels ?? [])].map(large).find(Boolean);
    }

    function describe(control) {
        const labelled = control
            .getAttribute("aria-labelledby")
            ?.split(" ")
            .map(id => control.getRootNode().getElementById(id)?.textContent)
            .join(" ");
        const named = control.getAttribute("aria-label") ?? labelled ?? control.labels?.[0]?.textContent;
        return (named || control.innerText || control.textContent || control.title || control.placeholder || "")
            .trim()
            .replace(/\s+/g, " ")
            .slice(0, 60);
    }

    const what = each => {
        const classes = [...each.classList].filter(name => !GENERATED.test(name)).slice(0, 2);
        return (
            [each.localName, ...classes].join(".") + (each.getAttribute("role") ? `[${each.getAttribute("role")}]` : "")
        );
    };

    /** The kind of a control: rows of one list have one shape. */
    function shape(control) {
        const path = [];
        for (let each = control; each && path.length < 3 && each.localName !== "body"; each = each.parentElement) {
            path.unshift(what(each));
        }
        return path.join(" > ");
    }

    /** A control that has done its work already: the page one is on, the tab or radio that is chosen. */
    const spent = control =>
        control.closest("[aria-current]:not([aria-current=false])") ||
        control.href === location.href ||
        control.matches("[role=tab][aria-selected=true], [role=radio][aria-checked=true]") ||
        (control.type === "radio" && control.checked);

    /** The number of the first of these selectors that holds a control, wherever in frames and shadows it lies. */
    function partOf(control, parts) {
        const around = [];
        for (let each = control; each; each = each.getRootNode().host ?? each.ownerDocument.defaultView.frameElement) {
            around.push(each);
        }
        return parts.findIndex(part => around.some(each => each.closest(part)));
    }

    function controls(parts) {
        seen = [];
        const count = {};
        const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
        for (const { root, view } of roots()) {
            for (const control of root.querySelectorAll(CONTROLS)) {
                if ((modal && !modal.contains(control)) || !reached(control) || spent(control)) {
                    continue;
                }
                const place = (view === window ? "" : "frame: ") + shape(control);
                const name = `${place} “${describe(control)}”`;
                count[name] = (count[name] ?? 0) + 1;
                seen.push({ control, key: count[name] > 1 ? `${name} ${count[name]}` : name, shape: place });
            }
        }
        return seen.map(({ key, shape, control }) => ({
            key,
            shape,
            link: control.matches("a[href]"),
            part: partOf(control, parts),
            kind: control.getAttribute("role") ?? control.type ?? control.localName,
            words: control.matches(WRITTEN),
        }));
    }

    /** The next frame; in a window behind another none is drawn. */
    const nextFrame = () =>
        new Promise(done => {
            requestAnimationFrame(done);
            setTimeout(done, STILL);
        });

    /** Whether every part of the page is there, and nothing of it is under way. */
    const isReady = () =>
        ON_EVERY_PAGE.every(part => document.querySelector(part)) &&
        !document.querySelector(UNDER_WAY) &&
        [...document.querySelectorAll(".claims-timeline, .claims-list")].every(part => part.dataset.ready) &&
        [...document.querySelectorAll("iframe[src*=streamlit_folium], .copy-map")].every(
            each => (each.contentDocument ?? document).body?.dataset.ready,
        );

    /** Wait until the page is ready and stands still: its address then, empty when it does not, as while it plays. */
    async function settled() {
        const ends = performance.now() + LONGEST;
        let ready = 0;
        let looked = 0;
        let last = "";
        for (let now = performance.now(); now < ends; await nextFrame(), now = performance.now()) {
            if (!isReady()) {
                ready = looked = 0;
            } else if (now - looked >= STILL) {
                ready ||= now;
                const seen = look(null);
                if (looked && seen === last) {
                    return location.href;
                }
                if (now - ready > PLAYS) {
                    return "";
                }
                [looked, last] = [now, seen];
            }
        }
        return "";
    }

    /** Reach a control, and keep what is seen before it is used. Null when it is out of sight. */
    async function reach(key, focus) {
        const control = seen.find(each => each.key === key)?.control;
        let place = null;
        for (let same = 0, frames = 0; same < FRAMES && frames < 60 * FRAMES; frames += 1) {
            const now = placeOf(control, focus);
            if (!now) {
                return null;
            }
            same = place && now.x === place.x && now.y === place.y && now.onTop === place.onTop ? same + 1 : 0;
            place = now;
            await nextFrame();
        }
        before = { control, saw: seenWith(control) };
        isHeard = false;
        for (const { view } of roots()) {
            view.addEventListener("click", hear, { capture: true, once: true });
        }
        return place;
    }

    /** Whether a press since the last reach came to the page as a click. */
    let isHeard = false;
    const hear = () => {
        isHeard = true;
    };
    const heard = () => isHeard;

    /** What shows that a control does something: of a link only where it leads, for that is what it is there for. */
    const seenWith = control => (control.matches("a[href]") ? address() : look(control));

    /** Wait until something that was seen is otherwise, at most so many milliseconds: whether it is. A new page is. */
    async function changed(patience) {
        for (const begun = performance.now(); performance.now() - begun < patience; await nextFrame()) {
            if (!before || seenWith(before.control) !== before.saw) {
                return true;
            }
        }
        return false;
    }

    /** Bring the control to the middle and say where a hand touches it; `under` names what lies over it. */
    function placeOf(found, focus) {
        const target = found?.isConnected && reached(found);
        if (!target) {
            return null;
        }
        const inSight = middle(target);
        if (!inSight.onTop) {
            target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
        }
        // what no scrolling brings into the window is there for keys: a skip link, a mark beyond the map's edge
        const byKey = focus || !inWindow(target);
        if (byKey) {
            found.focus({ preventScroll: true });
        }
        return { ...middle(target), byKey };
    }

    const inWindow = target => {
        const { x, y, right, bottom } = target.getBoundingClientRect();
        const view = target.ownerDocument.defaultView;
        return right > 0 && bottom > 0 && x < view.innerWidth && y < view.innerHeight;
    };

    /** What is around a control and takes the touch for it; of a dialog it may be the backdrop, below its edge. */
    const holds = (under, target) => under.contains(target) && under.localName !== "dialog";

    function middle(target) {
        const { left, top, view, root } = [...roots()].find(({ root }) => root === target.getRootNode());
        // a link that runs over two lines is reached at its first
        const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        let under = root.elementFromPoint(x, y);
        let onTop =
            Boolean(under) &&
            (target.contains(under) || holds(under, target) || [...(under.labels ?? [])].includes(target));
        if (onTop && view !== window) {
            under = document.elementFromPoint(left + x, top + y);
            onTop = under?.contentWindow === view;
        }
        return {
            x: Math.round(left + x),
            y: Math.round(top + y),
            onTop,
            under: under ? what(under) : "the edge of the window",
        };
    }

    /** All that a reader could notice, the focus and the words of the control in use left out. */
    function look(used) {
        const parts = [location.href, printed, document.title, Boolean(document.fullscreenElement)];
        for (const { root } of roots()) {
            const active = root.activeElement;
            parts.push(
                active && active !== used && active.localName !== "body" && active.localName !== "iframe"
                    ? shape(active) + describe(active)
                    : "",
            );
            parts.push(root.body?.innerText ?? root.host?.innerText ?? "");
            for (const each of root.querySelectorAll("*")) {
                for (const name of STATES) {
                    if (each.hasAttribute(name)) {
                        parts.push(name + each.getAttribute(name));
                    }
                }
                if ("checked" in each) {
                    parts.push(each.checked);
                } else if (
                    "value" in each &&
                    (each !== used || each.localName === "select") &&
                    each.localName !== "li"
                ) {
                    parts.push(each.value);
                }
                if (each.matches(`dialog, canvas, path, [popover], ${CONTROLS}`)) {
                    const { x, y, width, height } = each.getBoundingClientRect();
                    parts.push([x, y, width, height].map(Math.round).join());
                }
            }
            for (const name of Object.keys(root.body?.dataset ?? {})) {
                parts.push(`${name}=${root.body.dataset[name]}`);
            }
        }
        if (used?.selectionEnd > used?.selectionStart && used.readOnly) {
            parts.push("selected");
        }
        return parts.join("\n");
    }

    /** Where the page is: an anchor that names nothing in it leads nowhere. */
    function whereabouts() {
        const name = decodeURIComponent(location.hash.slice(1));
        return [...roots()].some(({ root }) => root.getElementById(name)) ? location.href : location.href.split("#")[0];
    }

    /** The address, and the links that were followed since this was last asked. */
    const address = () => [whereabouts(), ...followed].join("\n");

    /** The addresses that the followed links lead to, each told once. */
    const taken = () => followed.splice(0);

    /** Whether a link of this window leads to another page of this site. */
    const leadsOn = link =>
        link.origin === location.origin &&
        link.href.split("#")[0] !== location.href.split("#")[0] &&
        ["", "_self"].includes(link.target) &&
        !link.download;

    // A link that nobody has kept from being followed is noted, and the page stays: to load it anew takes a second or two.
    // One that opens a window, or lies in the map's frame, is left to the browser.
    if (window === top) {
        addEventListener("click", event => {
            const link = event.composedPath().find(each => each.localName === "a" && each.href);
            if (link && !event.defaultPrevented && leadsOn(link)) {
                event.preventDefault();
                followed.push(link.href);
            }
        });
    }

    /** Choose all that is written in a field, so that what a hand writes takes its place. */
    function clear(key) {
        seen.find(each => each.key === key)?.control.select();
    }

    return { controls, reach, heard, changed, settled, taken, clear, depth };
})();
