/** The map of claims: follows the server's commands and the live channel, and tells both what the reader opens. */
import { dayOf, isoOf } from "../shared/days.js";
import { openChannel } from "../shared/channel.js";
import { placesOf } from "./data.js";
import { Drawing } from "./drawing.js";
import { latLngAt } from "./geometry.js";
import { followPointer } from "./hover.js";
import { addLegend } from "./legend.js";
import { Loading } from "./loading.js";
import { spokenMark } from "./marks.js";
import { addNotices } from "./notices.js";
import { Outlines } from "./outlines.js";
import { Popup } from "./popup.js";
import { followScheme } from "./scheme.js";
import { selectRows } from "./selecting.js";
import { tellServer } from "../compat/map_frame.js";
import { addStepping } from "./stepping.js";
import { layTiles } from "./tiles.js";
import { View } from "./view.js";
import { answerSharing } from "./where.js";

export class ClaimsMap {
    constructor(map, config) {
        Object.assign(this, { map, config, line: openChannel(null), told: document.body.dataset });
        this.view = new View(map);
        map.createPane("claims-outlines").style.zIndex = 150;
        this.outlines = new Outlines("claims-outlines").addTo(map);
        const spoken = mark => spokenMark(mark, this.corpus, config.classes);
        const open = mark => this.openMark(mark);
        this.drawing = new Drawing(map, config.kinds, spoken, { opened: open, focused: mark => this.reach(mark) });
        this.popup = new Popup(map, config, {
            opened: claim => this.tellOpened(claim),
            chosen: claim => this.choose(claim),
            closed: hadFocus => this.closed(hadFocus),
        });
        this.notices = addNotices(map, () => this.command(this.latest));
        this.loading = new Loading(config.kinds, this.notices);
        this.legend = addLegend(map);
        this.steps = addStepping(map, {
            marks: () => this.drawing.marks,
            wordsOf: spoken,
            reach: mark => this.reach(mark),
            open,
        });
        followPointer(map, this.drawing, spoken, open);
        layTiles(map, config.tiles, areShown => {
            this.outlines.named = !areShown;
            this.outlines.repaint();
        });
        followScheme(colours => [this.outlines, this.drawing].forEach(part => part.recolour(colours)));
    }

    /** Does what the server says: loads what has a new address, then selects, draws and looks where it asks. */
    async command(command) {
        const before = this.latest;
        this.latest = command;
        this.range = { from: dayOf(command.from), to: dayOf(command.to), dates: command.dates };
        this.listenOn(command.channel);
        this.loading.outlines(command.outlines).then(found => found && this.outlines.showBackground(found));
        const loaded = await this.loading.claims(command);
        if (loaded) {
            this.take(loaded);
        }
        if (!this.corpus || this.latest !== command) {
            return;
        }
        this.select();
        if (!this.view.follow(command.view)) {
            this.lookAtChoice(command.claim);
        }
        this.told.ready = "true";
        if (command.claim && command.claim !== before?.claim) {
            this.showClaim(command.claim, !before && Boolean(command.view));
        } else if (!command.claim && before?.claim === this.told.claim) {
            this.popup.close();
        }
    }

    /** Takes a corpus and the spans of the claims that pass the filters. */
    take({ corpus, spans }) {
        Object.assign(this, { corpus, spans });
        this.drawing.load(corpus, spans.row);
        this.outlines.showDistricts(corpus.places, new Set(this.drawing.arrangement.places));
        this.showLegend();
    }

    /** Draws the claims in range. */
    select() {
        this.rows = selectRows(this.spans, this.range);
        const counted = this.drawing.draw(this.rows);
        this.notices.count(counted);
        this.popup.follow(this.corpus, this.rows);
        this.told.shown = counted.shown;
        this.told.from = isoOf(this.range.from) ?? this.latest.axis[0];
        this.told.to = isoOf(this.range.to) ?? this.latest.axis[1];
    }

    listenOn(channel) {
        if (channel !== this.channel) {
            this.channel = channel;
            this.line.close();
            this.line = openChannel(channel, message => this.hear(message));
        }
    }

