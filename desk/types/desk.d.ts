/** The responses of the desk's server, and types shared by its scripts. */

/** The choices for each field. */
interface DeskChoice {
    id: string;
    label: string;
}
interface DeskLists {
    kinds: (DeskChoice & { colour: string })[];
    speakers: DeskChoice[];
    voices: string[];
    qualifiers: string[];
    measures: DeskChoice[];
    places: DeskChoice[];
    statements: DeskChoice[];
    reasons: string[];
    further: DeskChoice[];
    classes: string[];
}

/** A proposal, a sentence without one, or a left-out passage; offsets count code points, not UTF-16 units. */
interface DeskItem {
    key: string;
    at: [number, number];
    state: string;
    why: string;
}
interface DeskSentence {
    start: number;
    end: number;
    state: string;
    why: string;
}
interface DeskFigure {
    measure: string;
    qualifier: string;
    value: number | null;
    words: string;
}
/** A recorded claim with its words. */
interface DeskClaim {
    claim: string;
    kind: string;
    speaker: string;
    summary: string;
    when: string;
    words: { statement: string; words: string }[];
    how?: string;
    likeness?: number;
}
interface DeskCard {
    key: string;
    type: "proposal" | "sentence" | "passage";
    state: string;
    why: string;
    words: string;
    id: string;
    fields: Record<string, string>;
    figures: DeskFigure[];
    readable: {
        speaker: string;
        party: string;
        said_by_basis: string;
        when: string;
        when_basis: string;
        places: string[];
    };
    unknown_places: string[];
    merge: string;
    merged: DeskClaim | null;
    differs: Record<string, string>;
    proposed_differs: Record<string, string>;
    likely: DeskClaim[];
}
/** A draft as shown on the page. */
interface DeskShown {
    name: string;
    version: string;
    coder: string;
    statement: {
        id: string;
        publisher: string;
        published: string;
        title: string;
        reports: string;
        address: string;
        language: string;
        weaker: string;
    };
    items: DeskItem[];
    sentences: DeskSentence[];
    undecided: number;
    accepted: number;
    undoes: string;
    redoes: string;
    card: DeskCard | null;
}
interface DeskOpened extends DeskShown {
    text: string;
    lists: DeskLists;
}
interface DeskWords {
    count: number;
    most: number;
    problem: string;
    crossed: { item: string; words: string }[];
}
interface DeskShelf {
    drafts: { name: string; coder: string; waiting: number; all: number; on_file: boolean; fault?: string }[];
    lists: DeskLists;
    open: string;
    claims: string;
}
interface DeskBesideRow {
    claim: string;
    kind: string;
    summary: string;
    when: string;
    words: string;
    at: number;
    state: string;
    differs: Record<string, string>;
    item: string;
    is_merged: boolean;
    is_decided: boolean;
}
interface DeskBeside {
    title: string;
    text: string;
    rows: DeskBesideRow[];
}
interface DeskCompared {
    version: string;
    second: string;
    rows: {
        pair: [number, number];
        words: string;
        first: Record<string, string>;
        second: Record<string, string>;
        differ: string[];
    }[];
    agreement: Record<string, number | null>;
    kappa: number | null;
    pairs: number;
    alone: number;
}
interface DeskChange {
    refused: string;
    faults: string[];
    lines: string[];
    sum?: string;
}
interface DeskPlace {
    id: string;
    name: string;
    called: string;
    likeness: number;
    class: string;
    /** "within about 2 km", or empty if unknown. */
    uncertainty: string;
    within: string;
}
/** A key and its action; `label` is shown on the bar. */
interface DeskKey {
    keys: string[];
    label: string;
    does: (key: string) => Promise<void> | void;
}
