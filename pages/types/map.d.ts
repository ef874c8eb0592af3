/** What the modules of the map hand to each other. World units are those of map/data/geometry.js. */

/** A box in world units. */
interface WorldBox {
    west: number;
    north: number;
    east: number;
    south: number;
}

/** A box in pixels. */
interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
}

interface Spot {
    x: number;
    y: number;
}

/** Lines or rings in the world, x and y by turns. */
interface Shape extends WorldBox {
    closed: boolean;
    paths: (Float64Array | number[])[];
}

/** Where a canvas lies over the map, see map/data/geometry.js. */
interface Frame {
    zoom: number;
    scale: number;
    left: number;
    top: number;
    width: number;
    height: number;
    view: Box;
}

type Form = "point" | "circle" | "area" | "line" | "hatched" | "none";

/** What the map knows of a place. */
interface PlaceProperties {
    id: string;
    name: string;
    place_class: string;
    parent: string;
    drawn: Form;
    approximate: boolean;
    uncertainty_m: number | null;
    note: string;
    label?: [number, number] | null;
    anchor?: [number, number] | null;
}

interface Place {
    id: string;
    name: string;
    placeClass: string;
    parent: string;
    drawn: Form;
    approximate: boolean;
    uncertainty: number | null;
    note: string;
    x: number;
    y: number;
    latitude: number;
    longitude: number;
    shape: Shape | null;
    /** Of its uncertainty, in world units. */
    radius: number;
    /** The id of the country that it lies in, "" for none. */
    country: string;
}

interface FeatureOf<Properties> {
    type: "Feature";
    properties: Properties;
    geometry: GeoJSON.Geometry | null;
}

interface CollectionOf<Properties> {
    features: FeatureOf<Properties>[];
}

/** A column of texts, each once, and which of them. */
interface SharedTexts {
    values: string[];
    which: string;
}

/** What /data/places.json says of all places, a column each; see claimsmap/export/formats/place_columns.py. */
interface PlaceColumns {
    id: string;
    name: string[];
    place_class: SharedTexts;
    drawn: SharedTexts;
    parent: SharedTexts;
    note: SharedTexts;
    approximate: string;
    uncertainty_m: string;
    spotless: string;
    lon: string;
    lat: string;
    /** By the place's position. */
    outlines: { [at: string]: GeoJSON.Geometry };
}

/** What /data/marks.json says of all claims, a column each; see claimsmap/query/map_columns.py. */
interface MarkColumns {
    id: string[];
    kinds: string[];
    kind: number[];
    named: number[];
    drawn: number[];
    at: number[];
    texts?: MarkText[];
    notice: string;
}

/** The same as it travels, see map/data/packed.js. */
type PackedMarks = Pick<MarkColumns, "kinds" | "texts" | "notice"> & {
    [column in "id" | "kind" | "named" | "drawn" | "at"]: string;
};

/** What a label says of a claim. */
interface MarkText {
    said_by_name: string;
    summary: string;
    figures: { value: number | null; in_words: string }[];
}

/** A kind of claim with its id, in the order of the words. */
interface Kind extends KindLook {
    id: string;
}

type CountedKind = Kind & { n: number };

/** Claims and places joined, see map/data/corpus.js. */
interface Corpus {
    ids: string[];
    places: Place[];
    placeAt: Map<string, number>;
    rowOf: Map<string, number>;
    kind: Uint8Array;
    named: Uint16Array;
    start: Uint32Array;
    at: Uint32Array;
    texts: import("../assets/map/data/texts.js").Texts;
    notice: string;
}

/** The days of the claims that pass the filters, see map/data/selecting.js. */
interface FlatSpans {
    row: Uint32Array;
    from: Int32Array;
    to: Int32Array;
    said: Int32Array;
    saidStart: Uint32Array;
}

interface ChosenRange {
    from: Day | null;
    to: Day | null;
    dates: DateMeaning;
    match: Match;
}

