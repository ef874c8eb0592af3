/**
 * The map of claims: applies the server's commands and the live channel, and reports to both what the reader opens. It
 * is one module, because it does nothing itself but pass each of these on to the parts of the map.
 */

import { openChannel } from "../shared/channel.js";
import { dayOf, isoOf } from "../shared/days.js";
import { standInFor } from "../shared/first_picture.js";
import { addControls } from "./controls/buttons.js";
import { addKey } from "./controls/key.js";
import { addNotices } from "./controls/notices.js";
import { NO_CORPUS, placesOf } from "./data/corpus.js";
import { Loading } from "./data/loading.js";
import { chooseRows, readSpans, SpansInRange } from "./data/selecting.js";
import { Drawing } from "./drawing.js";
import { Outlines } from "./layers/outlines.js";
import { layTiles } from "./layers/tiles.js";
import { worldOutlines } from "./layers/world.js";
import { followPointer } from "./marks/hover.js";
import { accessibleName, lineOf } from "./marks/marks.js";
import { openClaims } from "./opening.js";
import { followScheme } from "./scheme.js";
import { View } from "./view.js";
import { answerSharing, sendMoves } from "./where.js";

export class ClaimsMap {
    /**
     * @param {L.Map} map
     * @param {MapConfig} config
     */
    constructor(map, config) {
        this.map = map;
        this.config = config;
        this.line = openChannel(null);
        this.dataset = document.body.dataset;
        /** @type {string | null} the open claim */
        this.opened = null;
        this.corpus = NO_CORPUS;
        this.isLoaded = false;
        this.isReturning = false;
        /** @type {Command | null} */
        this.latest = null;
        /** @type {[IsoDay, IsoDay]} */
        this.axis = ["", ""];
        /** @type {string | null} */
        this.channel = null;
        /** @type {number | null} */
        this.asked = null;
        this.spans = new SpansInRange(readSpans({ row: [], from: [], to: [], said: [] }));
        /** @type {ChosenRange} */
        this.range = { from: null, to: null, dates: "happened", match: "touches" };
        this.rows = new Uint32Array();
        this.key = addKey(map, config.edge_notice);
        this.view = new View(map, () => ({ left: 0, top: 0, right: 0, bottom: this.key.height() }));
        map.createPane("claims-outlines").style.zIndex = "150";
        this.outlines = new Outlines("claims-outlines").addTo(map);
        this.drawing = new Drawing(map, config.kinds, {
            spoken: mark => accessibleName(mark, this.corpus, config.classes),
            opened: mark => this.openMark(mark),
            focused: mark => this.reach(mark),
            namesOf: frame => this.outlines.namesIn(frame),
        });
        this.notices = addNotices(map, () => this.latest && this.command(this.latest));
        this.loading = new Loading(config.kinds, this.notices, () => this.selectSoon());
        this.controls = addControls(map, {
            home: () => this.view.fit(this.placesShown()),
            back: () => this.view.goBack(),
        });
        this.label = followPointer(
            map,
            this.drawing,
            mark => lineOf(mark, this.corpus),
            mark => this.openMark(mark),
        );
        sendMoves(this);
        this.tiles = config.tiles;
        map.on("resize", () => this.keepOpenInView());
        worldOutlines().then(outlines => this.outlines.showWorld(outlines));
        followScheme(colours => {
            this.outlines.recolour(colours);
            this.drawing.recolour(colours);
        });
    }

    /**
     * Executes a command: loads new URLs, then selects, renders and moves the view as asked.
     * @param {Command} command
     */
    async command(command) {
        const before = this.latest;
        this.latest = command;
        this.axis = command.axis;
        const { dates, match } = command;
        this.range = { from: dayOf(command.from), to: dayOf(command.to), dates, match };
        this.listenOn(command.channel);
        this.loading.outlines(command.outlines).then(found => found && this.outlines.showBackground(found));
        const loaded = await this.loading.claims(command);
        const shownBefore = loaded && this.isLoaded ? this.placesShown() : null;
        if (loaded) {
            this.take(loaded);
        }
        if (!this.isLoaded || this.latest !== command) {
            return;
        }
        this.opened = command.claim ?? null;
        this.select();
        if (
            !this.goTo(command.view, command.claim) &&
            shownBefore &&
            !(command.claim && command.claim !== before?.claim)
        ) {
            this.goToResults(shownBefore);
        }
        if (!this.dataset.ready) {
            this.layTiles();
        }
        this.dataset.ready = "true";
        standInFor("map");
        if (before && command.claim && command.claim !== before.claim) {
            this.showClaim(command.claim);
        }
    }

