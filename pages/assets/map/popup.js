/** The popup of a place: its claims, one open and the others folded. */
import { node } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";
import { claimBody, claimLine } from "./claim_text.js";
import { rowsAt } from "./data.js";
import { wordsFor } from "./marks.js";
import { uncertaintyText } from "./places.js";

const MOST_CLAIMS = 30;
const WIDEST = 380;
const CONTROLS = 90;
const COUNTER = 52;
const EDGE = 12;

export class Popup {
    /** `opened(id or null)` hears which claim is open, `chosen(id)` which one the reader wants in the list, `closed()` of the end. */
    constructor(map, config, { opened, chosen, closed }) {
        Object.assign(this, { map, config, opened, chosen });
        this.kindOf = new Map(config.kinds.map(kind => [kind.id, kind]));
        this.leaflet = L.popup({ className: "claims-popup" });
        this.leaflet.on("remove", () => {
            const hadFocus = this.leaflet.getElement()?.contains(document.activeElement);
            this.state = null;
            map.getContainer().classList.remove("claims-popup-is-open");
            this.opened(null);
            closed(hadFocus);
        });
        map.getContainer().addEventListener("keydown", event => event.key === "Escape" && this.close());
    }

    /**
     * Opens at `at` (Leaflet coordinates), `offset` pixels from it and clear of `beside` pixels on the right; `claim` is
     * the id to unfold, `takesFocus` as when it is opened by hand, `stays` keeps the map from moving it into view.
     */
    open({ corpus, rows, places, claim, at, offset, beside, takesFocus, stays }) {
        this.close();
        const claims = claimsAt(corpus, rows, places);
        this.state = { corpus, places, claims, claim: claim ?? corpus.claims[claims[0]].id };
        Object.assign(this.leaflet.options, { offset, autoPan: !stays });
        this.fitInto(this.map.getSize(), beside);
        this.map.getContainer().classList.add("claims-popup-is-open");
        this.leaflet.setContent(this.content()).setLatLng(at).openOn(this.map);
        this.opened(this.state.claim);
        this.showOpened();
        if (takesFocus) {
            this.leaflet.getElement().querySelector("[role=dialog]").focus({ preventScroll: true });
        }
    }

    /** Brings the unfolded claim to the top of the popup when others stand before it. */
    showOpened() {
        const content = this.leaflet.getElement().querySelector(".leaflet-popup-content");
        const claim = content.querySelector("details[open]");
        if (claim?.previousElementSibling?.matches("details")) {
            content.scrollTop += claim.getBoundingClientRect().top - content.getBoundingClientRect().top;
        }
    }

    /** Never wider or higher than the map, and where there is room not under its controls either. */
    fitInto({ x, y }, beside) {
        const isWide = x > WIDEST + CONTROLS + beside;
        Object.assign(this.leaflet.options, {
            maxWidth: Math.min(WIDEST, x - 48),
            minWidth: Math.min(300, x - 48),
            maxHeight: Math.round(y * 0.6),
            autoPanPaddingTopLeft: isWide ? [CONTROLS, COUNTER] : [EDGE, EDGE],
            autoPanPaddingBottomRight: [EDGE + (isWide ? beside : 0), EDGE],
        });
    }

    /** Follows a changed selection: stays while its claim is still in it. */
    follow(corpus, rows) {
        if (!this.state) {
            return;
        }
        const claims = claimsAt(corpus, rows, this.state.places);
        if (!claims.some(row => corpus.claims[row].id === this.state.claim)) {
            this.close();
        } else if (
            claims.length !== this.state.claims.length ||
            claims.some((row, index) => row !== this.state.claims[index])
        ) {
            Object.assign(this.state, { corpus, claims });
            this.leaflet.setContent(this.content());
        }
    }

    close() {
        this.leaflet.remove();
    }

    content() {
        const { corpus, places, claims } = this.state;
        const names = places.map(index => corpus.places[index]);
        const title = names.length > 1 ? `${names.length} places` : names[0].name;
        const about = names.length > 1 ? names.map(({ name }) => name).join(", ") : this.about(names[0]);
        const left = claims.length - MOST_CLAIMS;
        return node(
            "article",
            { class: "claims-article", role: "dialog", tabindex: "-1", "aria-label": title },
            node("h2", {}, title),
            node("p", { class: "claim-quiet" }, about),
            ...this.sections(claims.slice(0, MOST_CLAIMS).map(row => corpus.claims[row])),
            left > 0
                ? node(
                      "p",
                      { class: "claim-quiet" },
                      `${left.toLocaleString("en")} more claims lie here: narrow the dates or the filters to see them.`,
                  )
                : null,
        );
    }

    about(place) {
        const drawn = {
            area: "somewhere in this area",
            line: "somewhere along this line",
            hatched: "the hatched area is approximate",
        };
        return [wordsFor(place, this.config.classes), drawn[place.drawn] ?? uncertaintyText(place)]
            .filter(Boolean)
            .join(", ");
    }

    sections(claims) {
        if (claims.length === 1) {
            return [
                node("div", { class: "claim" }, node("p", {}, ...this.heading(claims[0])), ...this.body(claims[0])),
            ];
        }
        const open = claims.find(({ id }) => id === this.state.claim) ?? claims[0];
        return claims.map(claim => {
            const details = node(
                "details",
                { class: "claim" },
                node("summary", {}, ...this.heading(claim)),
                ...this.body(claim),
            );
            details.open = claim === open;
            details.addEventListener("toggle", () => {
                if (details.open && this.state) {
                    this.state.claim = claim.id;
                    this.opened(claim.id);
                }
            });
            return details;
        });
    }

    heading(claim) {
        const kind = this.kindOf.get(claim.kind);
        return [
            kind ? symbol(kind.shape, kind.colour, 14) : "",
            node("span", { class: "claim-kind" }, kind?.label ?? claim.kind),
            claimLine(claim),
        ];
    }

    body(claim) {
        const { corpus } = this.state;
        const choose = node("button", { type: "button", class: "claim-choose" }, "Show in the list");
        choose.addEventListener("click", () => this.chosen(claim.id));
        const placeName = id => corpus.places[corpus.placeAt.get(id)]?.name ?? id;
        return [claimBody(claim, { placeName, voices: this.config.voices, relations: this.config.relations }), choose];
    }
}

function claimsAt(corpus, rows, places) {
    return [...new Set(places.flatMap(place => Array.from(rowsAt(corpus, place, rows))))].sort(
        (one, other) => one - other,
    );
}
