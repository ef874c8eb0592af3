/**
 * The panel for sharing the current view: link, embed code, files, citation. When opened it reads the view from the URL
 * and asks the map for its position, so that nothing has to be sent while the reader moves about.
 *
 * Its data: {version, record (version of the claims), name and notice (of the corpus), channel, names (view
 * parameters), files: [{file, label, what}], opening (a page's parameters that open one record), embedFrom (sites that
 * may embed the app), isCopy (whether this is the static copy, whose files are complete)}. The panel is one module,
 * because each of its buttons needs the same link.
 */
import { openChannel } from "../shared/channel.js";
import { _ } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { addStyle, node } from "../shared/nodes.js";
import { appAddress, frameAddress, frameCode, linkOf } from "./addresses.js";
import { copyField } from "./copying.js";

const DRAWN = { page: _("this page"), full: _("the map with timeline, filters and list"), map: _("the map alone") };
const CITED = { text: _("Text"), bibtex: "BibTeX", csl: "CSL-JSON" };

/** The hash of links that open the panel at the citation. */
const CITE = "#cite";

class Share {
    /** @type {SharePanelData} */
    data = {
        version: "",
        record: "",
        name: "",
        notice: "",
        channel: null,
        names: [],
        files: [],
        opening: [],
        embedFrom: "",
        isCopy: false,
    };
    /** @type {Where | null} */
    where = null;
    /** @type {PrintedCitation | null} */
    citation = null;
    /** Whether a link led here to cite the open record. */
    isToCite = location.hash === CITE;

    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.style = addStyle(new URL("share.css", import.meta.url));
        this.line = openChannel(null);
        this.open = node(
            "button",
            { type: "button", class: "claims-share-open", "aria-haspopup": "dialog" },
            _("Share"),
        );
        this.open.onclick = () => this.begin();
        this.send = node("button", { type: "button" }, _("Send…"));
        this.send.hidden = !navigator.share;
        this.send.onclick = () => this.sendAway();
        this.link = copyField(_("Link to this view"));
        this.frame = copyField(_("HTML to embed"), 3);
        this.cited = copyField(_("To cite it"), 5);
        this.drawn = choice(_("What the frame shows"), DRAWN, () => this.show());
        this.form = choice(_("Form of the citation"), CITED, () => this.showCitation());
        this.onDisk = node(
            "p",
            { class: "claims-share-note" },
            _("This copy lies on a disk: its links lead nowhere but there. Put it on a file host to pass them on."),
        );
        this.embedding = node("p", { class: "claims-share-note" });
        this.files = node("ul");
        this.picture = node("button", { type: "button" }, _("Picture of the map (PNG)"));
        this.picture.onclick = () => this.askForPicture();
        this.status = node("p", { role: "status", class: "claims-share-note" });
        const print = node("button", { type: "button" }, _("Print this page"));
        print.onclick = () => this.print();
        this.paper = node("a", { target: "_blank", rel: "noopener" }, _("all these claims on one page, to print"));
        const close = node("button", { type: "button", class: "claims-share-close", "aria-label": _("Close") }, "×");
        close.onclick = () => this.dialog.close();
        this.notice = node("p", { class: "claims-share-note" });
        this.citing = node("h3", { tabindex: "-1" }, _("Cite"));
        /** @param {MouseEvent} event */
        this.pressed = ({ target }) => {
            if (target instanceof Element && target.closest("button.claims-cite")) {
                this.begin(this.citing);
            }
        };
        document.addEventListener("click", this.pressed);
        this.dialog = node(
            "dialog",
            { class: "claims-share", "aria-labelledby": "claims-share-title" },
            node("header", {}, node("h2", { id: "claims-share-title" }, _("Share this view")), close),
            this.link.root,
            node("p", { class: "claims-share-buttons" }, this.send),
            this.onDisk,
            node("h3", {}, _("Embed")),
            this.drawn.root,
            this.embedding,
            this.frame.root,
            node("h3", {}, _("Download")),
            this.files,
            node("p", { class: "claims-share-buttons" }, this.picture, print, this.paper),
            this.status,
            this.citing,
            this.form.root,
            this.cited.root,
            this.notice,
        );
        this.dialog.addEventListener("click", event => {
            if (event.target === this.dialog) {
                this.dialog.close();
            }
        });
        this.root = node("div", {}, this.open, this.dialog);
        parent.append(this.root);
    }

    /** @param {ComponentCall<SharePanelData>} call */
    update({ data }) {
        if (data.channel !== this.data.channel) {
            this.line.close();
            this.line = openChannel(data.channel, message => this.receive(message));
        }
        this.data = data;
        if (this.isToCite) {
            this.isToCite = false;
            this.begin(this.citing);
        }
    }

    leave() {
        this.line.close();
        document.removeEventListener("click", this.pressed);
        this.root.remove();
    }

    /**
     * Opens the panel, at the top or at one of its headings.
     * @param {HTMLElement} [heading]
     */
    async begin(heading) {
        await this.style;
        this.where = null;
        this.picture.hidden = true;
        this.status.textContent = "";
        this.dialog.showModal();
        this.show();
        heading?.focus();
        heading?.scrollIntoView();
        this.line.send({ type: "where?" });
    }

    /** The system's share sheet, if there is one; cancelling it is not an error. */
    sendAway() {
        navigator.share({ title: document.title, url: this.dialog.dataset.link }).catch(() => {});
    }

    /**
     * The map has answered: there is one, and this is its position.
     * @param {ChannelMessage} message
     */
    receive(message) {
        if (message.type === "where" && this.dialog.open) {
            this.where = message;
            this.picture.hidden = false;
            this.show();
        } else if (message.type === "picture" && this.dialog.open) {
            this.status.textContent = _("The picture is made.");
            save(message.picture, "claims-map.png");
        }
    }

    show() {
        const { record, names, files, embedFrom, isCopy } = this.data;
        const link = linkOf(this.where, record);
        this.link.show(link);
        const source = frameAddress(this.where, this.drawn.value(), names);
        this.frame.show(frameCode(source, linkOf(this.where), this.data));
        this.embedding.textContent = embedFrom
            ? _("These sites may embed it: {sites}.", { sites: embedFrom })
            : _("Embedding is switched off on this site. The code works once those who run it allow your site.");
        this.files.replaceChildren(
            ...files.map(({ file, label, what }) => {
                const address = appAddress(`data/${file}`, this.where, isCopy ? [] : names);
                const link = node("a", { href: address, download: file }, label);
                if (isOnDisk()) {
                    link.target = "_blank"; // browsers show files of a disk instead of saving them: not in place of the view
                }
                return node("li", {}, link, `: ${what}`);
            }),
        );
        this.onDisk.hidden = !isOnDisk();
        this.paper.hidden = isCopy;
        this.paper.href = appAddress("print", this.where, names);
        if (this.dialog.dataset.link !== link || !this.citation) {
            this.dialog.dataset.link = link;
            this.forgetCitation();
            this.cite(link);
        }
    }

    /** Drops the citation of an earlier view while that of the current one is loading. */
    forgetCitation() {
        this.citation = null;
        this.picture.disabled = true;
        this.showCitation();
    }

    /**
     * Fetches the citation, and puts in the link as the browser knows it.
     * @param {string} link
     */
    async cite(link) {
        const address = appAddress("data/citation.json", this.where, [...this.data.names, ...this.data.opening]);
        const citation = await fetch(address)
            .then(response => (response.ok ? response.json() : null))
            .catch(() => null);
        if (this.dialog.dataset.link !== link) {
            return;
        }
        if (!citation) {
            this.status.textContent = _("The citation could not be loaded. Close this panel and open it again.");
            return;
        }
        /** @param {string} text */
        const own = text => text.replaceAll(citation.link, link);
        const csl = JSON.stringify([{ ...citation.csl, URL: link }], null, 1);
        this.citation = { ...citation, text: own(citation.text), bibtex: own(citation.bibtex), csl, link };
        this.notice.textContent = citation.notice;
        this.dialog.dataset.cited = link;
        this.picture.disabled = false;
        this.showCitation();
    }

    showCitation() {
        const form = /** @type {keyof typeof CITED} */ (this.form.value());
        this.cited.show(this.citation?.[form] ?? "");
    }

    askForPicture() {
        if (!this.citation) {
            return;
        }
        const { title, sentence, notice, version, link } = this.citation;
        this.status.textContent = _("The picture is being made.");
        this.line.send({
            type: "picture?",
            title,
            lines: [sentence],
            foot: [notice, _("Version {version}. {link}", { version, link })],
        });
    }

    print() {
        this.dialog.close();
        window.print();
    }
}

/** Whether the copy was opened from a disk. */
const isOnDisk = () => location.protocol === "file:";

/**
 * @param {string} label
 * @param {{ [value: string]: string }} options
 * @param {() => void} changed
 */
function choice(label, options, changed) {
    const select = node(
        "select",
        {},
        ...Object.entries(options).map(([value, text]) => node("option", { value }, text)),
    );
    select.onchange = changed;
    return { root: node("label", { class: "claims-share-choice" }, `${label} `, select), value: () => select.value };
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
    const address = URL.createObjectURL(blob);
    node("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const show = keepOne(parent => new Share(parent));
