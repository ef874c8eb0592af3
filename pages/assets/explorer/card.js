/** The open claim in full, in place of the list. */

import { _ } from "../shared/language.js";
import { node } from "../shared/nodes.js";
import { showFragment } from "./fragment.js";

const LEFT_OUT = _("This claim is not among the chosen ones: the dates, the filters or the collection leave it out.");
const NOT_LOADED = _("This claim could not be loaded. Choose it again.");

export class Card {
    /** @type {string | null} */
    claim = null;
    edition = "";
    isChosen = true;

    /**
     * `fetchCard(claim)` returns the HTML of the card, null for an unknown claim, or a promise of it.
     * @param {Element} place
     * @param {(claim: string) => string | null | Promise<string | null>} fetchCard
     */
    constructor(place, fetchCard) {
        this.place = place;
        this.fetchCard = fetchCard;
        this.leftOut = node("p", { class: "claims-alert", role: "status" }, LEFT_OUT);
        this.leftOut.hidden = true;
    }

    /**
     * Opens a claim with the cards of an `edition`; null closes it.
     * @param {string | null} claim
     * @param {string} edition
     */
    async show(claim, edition) {
        if (claim === this.claim && edition === this.edition) {
            return;
        }
        this.claim = claim;
        this.edition = edition;
        if (!claim) {
            this.place.replaceChildren();
            return;
        }
        const found = this.fetchCard(claim);
        const html = found instanceof Promise ? await found.catch(() => undefined) : found;
        if (claim === this.claim && edition === this.edition) {
            this.draw(html);
        }
    }

    /** @param {string | null | undefined} html */
    draw(html) {
        const card = node("div", {});
        if (html) {
            showFragment(card, html);
        } else {
            const missing = _("There is no {name} {values} in this record. It may have been withdrawn or renamed.", {
                name: "claim",
                values: `“${this.claim}”`,
            });
            card.append(
                node("p", { class: "claims-alert is-warning", role: "alert" }, html === null ? missing : NOT_LOADED),
            );
        }
        if (html === undefined) {
            this.claim = null; // so that it can be opened again
        }
        this.place.replaceChildren(node("div", { class: "st-key-claim-card" }, this.leftOut, card));
        this.showIfLeftOut(this.isChosen || !html);
        const panel = this.place.closest(".st-key-chosen")?.parentElement;
        if (panel) {
            panel.scrollTop = 0;
        }
    }

    /** @param {boolean} isChosen */
    showIfLeftOut(isChosen) {
        this.isChosen = isChosen;
        this.leftOut.hidden = isChosen;
    }
}