    /** Adds tiles over the outlines once the view is set: nobody sees any of the initial world view. */
    layTiles() {
        layTiles(this.map, this.tiles, areShown => {
            this.outlines.named = !areShown;
            this.drawing.layer.repaint();
        });
    }

    /**
     * Sets a corpus and the spans of the matching claims.
     * @param {{ corpus: Corpus, spans: FlatSpans }} loaded
     */
    take({ corpus, spans }) {
        const isNew = corpus !== this.corpus;
        this.corpus = corpus;
        this.spans = new SpansInRange(spans);
        this.isLoaded = true;
        this.drawing.load(corpus, spans.row);
        if (isNew) {
            this.view.limitTo(this.namedPlaces());
        }
        this.outlines.showDistricts(corpus.places, new Set(this.drawing.arrangement.places));
        this.showKey();
    }

    /** Renders them in the next frame, once, however many changes come until then. */
    selectSoon() {
        this.asked ??= requestAnimationFrame(() => {
            this.asked = null;
            if (this.isLoaded) {
                this.select();
            }
        });
    }

    /**
     * Sets another range, if it differs.
     * @param {Pick<ChosenRange, "from" | "to" | "match">} range
     */
    moveTo({ from, to, match }) {
        const before = this.range;
        if (from !== before.from || to !== before.to || match !== before.match) {
            this.range = { ...before, from, to, match };
            this.selectSoon();
        }
    }

    /** Renders the claims in range at once, replacing a pending frame. */
    select() {
        cancelAnimationFrame(this.asked ?? 0);
        this.asked = null;
        const { rows, isFull } = chooseRows(this.spans, this.range, this.corpus.ids.length);
        this.rows = rows;
        this.drawing.open = new Set(this.placesOfOpened());
        const counted = this.drawing.draw(rows, isFull);
        this.notices.count(counted, () => Array.from(this.rows).map(row => this.shortly(row)));
        this.dataset.shown = String(counted.shown);
        this.dataset.from = isoOf(this.range.from) ?? this.axis[0];
        this.dataset.to = isoOf(this.range.to) ?? this.axis[1];
        this.publishOpened();
    }

    /**
     * The kind of a row, and how many places it names.
     * @param {number} row
     */
    shortly(row) {
        return { kind: this.config.kinds[this.corpus.kind[row]].id, named: this.corpus.named[row] };
    }

    /** @param {string} channel */
    listenOn(channel) {
        if (channel !== this.channel) {
            this.channel = channel;
            this.line.close();
            this.line = openChannel(channel, message => this.receive(message));
        }
    }

    /** @param {ChannelMessage} message */
    receive(message) {
        if (message.type === "range") {
            this.moveTo({ ...this.range, from: dayOf(message.from), to: dayOf(message.to) });
            if (this.isLoaded && this.asked) {
                this.select(); // in the same frame as the timeline, which sends it
            }
        } else if (message.type === "claim" && this.isLoaded) {
            this.showClaim(message.id);
        } else if (message.type === "choice") {
            this.follow(message);
        } else {
            answerSharing(message, this);
        }
    }

    /**
     * Follows the browser's choice; the map position only after a history step.
     * @param {{ choice: OwnChoice, isStep: boolean }} message
     */
    follow({ choice, isStep }) {
        if (!this.latest) {
            return;
        }
        const before = { ...this.latest };
        const { from, to, match, claim } = choice;
        Object.assign(this.latest, choice); // the same command, whose data may still be loading
        if (from !== before.from || to !== before.to || match !== before.match) {
            this.moveTo({ from: dayOf(from), to: dayOf(to), match });
        }
        if (claim !== this.opened && this.isLoaded) {
            if (this.asked) {
                this.select(); // only now is it known whether the claim is in range
            }
            this.showClaim(claim);
        }
        if (isStep && this.isLoaded) {
            if (this.asked) {
                this.select(); // which claims are in range decides where to look
            }
            this.goTo(choice.view, claim);
        }
    }

