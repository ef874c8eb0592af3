/** The timeline's elements, and how they show a state; one module, because a state changes most of them at once. */
import { dayText, isoOf } from "../shared/days.js";
import { standInFor } from "../shared/first_picture.js";
import { _ } from "../shared/language.js";
import { drawing, node, setText } from "../shared/nodes.js";
import { Histogram } from "./histogram.js";
import {
    describeAnswers,
    describeCount,
    describeHistogram,
    describeNotes,
    describeRange,
    describeThumb,
} from "./words.js";

const PLAY = "M3 1.5L14 8L3 14.5Z";
/** What the date fields take. */
const HOW = _("Type a day, a month or a year: 3 October 2024, Oct 2024, 2024");
/** Maximum characters of a typed text that a message repeats. */
const MOST_REPEATED = 30;
const PAUSE = "M2.5 2H6.5V14H2.5ZM9.5 2H13.5V14H9.5Z";

export class View {
    /** @type {HTMLInputElement[]} */
    days;

    constructor() {
        this.histogram = new Histogram();
        this.thumbs = [thumb(_("From"), "from"), thumb(_("To"), "to")];
        this.band = node("div", {
            class: "claims-timeline-band",
            role: "group",
            tabindex: "0",
            "aria-label": _("Range: the arrow keys move both ends"),
        });
        this.readout = node("div", { class: "claims-timeline-readout", "aria-hidden": "true" });
        this.track = node(
            "div",
            { class: "claims-timeline-track" },
            this.histogram.picture,
            this.band,
            ...this.thumbs,
            this.readout,
        );

        this.words = node("strong", { class: "claims-timeline-range" });
        this.count = node("span", { class: "claims-timeline-count" });
        this.narrow = node("button", { type: "button", class: "claims-timeline-narrow", hidden: "" });
        this.status = node("span", { class: "claims-timeline-unseen", role: "status" });
        this.playIcon = drawing("path", { d: PLAY });
        this.playWord = node("span", { class: "claims-timeline-play" }, _("Play"));
        this.play = button(
            drawing("svg", { viewBox: "0 0 16 16", width: 12, height: 12, "aria-hidden": "true" }, this.playIcon),
            this.playWord,
        );
        this.mode = choice(_("How it plays"), { window: _("sliding window"), growing: _("growing from the start") });
        this.speed = choice(_("Speed"), { 1: "1×", 2: "2×", 4: "4×" });
        this.reset = button(_("All dates"));
        this.days = [dayField(_("First day")), dayField(_("Last day"))];
        this.unread = node("p", { class: "claims-timeline-unread", role: "alert", id: "claims-timeline-unread" });
        this.notes = node("p", { class: "claims-timeline-notes" });
        this.answers = node("p", { class: "claims-timeline-notes claims-timeline-answered" });

        const counted = node("span", { class: "claims-timeline-counted" }, this.count, " ", this.narrow);
        this.root = node(
            "section",
            { class: "claims-timeline", "aria-label": _("Timeline") },
            node(
                "div",
                { class: "claims-timeline-row" },
                node("p", { class: "claims-timeline-now" }, this.words, counted, this.status),
                node("div", { class: "claims-timeline-tools" }, this.play, this.mode, this.speed),
            ),
            this.track,
            node(
                "div",
                { class: "claims-timeline-row" },
                node(
                    "div",
                    { class: "claims-timeline-tools" },
                    this.days[0],
                    node("span", {}, "–"),
                    this.days[1],
                    this.reset,
                ),
                this.unread,
                this.notes,
            ),
            this.answers,
        );
    }

    /**
     * A new set of claims, axis or width.
     * @param {Days} axis
     * @param {number} width
     * @param {Bins} bins
     * @param {BinTable | null} table
     * @param {DateMeaning} dates
     */
    showClaims(axis, width, bins, table, dates) {
        this.histogram.layOut(axis, width, bins, table);
        if (table) {
            this.histogram.picture.setAttribute("aria-label", describeHistogram(bins, table));
            this.notes.textContent = describeNotes(table, axis, dates);
            this.root.dataset.ready = "true";
            standInFor("time");
        }
    }

    /**
     * Lines between the open claim and its answers, from pairs of days; also in words for screen readers.
     * @param {Days[]} pairs
     */
    showAnswers(pairs) {
        this.histogram.tie(pairs);
        setText(this.answers, describeAnswers(pairs));
    }

    /**
     * A message in place of the notes, for example that the claims could not be loaded.
     * @param {string} message
     */
    showTrouble(message) {
        standInFor("time"); // or the first picture would cover the message
        this.notes.textContent = message;
    }

    /**
     * Says that this text in a date field is no date, and what may be typed; "" removes the line. It stays when the
     * field loses the focus, and with it the text, until the range changes or something else is typed.
     * @param {string} text
     */
    showUnread(text) {
        const told = { text: text.trim().slice(0, MOST_REPEATED), how: HOW };
        setText(this.unread, told.text && _("“{text}” is not a date. {how}", told));
    }

