/** The data in the static copy, and the types of its modules. */

/** The repeatable view parameters; a corpus adds its further fields. */
type ListName = "collection" | "kind" | "statement" | "place" | "speaker" | "party";
type ViewName = ListName | "from" | "to" | "dates" | "match" | "q" | "claim" | "lat" | "lon" | "zoom";

/** A view, by parameter name. */
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

/** The rules for a view in a URL, see static_site/view.js. */
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

/** A filter with its options and their labels. */
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

/** The citations with placeholders, see claimsmap/export/citation.py. */
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
    placeholders: { title: string; sentence: string; link: string; record: string };
    /** TeX special characters and their escapes. */
    tex: { [sign: string]: string };
    /** The prefix of an opened record's title, by the parameter that opens it. */
    opened: { [own: string]: string };
}

/** The response of /data/citation.json. */
interface Citation extends CitationForms {
    title: string;
    sentence: string;
    link: string;
}

/** The same in the panel, with CSL-JSON as text to copy. */
type PrintedCitation = Omit<Citation, "csl"> & { csl: string };

/** The copy's data on the claims of some collections, see pages/static_site/record.py. */
interface CarriedRecord {
    heading: string;
    collections: string[];
    axis: [IsoDay, IsoDay];
    spans: PackedSpans | Spans;
    rowsInAFile: number;
    answers: { [claim: string]: [IsoDay, IsoDay][] };
    citation: CarriedCitation;
}

/** List rows and mark texts of a hundred claims. */
interface RowsInAFile {
    rows: ListRow[];
    texts: MarkText[];
}

/** The parts of a record that are fetched on demand. */
interface RecordParts {
    choosing(): Promise<Choosing>;
    rows(file: number): Promise<RowsInAFile>;
}

/** What the claims can be filtered by. */
interface Choosing {
    values: Record<ListName, string[][]>;
    /** For each filter by name, every value on record. */
    known: { [name: string]: string[] };
    text: string[];
    folding: FoldingTable;
    filters: OfferedFilter[];
    /** The kinds that occur only in other collections, with labels. */
    elsewhere: [string, string][];
}

/** A file in the Share panel. */
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

/** The settings of a page in the copy, see pages/static_site/page_settings.py. */
interface AboutCopy {
    form: ViewForm;
    accompanying: string[];
    frames: string[];
    variants: string[];
    collections: string[];
    gone: { [claim: string]: [string, string] };
    former: { [ident: string]: string };
    /** The number of files for records, by variant and page. */
    files: { [variant: string]: { [page: string]: number } };
    /** Further parts of a list per file. */
    partsInAFile: number;
    words: string;
    placeholder: string;
    addOthers: string;
    /** The groups of filters: a button's label, and its filters. */
    groups: [string, ListName[]][];
    everything: string;
    elsewhere: string;
    start: L.MapOptions;
    tiles: string;
    name: string;
    page: { name: string; own: string };
    share: Omit<SharePanelData, "channel">;
}

/** The data store of the copy, filled by the scripts beside the page. */
declare const claimsCopy: {
    /** The URL of the copy's folder. */
    base: string;
    texts: Map<string, string>;
    put(key: string, text: string): void;
    /** Gzipped texts in base64, until they are needed. */
    packed: Map<string, string>;
    putPacked(key: string, text: string): void;
};

/** How much of its lists a page showed: the further parts of each, and the scroll position. */
interface ShownOfLists {
    parts: { [list: string]: number };
    y: number;
}

/** The further parts of a list: its number on the page, how many are shown, and a function that shows the next. */
interface FurtherParts {
    list: string;
    shown: () => number;
    showNext: () => Promise<void>;
}

/** The claims of some collections; `Record` is TypeScript's own. */
type CopyRecord = import("../assets/static_site/matching.js").Record;