    hear(message) {
        if (message.type === "range") {
            Object.assign(this.range, { from: dayOf(message.from), to: dayOf(message.to) });
            this.asked ??= requestAnimationFrame(() => {
                this.asked = null;
                if (this.corpus) {
                    this.select();
                }
            });
        } else if (message.type === "claim" && this.corpus) {
            this.showClaim(message.id);
        } else {
            answerSharing(message, this);
        }
    }

    /** The first view: the claim asked for, else all that is chosen. */
    lookAtChoice(claim) {
        const row = this.corpus.rowOf.get(claim);
        const rows = row === undefined ? Array.from(this.rows) : [row];
        const indexes = new Set(rows.flatMap(each => placesOf(this.corpus, each)));
        this.view.fit(
            [...indexes].map(index => this.corpus.places[index]),
            this.legend.covers(),
        );
    }

    /**
     * Shows a claim at its places and opens it at the first; a claim that is not drawn closes what was open. With
     * `isPlaced` the map stays where a link has put it.
     */
    showClaim(id, isPlaced = false) {
        const row = this.corpus.rowOf.get(id);
        const places = this.rows.includes(row) ? placesOf(this.corpus, row) : [];
        if (!places.length) {
            this.popup.close();
            return;
        }
        if (!isPlaced) {
            this.view.reveal(places.map(index => this.corpus.places[index]));
        }
        if (id !== this.told.claim) {
            this.openPlaces([places[0]], { claim: id, highlight: places, stays: isPlaced });
        }
    }

    /** Opens a mark by hand: a cluster is zoomed into, as far as there is anything to part. */
    openMark(mark) {
        const zoom = this.map.getZoom();
        if (mark.places.length > 1 && zoom < this.map.getMaxZoom()) {
            this.map.setView(latLngAt(mark.x, mark.y), Math.min(zoom + 2, this.map.getMaxZoom()));
        } else {
            this.openPlaces(mark.places, { highlight: mark.places, takesFocus: true });
        }
    }

    openPlaces(places, { claim, highlight, takesFocus = false, stays = false }) {
        const { x, y } = this.corpus.places[places[0]];
        const mark = this.drawing.markOf(places[0]);
        const offset =
            mark.places.length === places.length ? L.point(mark.dx, mark.dy - mark.halfHeight + 6) : L.point(0, 0);
        const beside = this.legend.covers();
        this.popup.open({
            corpus: this.corpus,
            rows: this.rows,
            places,
            claim,
            at: latLngAt(x, y),
            offset,
            beside,
            takesFocus,
            stays,
        });
        this.opener = mark;
        this.steps.stopAt(mark);
        this.drawing.open = new Set(highlight);
        this.drawing.repaint();
    }

    /** Marks a mark as the current one of the keyboard and brings it into view. */
    reach(mark) {
        const at = latLngAt(mark.x, mark.y);
        if (!this.map.getBounds().contains(at)) {
            this.map.panTo(at, { animate: false });
        }
        this.steps.stopAt(mark);
        this.drawing.current = mark.id;
        this.drawing.repaint();
    }

    tellOpened(claim) {
        if (claim) {
            this.told.claim = claim;
        } else {
            delete this.told.claim;
        }
    }

    choose(claim) {
        this.line.say({ type: "claim", id: claim });
        tellServer(this.map, claim);
    }

    closed(hadFocus) {
        this.drawing.open = new Set();
        this.drawing.repaint();
        if (hadFocus) {
            this.drawing.focus(this.opener);
        }
    }

    showLegend() {
        const rows = Array.from(this.spans.row).filter(row => this.corpus.start[row] < this.corpus.start[row + 1]);
        const kinds = new Set(rows.map(row => this.corpus.kind[row]));
        const forms = new Set(
            rows.flatMap(row => placesOf(this.corpus, row)).map(place => this.corpus.places[place].drawn),
        );
        this.legend.show(
            this.config.kinds.filter((_, index) => kinds.has(index)),
            forms,
            this.corpus.notice,
        );
    }
}
