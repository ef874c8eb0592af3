/**
 * The timeline. Its data: {spans, axis: [ISO, ISO], from, to: ISO or null, dates, match, channel, version, answers?}:
 * `match` is "touches" or "within" (claims that only touch the range are hidden), `answers` are pairs of ISO days, when
 * the open claim was made and when it was answered.
 *
 * While the range is dragged or played, everything happens here and on the channel to the map; the host gets {from, to}
 * once, when the range has settled, and the wanted match. It is one module, because everything that moves the range
 * meets here: pointer, keys, fields, the player and the server.
 */

import { isFilterOpen } from "../compat/streamlit.js";
import { EVER_AFTER, EVER_BEFORE } from "../range/match.js";
import { APP } from "../shared/base.js";
import { openChannel } from "../shared/channel.js";
import { dayOf } from "../shared/days.js";
import { _ } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { addStyle } from "../shared/nodes.js";
import { binsOf, layOut, RangeCounter } from "./bins.js";
import { followFields } from "./moving/fields.js";
import { followKeys } from "./moving/keys.js";
import { Player } from "./moving/player.js";
import { followPointer } from "./moving/pointer.js";
import { keyOf, Range } from "./moving/range.js";
import { isoRange, Reports } from "./reports.js";
import { fetchSpans, runsOf } from "./spans.js";
import { View } from "./view.js";

await addStyle(new URL("timeline.css", import.meta.url));

/** @type {TimelineData} */
const NOTHING_YET = {
    spans: "",
    axis: ["1970-01-01", "1970-01-01"],
    from: null,
    to: null,
    dates: "happened",
    match: "touches",
    channel: "",
};