    /**
     * Goes to the position in the URL. At the start, and where the URL has none any more, shows what a load would; returns
     * whether it did.
     * @param {Command["view"]} view
     * @param {string | null} claim
     */
    goTo(view, claim) {
        const wasMoved = this.view.asked !== null;
        if (this.view.follow(view) && (view || !wasMoved)) {
            return false;
        }
        this.isReturning = true; // the URL stays without a position
        this.lookAtChoice(claim);
        this.isReturning = false;
        return true;
    }

    /**
     * The initial view: the requested claim, else, if nothing is filtered, the corpus's initial view, else all selected
     * claims, else all claims.
     * @param {string | null} claim
     */
    lookAtChoice(claim) {
        const row = this.corpus.rowOf.get(claim ?? "");
        const first = this.config.view;
        if (first && row === undefined && this.rows.length === this.corpus.ids.length) {
            this.view.begin(first);
            return;
        }
        const places = row === undefined ? [] : this.asPlaces(placesOf(this.corpus, row));
        this.view.fit([places, this.placesShown(), this.namedPlaces()].find(some => some.length) ?? []);
    }

    /**
     * After a filter change: fits all selected claims if they are elsewhere, and offers a way back.
     * @param {Place[]} before
     */
    goToResults(before) {
        const places = this.placesShown();
        if (places.length && places.map(({ id }) => id).join() !== before.map(({ id }) => id).join()) {
            this.view.remember();
            this.controls.offerBack(true); // first, so that no label is put under it
            this.view.fit(places);
        }
    }

    /**
     * Highlights the marks of a claim and brings them into view; none for null or a claim without marks.
     * @param {string | null} id
     */
    showClaim(id) {
        this.opened = id;
        const places = this.placesOfOpened();
        this.drawing.open = new Set(places);
        this.drawing.repaint();
        this.publishOpened();
        this.keepOpenInView();
    }

    keepOpenInView() {
        if (this.isLoaded && this.opened) {
            this.view.reveal(this.asPlaces(this.placesOfOpened()));
        }
    }

    /**
     * Opens a mark: a single claim beside the map; for a cluster, zooms in.
     * @param {Mark} mark
     */
    openMark(mark) {
        if (mark.count === 1 || mark.places.length === 1 || !this.view.open(this.asPlaces(mark.places))) {
            openClaims(mark, this);
        }
    }

    /**
     * Labels the mark that has keyboard focus, and brings it into view; null when focus leaves.
     * @param {Mark | null} mark
     */
    reach(mark) {
        if (mark) {
            this.view.reveal(this.asPlaces(mark.places.slice(0, 1)));
        }
        this.label.show(mark);
    }

    publishOpened() {
        if (this.opened && this.drawing.open.size) {
            this.dataset.claim = this.opened;
        } else {
            delete this.dataset.claim;
        }
    }

    /** The places of the open claim, if it is in range. */
    placesOfOpened() {
        const row = this.corpus.rowOf.get(this.opened ?? "");
        return row !== undefined && this.rows.includes(row) ? placesOf(this.corpus, row) : [];
    }

    /** The places of the claims in range. */
    placesShown() {
        return this.asPlaces([...new Set(Array.from(this.rows).flatMap(row => placesOf(this.corpus, row)))]);
    }

    /** The places of all claims, selected or not. */
    namedPlaces() {
        return this.asPlaces([...new Set(this.corpus.at)]);
    }

    /** @param {number[]} indexes */
    asPlaces(indexes) {
        return indexes.map(index => this.corpus.places[index]);
    }

    showKey() {
        const { corpus, config } = this;
        const counts = new Uint32Array(config.kinds.length);
        const forms = new Set();
        for (const row of this.spans.spans.row) {
            const places = placesOf(corpus, row);
            counts[corpus.kind[row]] += places.length ? 1 : 0;
            for (const place of places) {
                forms.add(corpus.places[place].drawn);
            }
        }
        const present = config.kinds.map((kind, index) => ({ ...kind, n: counts[index] })).filter(({ n }) => n);
        present.sort((one, other) => other.n - one.n);
        this.key.show(present, forms, corpus.notice);
    }
}
