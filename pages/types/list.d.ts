/** Types shared by the list's modules. */

/** The number of matches with all collections on. */
interface Elsewhere {
    all: number;
    mapped: number;
    /** On any day. */
    matching: number;
    saidBy: Map<string, number>;
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
    /** Called with a test for selected rows each time they are computed. */
    onSelect?: (isChosen: (row: number) => boolean) => void;
    /** Called before a choice in the list, with the ids of the claims beside it. */
    onOpen?: (claim: string, beside: string[]) => void;
    channel: string;
}

/** The group of a kind; places are positions among the matching claims. */
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

/** Of the matching claims: the kind's index, 1 if it can be drawn, and the party's index. */
interface ListColumns {
    kinds: string[];
    kind: Uint16Array;
    mapped: Uint8Array;
    parties: string[];
    party: number[];
}

/** The selected claims, see `pick` in list/order.js. */
interface Picked {
    /** Of one tab. */
    groups: KindGroup[];
    /** Numbers of claims that can be drawn, that cannot, and of both that only touch the range. */
    mapped: number;
    off: number;
    touching: number;
    /** Their kinds, in both tabs. */
    kinds: string[];
}

/** The state that explains an empty tab, see list/empty.js. */
interface TabState {
    mapped: boolean;
    shown: number;
    other: number;
    matching: number;
    narrowed: boolean;
    elsewhere: Elsewhere | null;
    /** The noun: "claims", or the plural of the only selected kind. */
    nouns: string;
}
