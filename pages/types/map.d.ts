/** Types shared by the map's modules. World units are defined in map/data/geometry.js. */

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

/** Lines or rings in world units, x and y alternating. */
interface Shape extends WorldBox {
    closed: boolean;
    paths: (Float64Array | number[])[];
}

/** The position of a canvas over the map, see map/data/geometry.js. */
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

/** A place, as the map uses it. */
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
    /** The id of its country, "" for none. */
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

/** A column of texts: the distinct values, and encoded indices. */
interface SharedTexts {
    values: string[];
    which: string;
}

/** The columns of /data/places.json; see claimsmap/export/formats/place_columns.py. */
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
    /** By position in the gazetteer. */
    outlines: { [at: string]: GeoJSON.Geometry };
}

/** The columns of /data/marks.json; see claimsmap/query/map_columns.py. */
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

/** The same, encoded for transfer, see map/data/packed.js. */
type PackedMarks = Pick<MarkColumns, "kinds" | "texts" | "notice"> & {
    [column in "id" | "kind" | "named" | "drawn" | "at"]: string;
};

/** The texts of a claim in labels. */
interface MarkText {
    said_by_name: string;
    summary: string;
    figures: { value: number | null; in_words: string }[];
}

/** A kind with its id, in corpus order. */
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

/** The days of the matching claims, see map/data/selecting.js. */
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

/** The claims per group and place, see `tally` in map/data/selecting.js. */
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

/** The same in world units; its members are place indices. */
interface ArrangedGroup extends Spot {
    /** Its identity: its members. */
    key: string;
    members: number[];
    isChip?: boolean;
    radius: number;
}

/** What a symbol stands for, and its texts. */
interface Mark extends Spot {
    /** The identity of its group, independent of the range. */
    key: string;
    /** The index of its group in the arrangement. */
    group: number;
    /** The id of its first place. */
    id: string;
    /** Its places with claims in range. */
    places: number[];
    /** The number of claims. */
    count: number;
    /** The kinds of its claims, with their numbers. */
    kinds: CountedKind[];
    /** Its first claim. */
    row: number;
    /** Of its symbol, in pixels. */
    radius: number;
    /** Whether it is the square chip of an area or a line. */
    isChip: boolean;
    /** Whether one of its claims is mostly in the range. */
    isFull: boolean;
    name: string;
    /** The lines of its label. */
    lines: string[];
}

/** The colours of the scheme, see map/scheme.js. */
type Colours = Named<string>;

interface MarkLook {
    colours: Colours;
    spoken(mark: Mark): string;
    open: Set<number>;
}

/** The form of a place with selected claims. */
interface PlaceForm {
    place: Place;
    index: number;
    colour: string;
    isOpen: boolean;
    isFull: boolean;
}

/** A label of a mark, or of the base map. */
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

/** The map's configuration. */
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

/** The map of claims, as seen by its modules. */
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

/** Whether a spot beside a place is still on its own side of the border. */
type IsHome = (member: Member, x: number, y: number) => boolean;

/** The closest group to another, and by how much it is too close. */
interface Nearest {
    index: number;
    gap: number;
}

/** A mark's button on the map. */
interface HeldMark {
    button: HTMLButtonElement;
    marker: L.Marker;
    /** Undefined before it is positioned. */
    mark: Mark | null;
    /** A key of its last rendered state. */
    look: string;
}

/** A row of the legend in a picture of the map. */
interface LegendRow {
    image: HTMLImageElement;
    text: string;
}
