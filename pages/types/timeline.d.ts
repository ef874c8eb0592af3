/** What the modules of the timeline hand to each other. */

/** The data of the timeline's component. */
interface TimelineData {
    spans: string;
    axis: [IsoDay, IsoDay];
    from: IsoDay | null;
    to: IsoDay | null;
    dates: DateMeaning;
    match: Match;
    channel: string;
    answers?: [IsoDay, IsoDay][] | null;
}

/** First and last day. */
type Days = [Day, Day];

type BinUnit = "day" | "week" | "month" | "quarter" | "year";

/** Bin b covers the days edges[b] … edges[b + 1] - 1. */
interface Bins {
    unit: BinUnit;
    edges: Int32Array;
}

/** Claim c has the runs offsets[c] … offsets[c + 1] - 1, and a run covers the days first[r] … last[r]. */
interface Runs {
    claims: number;
    offsets: Int32Array | Uint32Array;
    first: Int32Array;
    last: Int32Array;
}

/** Runs by the days that they lie in, see range/following.js: cell c holds claims[starts[c]] … claims[starts[c + 1] - 1]. */
interface Cells {
    origin: number;
    starts: Uint32Array;
    claims: Uint32Array;
    always: Uint32Array;
}

/** Runs laid out over bins, see timeline/bins.js. */
interface BinTable extends Runs {
    layer: number;
    enter: Int32Array;
    leave: Int32Array;
    total: Int32Array;
    apart: number;
    outside: number;
    long: number;
}

/** How many claims lie mostly in the range, and how many others only touch it. */
interface RangeCount {
    within: number;
    touching: number;
}

/** What moves the range: a pointer, keys, fields. */
interface Hands {
    range: DayRange;
    view: import("../assets/timeline/view.js").View;
    grabbed(): void;
    moved(): void;
    released(): void;
}

/** One of them, as the timeline sees it. */
interface Hand {
    readonly isBusy: boolean;
    stop(): void;
}

/** What a drag makes of the day that the pointer has reached, taken `exactly` or at the edges of the bars. */
type Move = (to: Day, exactly: boolean) => void;

/** A press on the track, and what it has become so far. */
interface Drag {
    pointer: number;
    x: number;
    before: [Day | null, Day | null];
    move: Move;
    /** Whether a press that goes nowhere takes the bar under it. */
    click: boolean;
    went: boolean;
}

/** The range of the timeline; the plain name is the browser's, for a range of text. */
type DayRange = import("../assets/timeline/moving/range.js").Range;