    /**
     * The range, and the parts of each bar that touch it and that are mostly in it.
     * @param {DayRange} range
     * @param {Int32Array} picked
     * @param {Int32Array} mostly
     */
    showRange(range, picked, mostly) {
        const [first, last] = range.thumbs;
        const start = this.histogram.x(first);
        const end = this.histogram.x(last + 1);
        this.thumbs[0].style.transform = `translateX(${start}px)`;
        this.thumbs[1].style.transform = `translateX(${end}px)`;
        this.band.style.transform = `translateX(${start}px)`;
        this.band.style.width = `${end - start}px`;
        turnSlider(this.thumbs[0], range.axis[0], last, first, describeThumb(range.from, range.first));
        turnSlider(this.thumbs[1], first, range.axis[1], last, describeThumb(range.to, range.last));
        showDay(this.days[0], range.first);
        showDay(this.days[1], range.last);
        setText(this.words, describeRange(range));
        this.histogram.pick(picked, mostly);
        this.root.classList.toggle("claims-timeline-whole", range.isEverything);
        this.reset.disabled = range.isEverything;
        const shown = { from: isoOf(range.first), to: isoOf(range.last) };
        if (shown.from !== this.root.dataset.from || shown.to !== this.root.dataset.to) {
            this.showUnread("");
        }
        Object.assign(this.root.dataset, shown);
    }

    /**
     * The numbers of claims in the range and touching it; `count` is undefined while the claims are loading.
     * @param {RangeCount | null} count
     * @param {number} claims
     * @param {Match} match
     */
    showCount(count, claims, match) {
        setText(this.count, count ? describeCount(count, claims, match) : "");
        this.narrow.hidden = !count?.touching;
        setText(this.narrow, match === "within" ? _("Show them") : _("Hide them"));
        const shown = count && count.within + (match === "within" ? 0 : count.touching);
        this.root.dataset.shown = String(shown ?? "");
    }

    /** Announces what is in range to screen readers: on release, not at every step. */
    announce() {
        this.status.textContent = _("{range}: {count} in range", {
            range: this.words.textContent ?? "",
            count: this.count.textContent ?? "",
        });
    }

    /** @param {boolean} isPlaying */
    showPlaying(isPlaying) {
        this.playIcon.setAttribute("d", isPlaying ? PAUSE : PLAY);
        this.playWord.textContent = isPlaying ? _("Pause") : _("Play");
    }

    /**
     * The readout of a day's bar; null hides it.
     * @param {Day | null} day
     */
    readOut(day) {
        const { histogram, readout } = this;
        const shown = day !== null && histogram.table;
        readout.classList.toggle("claims-timeline-shown", Boolean(shown));
        if (shown) {
            readout.textContent = histogram.describe(day);
            const half = readout.offsetWidth / 2;
            const middle = histogram.middleOfBar(day);
            const x = Math.max(half, Math.min(middle, this.track.clientWidth - half));
            readout.style.transform = `translateX(calc(${x}px - 50%))`;
        }
    }
}

/**
 * @param {string} label
 * @param {string} side
 */
function thumb(label, side) {
    return node("div", {
        class: `claims-timeline-thumb claims-timeline-${side}`,
        role: "slider",
        tabindex: "0",
        "aria-label": label,
        "aria-orientation": "horizontal",
    });
}

/**
 * @param {HTMLElement} slider
 * @param {Day} lowest
 * @param {Day} highest
 * @param {Day} now
 * @param {string} words
 */
function turnSlider(slider, lowest, highest, now, words) {
    slider.setAttribute("aria-valuemin", String(lowest));
    slider.setAttribute("aria-valuemax", String(highest));
    slider.setAttribute("aria-valuenow", String(now));
    slider.setAttribute("aria-valuetext", words);
}

/** @param {...Child} children */
function button(...children) {
    return node("button", { type: "button" }, ...children);
}

/**
 * @param {string} label
 * @param {{ [value: string]: string }} options
 */
function choice(label, options) {
    const entries = Object.entries(options).map(([value, text]) => node("option", { value }, text));
    return node("select", { "aria-label": label, title: label }, ...entries);
}

/** @param {string} label */
function dayField(label) {
    return node("input", {
        type: "text",
        "aria-label": label,
        title: HOW,
        "aria-describedby": "claims-timeline-unread",
        autocomplete: "off",
        spellcheck: "false",
        size: "15",
    });
}

/**
 * A field being edited keeps its text.
 * @param {HTMLInputElement} field
 * @param {Day} day
 */
function showDay(field, day) {
    field.dataset.shown = dayText(day);
    if (field !== document.activeElement) {
        field.value = field.dataset.shown;
    }
}
