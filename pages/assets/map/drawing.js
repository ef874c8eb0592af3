/** Puts a selection on the map: forms of places below, symbols above, as nodes while they are few and on canvas beyond. */
import { Arrangement } from "./arrangement.js";
import { DomMarks } from "./dom_marks.js";
import { marksOf } from "./marks.js";
import { MarksLayer } from "./marks_layer.js";
import { PlacesLayer } from "./places_layer.js";
import { tally } from "./selecting.js";

const PANES = { "claims-forms": 410, "claims-marks": 590, "claims-nodes": 600 };

export class Drawing {
    /** `kinds` as in the config; `spoken(mark)` names a mark; `opened` and `focused` hear of marks the reader reaches. */
    constructor(map, kinds, spoken, { opened, focused }) {
        Object.assign(this, { map, kinds, spoken });
        for (const [name, height] of Object.entries(PANES)) {
            map.createPane(name).style.zIndex = height;
        }
        this.forms = new PlacesLayer("claims-forms").addTo(map);
        this.layer = new MarksLayer("claims-marks").addTo(map);
        this.nodes = new DomMarks(map, "claims-nodes", { opened, focused });
        this.marks = [];
        this.open = new Set();
        map.on("moveend", () => this.arrangement?.follow() && this.draw(this.rows));
    }

    /** Takes the rows that pass the filters, whatever their time; `draw` must follow. */
    load(corpus, candidates) {
        this.corpus = corpus;
        this.arrangement = new Arrangement(this.map, corpus, candidates, this.kinds);
        this.rows = new Uint32Array(0);
    }

    /** Shows these rows; returns `{shown, places}`, how many claims are drawn and at how many places. */
    draw(rows) {
        this.rows = rows;
        this.arrangement.follow();
        const { clustered, groups, groupOf, near, stands } = this.arrangement;
        if (this.arranged !== groups) {
            this.nodes.arrange(clustered ? [] : groups.filter(({ members }) => near.has(members[0])));
            this.arranged = groups;
        }
        const counted = tally(this.corpus, rows, groupOf, groups.length);
        this.placeKinds = counted.placeKinds;
        this.marks = marksOf(this.corpus, this.arrangement, counted, this.kinds);
        this.marks.forEach(mark => Object.assign(mark, stands[mark.group]));
        this.repaint();
        return counted;
    }

    /** Paints again what is drawn: after a change of colours, of the open places or of the current mark. */
    repaint() {
        if (!this.placeKinds) {
            return;
        }
        const look = {
            colours: this.colours,
            current: this.current,
            spoken: this.spoken,
            symbols: this.arrangement.clustered,
        };
        this.forms.show(this.formsNow(), look.symbols);
        this.layer.show(this.marks, look);
        this.nodes.show(look.symbols ? [] : this.marks, look);
    }

    recolour(colours) {
        this.colours = colours;
        this.repaint();
    }

    formsNow() {
        const colourOf = bits => (bits & (bits - 1) ? this.colours.neutral : this.kinds[31 - Math.clz32(bits)].colour);
        const forms = [];
        this.placeKinds.forEach((bits, index) => {
            if (bits) {
                const place = this.corpus.places[index];
                forms.push({ place, index, colour: colourOf(bits), isOpen: this.open.has(index) });
            }
        });
        return forms;
    }

    /** The mark at a point of the map in pixels: a symbol, else that of the place whose form lies there. */
    markAt(point) {
        const corner = this.map.getPixelBounds().min.add(point);
        const scale = 2 ** this.map.getZoom();
        const isHit = mark =>
            Math.abs(mark.x * scale + mark.dx - corner.x) <= mark.halfWidth &&
            Math.abs(mark.y * scale + mark.dy - corner.y) <= mark.halfHeight;
        return (
            this.marks.findLast(isHit) ?? this.markOf(this.forms.placeUnder(corner.x / scale, corner.y / scale, scale))
        );
    }

    /** The mark that stands for a place now; undefined for none. */
    markOf(place) {
        return place === undefined
            ? undefined
            : this.marks.find(({ group }) => group === this.arrangement.groupOf[place]);
    }

    /** Moves the focus to a mark, or to the map where it has no node. */
    focus(mark) {
        if (!this.nodes.focus(mark)) {
            this.map.getContainer().focus({ preventScroll: true });
        }
    }
}
