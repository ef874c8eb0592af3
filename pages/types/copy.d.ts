/** What the static copy carries, and how its modules name it. */

/** The parameters of a view that may stand several times; a corpus has those of its further fields as well. */
type ListName = "collection" | "kind" | "statement" | "place" | "speaker" | "party";
type ViewName = ListName | "from" | "to" | "dates" | "match" | "q" | "claim" | "lat" | "lon" | "zoom";

/** What a reader has chosen, by the names of the address. */
type ChosenView = Record<ListName, string[]> & {
    from: IsoDay | null;
    to: IsoDay | null;
    dates: DateMeaning;
    match: Match;
    q: string;
    claim: string;
    lat: string | null;
    lon: string | null;
    zoom: string | null;
};

/** The form of a view in an address, see static_site/view.js. */
interface ViewForm {
    names: ViewName[];
    lists: ListName[];
    closed: { [name: string]: string[] };
    usual: ChosenView;
    reach: { [name: string]: [number, number] };
    longest: number;
    most: number;
    foreign: string;
}

/** The table of claimsmap/files/folding.json. */
interface FoldingTable {
    letters: { [sign: string]: string };
    sequences: { [sequence: string]: string };
}

/** A filter with the values that it offers, each with its words. */
interface OfferedFilter {
    name: ListName;
    label: string;
    options: [string, string][];
}

/** A row of /data/list.json. */
interface ListRow {
    id: string;
    kind: string;
    said_by_name: string;
    summary: string;
    when_text: string;
    label: string;
    place_text: string;
    statements: number;
    unreviewed: boolean;
    excerpt_only: boolean;
    touches?: boolean;
}

/** The forms of a citation with placeholders, see claimsmap/export/citation.py. */
interface CitationForms {
    text: string;
    bibtex: string;
    csl: { title: string; note: string; [field: string]: unknown };
    notice: string;
    version: string;
}

interface CarriedCitation extends CitationForms {
    title: string;
    day: { iso: IsoDay; text: string };
    placeholders: { title: string; sentence: string; link: string };
    /** Signs that mean something to TeX, and how each is written. */
    tex: { [sign: string]: string };
    /** What the title of an opened record begins with, by the parameter that opens it. */
    opened: { [own: string]: string };
}

/** What /data/citation.json answers. */
interface Citation extends CitationForms {
    title: string;
    sentence: string;
    link: string;
}

/** The same in the panel: CSL-JSON as text, as a reader copies it. */
type PrintedCitation = Omit<Citation, "csl"> & { csl: string };

/** What the copy carries of the claims of some collections, see pages/static_site/record.py. */
interface CarriedRecord {
    heading: string;
    collections: string[];
    axis: [IsoDay, IsoDay];
    spans: PackedSpans | Spans;
    rowsInAFile: number;
    answers: { [claim: string]: [IsoDay, IsoDay][] };
    citation: CarriedCitation;
}

/** What the copy says of a hundred claims. */
interface RowsInAFile {
    rows: ListRow[];
    texts: MarkText[];
}

/** What a record of the copy fetches when it is needed. */
interface RecordParts {
    choosing(): Promise<Choosing>;
    rows(file: number): Promise<RowsInAFile>;
}

/** What the claims can be chosen by. */
interface Choosing {
    values: Record<ListName, string[][]>;
    /** For each filter by name, every value on record. */
    known: { [name: string]: string[] };
    text: string[];
    folding: FoldingTable;
    filters: OfferedFilter[];
    /** The kinds that only claims of other collections have, each with its words. */
    elsewhere: [string, string][];
}

/** A file that Share offers. */
interface OfferedFile {
    file: string;
    label: string;
    what: string;
}

/** The data of the share panel. */
interface SharePanelData {
    version: string;
    record: string;
    name: string;
    notice: string;
    channel: string | null;
    names: string[];
    files: OfferedFile[];
    opening: string[];
    embedFrom: string;
    isCopy: boolean;
}

/** What a page of the copy says about itself, see pages/static_site/page_settings.py. */
interface AboutCopy {
    form: ViewForm;
    accompanying: string[];
    frames: string[];
    variants: string[];
    collections: string[];
    gone: { [claim: string]: [string, string] };
    former: { [ident: string]: string };
    /** By variant and page, in how many files its records lie. */
    files: { [variant: string]: { [page: string]: number } };
    /** Further parts of a list that lie in one file. */
    partsInAFile: number;
    words: string;
    placeholder: string;
    addOthers: string;
    /** The groups of filters: the words of a button, and the filters that it opens. */
    groups: [string, ListName[]][];
    everything: string;
    elsewhere: string;
    start: L.MapOptions;
    tiles: string;
    name: string;
    page: { name: string; own: string };
    share: Omit<SharePanelData, "channel">;
}

/** The first script of a page of the copy: what the scripts beside it have handed over. */
declare const claimsCopy: {
    /** The address of the copy's folder. */
    base: string;
    kept: Map<string, string>;
    put(key: string, text: string): void;
    /** Texts that are compressed by gzip, in base64, until they are asked for. */
    packed: Map<string, string>;
    putPacked(key: string, text: string): void;
};

/** What a page has shown of its lists: how many further parts of each, and where it was scrolled to. */
interface ShownOfLists {
    parts: { [list: string]: number };
    y: number;
}

/** The further parts of a list: its number on the page, how many of them are shown, and what shows the next one. */
interface FurtherParts {
    list: string;
    shown: () => number;
    showNext: () => Promise<void>;
}

/** The claims of some collections; the plain name is TypeScript's own. */
type CopyRecord = import("../assets/static_site/matching.js").Record;
