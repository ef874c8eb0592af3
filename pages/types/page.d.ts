/** Types shared by a page's scripts: Streamlit's component interface, channel messages, and globals on `window`. */

/** A day as ISO text, "2024-09-30". */
type IsoDay = string;
/** A day as a whole number, see shared/days.js. */
type Day = number;
/** Which dates are meant: when it happened, or when it was said. */
type DateMeaning = "happened" | "said";
/** Whether a claim matches if it touches the range, or only if it is mostly in it. */
type Match = "touches" | "within";

/** The argument of a component, from Streamlit or the static copy. */
interface ComponentCall<Data> {
    parentElement: HTMLElement;
    data: Data;
    setTriggerValue?: SetTrigger;
}

/** Sends a one-time trigger to the server. */
type SetTrigger = (name: string, value: unknown) => void;

/** The interface that keepOne needs of a component's class. */
interface ComponentInstance<Data> {
    update(call: ComponentCall<Data>): void;
    leave(): void;
}

/** Attributes of an element; `false` allows `{...(condition && {name: value})}`. */
type Attributes = { [name: string]: string | number };
type Child = Node | string | null;

/** Messages on the channel, see shared/channel.js. */
type ChannelMessage =
    | { type: "range"; from: IsoDay | null; to: IsoDay | null }
    | { type: "claim"; id: string | null }
    | { type: "place"; name: string; places: string[]; claims: string[] }
    | { type: "choice"; choice: OwnChoice; isStep: boolean }
    | ({ type: "moved" } & Omit<Where, "claim">)
    | { type: "where?" }
    | ({ type: "where" } & Where)
    | ({ type: "picture?" } & PictureText)
    | { type: "picture"; picture: Blob };

interface Channel {
    send(message: ChannelMessage): void;
    close(): void;
}

/** The browser's own choice, see shared/own_choice.js. */
interface OwnChoice {
    from: IsoDay | null;
    to: IsoDay | null;
    match: Match;
    claim: string | null;
    view: { lat: number; lon: number; zoom: number | null } | null;
}

/** The server's URL data, see explorer/server_address.js. */
interface ServerAddress {
    query: string;
    was: string;
    isNew: boolean;
    run: string;
    names: string[];
    own: string[];
}

/** Values of the filters that work while the server is away: kinds by label. */
interface OfferedFilters {
    kinds: { [label: string]: string };
    collections: string[];
}

/** A card of /data/cards.json. */
interface CardOfClaim {
    id: string;
    /** Its row in the collections; null if it is in none. */
    row: number | null;
    html: string;
    answers: [IsoDay, IsoDay][];
}

/** The map's position as in a URL, and its open claim. */
interface Where {
    lat: string;
    lon: string;
    zoom: string;
    claim: string | null;
}

/** The texts around a picture of the map. */
interface PictureText {
    title: string;
    lines: string[];
    foot: string[];
}

/** The look and labels of a kind. */
interface KindLook {
    label: string;
    colour: string;
    shape: string;
    plural?: string;
    short?: string;
    folded?: boolean;
}

/** The translations: the forms of each message, and the form's index for each `Intl.PluralRules` category. */
interface Catalogue {
    language: string;
    messages: Named<string[]>;
    plurals: Named<number>;
}

/** Somebody whose work the map uses. */
interface Credit {
    of: string;
    name: string;
    address: string | null;
    licence: string;
}

/** The parts of /data/corpus.json that the scripts use. */
interface Words {
    kinds: Named<KindLook>;
    /** The labels of place classes. */
    classes: Named<string>;
    /** The short notice. */
    edge_notice: string;
    credits: Credit[];
    /** The initial view; null to fit all marks. */
    view: { lat: number; lon: number; zoom: number } | null;
}

/** The response of /data/spans.json, decoded: days, kind and drawability of each matching claim. */
interface Spans {
    total: number;
    row: number[];
    from: (Day | null)[];
    to: (Day | null)[];
    said: Day[][];
    mapped: (boolean | number)[];
    kinds: string[];
    kind: number[];
    /** Both empty without a filter. */
    parties: string[];
    party: number[];
}

/** The same, encoded for transfer, see range/spans.js. */
interface PackedSpans {
    total: number;
    kinds: string[];
    parties: string[];
    row: string | null;
    begin: Day;
    from: string;
    lasts: string;
    said: string;
    mapped: string;
    kind: string;
    party: string;
}

/** A command to the map: data URLs, range, open claim, and view. */
interface Command {
    claims: string;
    texts: string;
    places: string;
    outlines: string;
    spans: string;
    axis: [IsoDay, IsoDay];
    from: IsoDay | null;
    to: IsoDay | null;
    dates: DateMeaning;
    match: Match;
    claim: string | null;
    view: { lat: number; lon: number; zoom: number | null } | null;
    channel: string;
}

/** A command without the browser's own choice, which the map on a server page reads from the URL. */
type ServerCommand = Omit<Command, keyof OwnChoice>;

/** The same from Python: versions and parameters instead of URLs. */
type ShortCommand = { version: string; collections: string; filters: string } & Pick<
    Command,
    "axis" | "dates" | "channel"
>;

/** The map's interface on `window`. */
interface MapHandle {
    command(command: Command | ServerCommand): void;
    look(): object;
    channel(): string | null;
    drain(): void;
}

interface Window {
    map: L.Map;
    claimsMap?: MapHandle;
    claimsCommands?: ServerCommand[];
    startClaims(map: L.Map, tiles: string, notLoaded: string): void;
    tellClaims(command: ShortCommand): void;
    /** Of streamlit-folium: every feature group it ever added. */
    feature_group?: L.Layer[];
}

/** The meaning of a column, kind or part. */
type Named<Value> = { [name: string]: Value };

/** A row of the table of kinds. */
interface KindRow extends KindLook {
    meaning: string;
    claims: number;
}