/** What lies where, see `tally` in map/data/selecting.js. */
interface Tally {
    count: Uint32Array;
    shares: Uint32Array;
    full: Uint8Array;
    row: Uint32Array;
    placeKinds: Uint32Array;
    placeFull: Uint8Array;
    shown: number;
    places: number;
}

/** A place with its claims, in pixels. */
interface Member extends Spot {
    place: number;
    n: number;
}

/** Places that share a mark, in pixels. */
interface Group extends Spot {
    members: Member[];
    n: number;
    country: string;
    isChip?: boolean;
}

/** The same in world units; its members are indexes of places. */
interface ArrangedGroup extends Spot {
    /** Tells it from others: its members. */
    key: string;
    members: number[];
    isChip?: boolean;
    radius: number;
}

/** What each symbol stands for and what it says. */
interface Mark extends Spot {
    /** Tells its group from others, whatever of it is in range. */
    key: string;
    /** Its number among the groups of the arrangement. */
    group: number;
    /** The id of its first place. */
    id: string;
    /** Its places with claims in range. */
    places: number[];
    /** How many claims. */
    count: number;
    /** The kinds of its claims, with how many of each. */
    kinds: CountedKind[];
    /** Its first claim. */
    row: number;
    /** In pixels, of its symbol. */
    radius: number;
    /** Whether it stands for an area or a line, and is square. */
    isChip: boolean;
    /** Whether one of its claims lies mostly in the range. */
    isFull: boolean;
    name: string;
    /** What stands beside it. */
    lines: string[];
}

/** The colours of the scheme, see map/scheme.js. */
type Colours = Named<string>;

interface MarkLook {
    colours: Colours;
    spoken(mark: Mark): string;
    open: Set<number>;
}

/** A place with claims in the selection, as its form is drawn. */
interface PlaceForm {
    place: Place;
    index: number;
    colour: string;
    isOpen: boolean;
    isFull: boolean;
}

/** What wants to stand beside a mark, or a name of the base map. */
interface Label {
    spot: Spot & { reach: number };
    lines: string[];
    font?: string;
    colour?: string;
    isPale?: boolean;
    isCentred?: boolean;
}

interface LabelText {
    text: string;
    font: string;
}

type PlacedLabel = Label & { box: Box; texts: LabelText[] };

interface BaseName extends Spot {
    text: string;
    isSmall: boolean;
}

interface Outline {
    kind: string;
    name: string;
    shape: Shape;
    middle?: number[];
    border?: Shape;
}

/** What the map is made with. */
interface MapConfig extends Omit<Words, "kinds"> {
    kinds: Kind[];
    tiles: string;
}

interface LoadingNotices {
    count(counted: { shown: number; places: number }, chosen: () => { kind: string; named: number }[]): void;
    begin(): void;
    progress(part: string, bytes: number): void;
    end(part: string, problem?: string): void;
}

/** The map of claims, for the modules that it hands itself to. */
type TheMap = import("../assets/map/claims_map.js").ClaimsMap;

interface TopoArcs {
    arcs: [number, number][][];
    transform: { scale: [number, number]; translate: [number, number] };
    objects: Named<{
        geometries: (
            | { type: "Polygon"; arcs: number[][]; properties?: object }
            | { type: "MultiPolygon"; arcs: number[][][]; properties?: object }
        )[];
    }>;
}

/** Says whether a spot aside of a place is still on its own side of the border. */
type IsHome = (member: Member, x: number, y: number) => boolean;

/** The group that comes nearest to another, and by how much too near. */
interface Nearest {
    index: number;
    gap: number;
}

/** A mark's button on the map. */
interface HeldMark {
    button: HTMLButtonElement;
    marker: L.Marker;
    /** Before it stands anywhere there is none. */
    mark: Mark | null;
    /** How it was drawn last. */
    look: string;
}

/** A row of the legend in a picture of the map. */
interface LegendRow {
    image: HTMLImageElement;
    text: string;
}
