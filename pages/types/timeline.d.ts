/** Types shared by the timeline's modules. */

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

/** Runs by the days that they cover, see range/following.js: cell c holds claims[starts[c]] … claims[starts[c + 1] - 1]. */
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

/** Numbers of claims mostly in the range, and of others that only touch it. */
interface RangeCount {
    within: number;
    touching: number;
}

/** The inputs that move the range: pointer, keys, fields. */
interface Hands {
    range: DayRange;
    view: import("../assets/timeline/view.js").View;
    /** Whether a filter is open, which a click elsewhere closes. */
    isFilterOpen(): boolean;
    grabbed(): void;
    moved(): void;
    released(): void;
}

/** One of them, as the timeline sees it. */
interface Hand {
    readonly isBusy: boolean;
    stop(): void;
}

/** Applies the day under the pointer to a drag, `exactly` or snapped to bar edges. */
type Move = (to: Day, exactly: boolean) => void;

/** A press on the track, and its drag so far. */
interface Drag {
    pointer: number;
    x: number;
    before: [Day | null, Day | null];
    move: Move;
    /** Whether a press without movement selects the bar under it. */
    click: boolean;
    went: boolean;
}

/** The range of the timeline; `Range` is the DOM's own. */
type DayRange = import("../assets/timeline/moving/range.js").Range;
