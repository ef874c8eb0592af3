/**
 * The open claim on a server page; also writes what the map sends on the channel to the URL. Its data: {cards (their
 * URL), areFew (whether all are prefetched), address (see server_address.js), channel, version}.
 */
import { openChannel } from "../shared/channel.js";
import { keepOne } from "../shared/mount.js";
import { Card } from "./card.js";
import { cardOf, onCards, peek, useCards } from "./cards.js";
import { choose, chosen, onChoice } from "./choosing.js";
import { takeAddress } from "./server_address.js";

/** @type {(row: number) => boolean} */
let isChosen = () => true;
/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * Called by the list with a test for which rows are selected.
 * @param {(row: number) => boolean} test
 */
export function noteChosen(test) {
    isChosen = test;
    for (const listener of listeners) {
        listener();
    }
}

class ChosenClaim {
    channel = "";
    cards = "";

    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.line = openChannel(null);
        this.card = new Card(parent, claim => peek(claim)?.html ?? cardOf(claim).then(card => card?.html ?? null));
        const note = () => this.note();
        /** @param {boolean} isStep */
        const show = isStep => this.show(isStep);
        listeners.add(note);
        this.ends = [onChoice(show), onCards(note), () => listeners.delete(note)];
    }

    /** @param {ComponentCall<{ cards: string, areFew: boolean, address: ServerAddress, channel: string }>} call */
    update({ data }) {
        this.cards = data.cards;
        useCards(data.cards, data.areFew);
        takeAddress(data.address);
        if (data.channel !== this.channel) {
            this.channel = data.channel;
            this.line.close();
            this.line = openChannel(data.channel, message => this.receive(message));
        }
        this.show(false);
    }

    leave() {
        this.line.close();
        for (const end of this.ends) {
            end();
        }
    }

    /** @param {ChannelMessage} message */
    receive(message) {
        if (message.type === "claim") {
            choose({ claim: message.id });
        } else if (message.type === "moved") {
            const { lat, lon, zoom } = message;
            choose({ lat, lon, zoom });
        }
    }

    /** @param {boolean} isStep */
    show(isStep) {
        const choice = chosen();
        this.card.show(choice.claim, this.cards);
        this.note();
        this.line.send({ type: "choice", choice, isStep });
    }

    note() {
        const { claim } = chosen();
        const card = claim && peek(claim);
        this.card.showIfLeftOut(!card || (card.row !== null && isChosen(card.row)));
    }
}

export const show = keepOne(parent => new ChosenClaim(parent));
