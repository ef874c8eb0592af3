/**
 * Runs in every measured page before its own scripts: notes when what is drawn changes, and what the hand does.
 * A frame is looked at right after it was painted, so that `counts` tells when a reader could see it. `shift` is the layout
 * shift of the whole load (CLS): nobody has touched anything yet.
 */
(() => {
    if (window !== top) {
        return;
    }
    /** `counts`: [milliseconds since navigation, marks drawn]; `moved`, `released`: when the pointer last did. */
    const seen = (window.seen = { counts: [], moved: 0, released: 0, longTasks: [], instances: 0, shift: 0 });

    const documentsBelow = () => [...document.querySelectorAll("iframe")].map(frame => frame.contentDocument);
    const counters = {
        ours: () => documentsBelow().map(inner => inner?.body?.dataset.ready && inner.body.dataset.shown)[0],
        plain: () =>
            documentsBelow().map(inner => inner?.querySelector(".leaflet-overlay-pane g")?.childElementCount)[0],
        pydeck: () => seen.instances,
        empty: () => (document.querySelector("[data-testid=stMarkdown]") ? 1 : 0),
    };
    const count = counters.WAY;

    for (const name of ["drawArraysInstanced", "drawElementsInstanced"]) {
        const draw = WebGL2RenderingContext.prototype[name];
        WebGL2RenderingContext.prototype[name] = function (...given) {
            seen.instances = given.at(-1);
            return draw.apply(this, given);
        };
    }

    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
        const now = Number(count() ?? 0);
        if (now !== seen.counts.at(-1)?.[1]) {
            seen.counts.push([performance.now(), now]);
        }
    };
    const look = () => {
        painted.port2.postMessage(null);
        requestAnimationFrame(look);
    };
    look();

    window.addEventListener("pointermove", event => (seen.moved = event.timeStamp), true);
    window.addEventListener("pointerup", event => (seen.released = event.timeStamp), true);
    new PerformanceObserver(list => {
        seen.shift += list.getEntries().reduce((sum, { value }) => sum + value, 0);
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver(list => seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
    });
})();
