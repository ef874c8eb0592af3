/** A claim in full, as nodes: who said what, when and where, and every mention with the way to its words. */
import { pageAddress } from "../shared/base.js";
import { node } from "../shared/nodes.js";

const DIFFERENCES = { when: "when", place: "where", who: "who", munition: "munition" };

/** The address if it is one of the web (http or https), else null. */
function webAddress(text) {
    try {
        const address = new URL(text);
        return ["http:", "https:"].includes(address.protocol) ? address.href : null;
    } catch {
        return null;
    }
}

/** "The Ministry of Defense said: more than 1,400 mines found" */
export function claimLine(claim) {
    return node("span", {}, node("strong", {}, claim.said_by_name), " said: ", claim.summary);
}

/** The body of a claim; `placeName(id)` names a place, `voices` and `relations` are words from the config. */
export function claimBody(claim, { placeName, voices = {}, relations = {} }) {
    const placed = claim.places.map(placeName).join(", ");
    const ours = claim.our_reading;
    const written = claim.place_as_written.map(words => `“${words}”`).join(", ");
    const facts = [
        ["Speaker", [ours.said_by]],
        ["Asserted as", [claim.admission]],
        ["When", [claim.when_text, ours.when ? `(${ours.when})` : claim.when_basis && `(${claim.when_basis})`]],
        ["Where", [written && `${written}, placed at`, placed, ours.place && `(${ours.place})`]],
        ["Figures", claim.figures.map(figure => figure.in_words), "; "],
        ["Munition", [claim.munition]],
        ["Made (as claimed)", [claim.made]],
        ["Note", [claim.note]],
        ["Source", [claim.excerpt_only ? "only an excerpt of the text was read" : ""]],
    ];
    return node(
        "div",
        { class: "claim-body" },
        node(
            "dl",
            {},
            ...facts.flatMap(([term, parts, between = " "]) => fact(term, parts.filter(Boolean).join(between))),
        ),
        ...claim.mentions.map(mention => mentionNode(claim, mention, voices)),
        node(
            "p",
            { class: "claim-links" },
            link(claimAddress(claim.id, claim.collections), "The whole card, with differences and totals"),
        ),
        ...relationNodes(claim, relations),
    );
}

/** How the claim stands to others: first who answers or denies it, in whichever collection that is. */
function relationNodes(claim, relations) {
    const wordsOf = (how, side) => [relations[how] ?? how.replaceAll("_", " ")].flat().at(side);
    const isElsewhere = reply => !reply.collections.some(name => claim.collections.includes(name));
    return [
        ...claim.replies.map(reply =>
            relation(
                wordsOf(reply.how, Number(reply.is_by_other)),
                link(
                    claimAddress(
                        reply.claim,
                        isElsewhere(reply) ? [...claim.collections, ...reply.collections] : claim.collections,
                    ),
                    `${reply.said_by_name}: ${reply.summary}`,
                ),
                [reply.basis_text, isElsewhere(reply) ? `${reply.collections.join(" and ")} collection` : ""],
            ),
        ),
        ...claim.relates
            .filter(({ to }) => !claim.replies.some(reply => reply.claim === to))
            .map(({ to, how, summary, note, basis_text: basis }) =>
                relation(wordsOf(how, 0), link(claimAddress(to, claim.collections), summary), [basis, note]),
            ),
    ];
}

const relation = (words, to, notes) =>
    node("p", { class: "claim-relation" }, node("em", {}, words), ": ", to, ` (${notes.filter(Boolean).join("; ")})`);

const fact = (term, text) => (text ? [node("dt", {}, term), node("dd", {}, text)] : []);

function mentionNode(claim, mention, voices) {
    const wordsFor = what => DIFFERENCES[what] ?? what.replaceAll("_", " ");
    const differs = Object.entries(mention.differs).map(([what, words]) => `${wordsFor(what)}: ${words}`);
    const voice = voices[mention.voice] ?? mention.voice;
    return node(
        "section",
        { class: "claim-mention" },
        node("blockquote", {}, `“${mention.words}”`),
        node("p", {}, node("cite", {}, mention.publisher), `, ${mention.published_text}, ${voice}`),
        differs.length
            ? node("p", { class: "claim-differs" }, `This text says otherwise – ${differs.join("; ")}`)
            : null,
        mention.note ? node("p", { class: "claim-quiet" }, mention.note) : null,
        node(
            "p",
            { class: "claim-links" },
            sourceLink(mention),
            link(statementAddress(claim, mention), "Statement in this app"),
        ),
    );
}

function sourceLink(mention) {
    const address = webAddress(mention.link ?? mention.address);
    return address ? link(address, "Open the source at these words") : node("span", {}, "no public address known");
}

/** A statement's page at the first words of the claim. */
const statementAddress = ({ id, collections }, { statement }) =>
    `${pageAddress("statements", [...switched(collections), ["statement", statement], ["claim", id]])}#claim-${id}`;

/** The map's page with a claim open and its collections switched on. */
const claimAddress = (claim, collections) => pageAddress("", [...switched(collections), ["claim", claim]]);

/** What switches these collections on, as pairs; the core is on by itself. */
const switched = collections =>
    collections.includes("wider")
        ? [
              ["collection", "core"],
              ["collection", "wider"],
          ]
        : [];

const link = (href, words) => node("a", { href, target: "_blank", rel: "noopener noreferrer" }, words);