class Timeline {
    data = NOTHING_YET;
    /** @type {Spans | null} */
    spans = null;
    /** @type {BinTable | null} */
    table = null;
    /** @type {RangeCounter | null} */
    counter = null;
    picked = new Int32Array();
    mostly = new Int32Array();
    /** @type {unknown[]} */
    laidOut = [];
    /** @type {AbortController | null} */
    fetching = null;
    /** @type {string | null} the range that was last put on the line */
    aired = null;
    /** @type {number | null} */
    frame = null;
    /** @type {(range: { from: IsoDay | null, to: IsoDay | null }) => void} */
    send = () => {};
    /** @type {(match: Match) => void} */
    sendMatch = () => {};

    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.range = new Range();
        this.view = new View();
        this.reports = new Reports();
        this.line = openChannel(null);
        this.player = new Player(
            this.range,
            () => this.moved(),
            () => this.stop(),
        );
        const hands = {
            range: this.range,
            view: this.view,
            isFilterOpen,
            grabbed: () => this.hold(),
            moved: () => this.moved(),
            released: () => this.released(),
        };
        this.hands = [followPointer(hands), followKeys(hands), followFields(hands)];
        this.listen();
        this.size = new ResizeObserver(() => this.layOut());
        this.size.observe(this.view.track);
        parent.append(this.view.root);
    }

    listen() {
        const { play, mode, speed, reset, narrow } = this.view;
        play.onclick = () => (this.player.isPlaying ? this.stop() : this.play());
        mode.onchange = () => this.player.isPlaying && this.play();
        speed.onchange = () => (this.player.speed = Number(speed.value));
        reset.onclick = () => this.showEverything();
        narrow.onclick = () => this.sendMatch(this.data.match === "within" ? "touches" : "within");
    }

    /** @param {ComponentCall<TimelineData>} call */
    update({ data, setTriggerValue }) {
        const before = this.data;
        this.data = data;
        this.send = range => setTriggerValue?.("range", range);
        this.sendMatch = match => setTriggerValue?.("match", match);
        if (data.channel !== before.channel) {
            this.line.close();
            this.line = openChannel(data.channel);
        }
        this.range.axis = daysOf(data.axis);
        this.follow(dayOf(data.from), dayOf(data.to));
        if (data.spans !== before.spans) {
            this.load(data.spans);
        }
        this.layOut();
    }

    leave() {
        this.player.pause();
        for (const hand of this.hands) {
            hand.stop();
        }
        this.size.disconnect();
        this.fetching?.abort();
        this.line.close();
        cancelAnimationFrame(this.frame ?? 0);
        this.view.root.remove();
    }

    /**
     * Takes a range from the host, unless the reader is dragging, whose release will be reported.
     * @param {Day | null} from
     * @param {Day | null} to
     */
    follow(from, to) {
        if (this.reports.isNews(keyOf(from, to)) && !this.hands.some(hand => hand.isBusy)) {
            this.hold();
            this.range.set(from, to);
            this.aired = this.range.key;
        }
    }

    /**
     * Fetches the claims; the old ones stay until then.
     * @param {string} address
     */
    async load(address) {
        this.fetching?.abort();
        this.fetching = new AbortController();
        const { signal } = this.fetching;
        try {
            this.spans = await fetchSpans(new URL(address, APP), signal);
            this.layOut();
        } catch (trouble) {
            if (!signal.aborted) {
                this.view.showTrouble(
                    _("The claims could not be fetched: {problem}. Reload the page.", { problem: messageOf(trouble) }),
                );
            }
        }
    }

    /** Recomputes bins and bars when claims, axis, date meaning or width have changed; then the range. */
    layOut() {
        const { axis } = this.range;
        const width = this.view.track.clientWidth;
        const laidOut = [this.spans, this.data.dates, width, ...axis];
        const isNew = laidOut.some((part, index) => part !== this.laidOut[index]);
        if (isNew) {
            this.laidOut = laidOut;
            const bins = binsOf(axis, width);
            this.table = this.spans && layOut(runsOf(this.spans, this.data.dates), bins.edges);
            this.counter = this.table && new RangeCounter(this.table);
            this.picked = new Int32Array(2 * bins.edges.length);
            this.mostly = new Int32Array(2 * bins.edges.length);
            this.view.showClaims(axis, width, bins, this.table, this.data.dates);
        }
        this.view.showAnswers((this.data.answers ?? []).map(daysOf));
        isNew ? this.draw() : this.moved();
    }

    draw() {
        const { table, range, picked, mostly } = this;
        const [from, to] = [range.from ?? EVER_BEFORE, range.to ?? EVER_AFTER];
        let count = this.counter?.count(from, to, picked, mostly) ?? null;
        if (table && range.isEverything) {
            count = { within: table.claims, touching: 0 }; // without limits even an undated claim is in range
        }
        this.view.showRange(range, picked, mostly);
        this.view.showCount(count, table?.claims ?? 0, this.data.match);
    }

    /** One step of a drag or of the player: drawn and broadcast at most once per frame. */
    moved() {
        this.frame ??= requestAnimationFrame(() => {
            this.frame = null;
            this.draw();
            if (this.aired !== this.range.key) {
                this.aired = this.range.key;
                this.line.send({ type: "range", ...isoRange(this.range) });
            }
        });
    }

    /** The range has settled. */
    released() {
        this.moved();
        this.reports.report(this.range, this.send);
        requestAnimationFrame(() => this.view.announce());
    }

    showEverything() {
        this.hold();
        this.range.set(null, null);
        this.released();
    }

    play() {
        this.player.start(this.view.mode.value);
        this.view.showPlaying(true);
    }

    /** The reader takes over from the player. */
    hold() {
        this.player.pause();
        this.view.showPlaying(false);
    }

    stop() {
        this.hold();
        this.released();
    }
}

/**
 * @param {[IsoDay, IsoDay]} days
 * @returns {Days}
 */
const daysOf = ([first, last]) => [dayOf(first) ?? 0, dayOf(last) ?? 0];

/** @param {unknown} trouble */
const messageOf = trouble => (trouble instanceof Error ? trouble.message : String(trouble));

export const show = keepOne(parent => new Timeline(parent));
