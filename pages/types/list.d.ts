/** What the modules of the list hand to each other. */

/** How much the choice finds with all collections on. */
interface Elsewhere {
    all: number;
    mapped: number;
}

/** The data of the list's component. */
interface ListData {
    spans: string;
    list: string;
    from: IsoDay | null;
    to: IsoDay | null;
    dates: DateMeaning;
    match: Match;
    claim: string | null;
    row: number | null;
    narrowed: boolean;
    elsewhere: string | null;
    /** Hears which rows are among the chosen ones, each time that they are picked. */
    heard?: (isChosen: (row: number) => boolean) => void;
    channel: string;
}

/** The heading of a kind; places are those among the claims that pass the filters. */
interface HeadingLine {
    kind: string;
    count: number;
    place?: undefined;
}

interface ClaimLine {
    place: number;
    kind?: undefined;
}

type Line = HeadingLine | ClaimLine;
type LineKey = string | number;

interface KindGroup {
    kind: string;
    places: Uint32Array;
}

/** Of the claims that pass the filters: the kind of each by its number, and 1 where it can be drawn. */
interface ListColumns {
    kinds: string[];
    kind: Uint16Array;
    mapped: Uint8Array;
}

/** What is chosen, see `pick` in list/order.js. */
interface Picked {
    /** Of one tab. */
    groups: KindGroup[];
    /** How many can be drawn, how many cannot, and how many of both only touch the range. */
    mapped: number;
    off: number;
    touching: number;
    /** Kinds that are among them, in both tabs. */
    kinds: string[];
}

/** What an empty tab is explained by, see list/empty.js. */
interface TabState {
    mapped: boolean;
    shown: number;
    other: number;
    passing: number;
    narrowed: boolean;
    elsewhere: Elsewhere | null;
    /** What is counted: "claims", or the plural of the one kind that is chosen. */
    nouns: string;
}
