/** What the scripts of a page share: how Streamlit calls a component, what is said on the channel, what hangs on `window`. */

/** A day as ISO text, "2024-09-30". */
type IsoDay = string;
/** A day as a whole number, see shared/days.js. */
type Day = number;
/** A meaning of "when": the day that a claim is about, or the day on which it was said. */
type DateMeaning = "happened" | "said";
/** Whether a claim is chosen when it touches the range, or only when it lies mostly in it. */
type Match = "touches" | "within";

/** What Streamlit, and the static copy in its place, hand to a component. */
interface ComponentCall<Data> {
    parentElement: HTMLElement;
    data: Data;
    setTriggerValue?: SetTrigger;
}

/** Tells the server something once. */
type SetTrigger = (name: string, value: unknown) => void;

/** What a component's class has for keepOne. */
interface ComponentInstance<Data> {
    update(call: ComponentCall<Data>): void;
    leave(): void;
}

/** Attributes of an element; `false` stands for none of them in `{...(condition && {name: value})}`. */
type Attributes = { [name: string]: string | number };
type Child = Node | string | null;

/** What travels on the channel, see shared/channel.js. */
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
    say(message: ChannelMessage): void;
    close(): void;
}

/** What is chosen in the browser alone, see shared/own_choice.js. */
interface OwnChoice {
    from: IsoDay | null;
    to: IsoDay | null;
    match: Match;
    claim: string | null;
    view: { lat: number; lon: number; zoom: number | null } | null;
}

/** What the server says of the address, see explorer/server_address.js. */
interface ServerAddress {
    query: string;
    was: string;
    isNew: boolean;
    run: string;
    names: string[];
    own: string[];
}

/** The values of filters that a reader may choose while the server is away: kinds by their labels. */
interface OfferedFilters {
    kinds: { [label: string]: string };
    collections: string[];
}

/** A card of /data/cards.json. */
interface CardOfClaim {
    id: string;
    /** Among the claims of the collections; null where it is in none of them. */
    row: number | null;
    html: string;
    answers: [IsoDay, IsoDay][];
}

/** Where the map looks, as it stands in an address, and which claim is open on it. */
interface Where {
    lat: string;
    lon: string;
    zoom: string;
    claim: string | null;
}

/** The words around a picture of the map. */
interface PictureText {
    title: string;
    lines: string[];
    foot: string[];
}

/** How a kind of claim looks and is called. */
interface KindLook {
    label: string;
    colour: string;
    shape: string;
    plural?: string;
    short?: string;
    folded?: boolean;
}

/** The translated messages: the forms of each, and which of them goes with a category of `Intl.PluralRules`. */
interface Catalogue {
    language: string;
    messages: Named<string[]>;
    plurals: Named<number>;
}

/** Somebody whose work the map shows. */
interface Credit {
    of: string;
    name: string;
    address: string | null;
    licence: string;
}

/** What /data/corpus.json holds, as far as the scripts read it. */
interface Words {
    kinds: Named<KindLook>;
    /** The classes of places in words. */
    classes: Named<string>;
    /** What the map is not, in one sentence. */
    edge_notice: string;
    credits: Credit[];
    /** Where the map looks at first; null for where all marks are. */
    view: { lat: number; lon: number; zoom: number } | null;
}

/** The answer of /data/spans.json: for each claim that passes the filters its days, kind, and whether it can be drawn. */
interface Spans {
    total: number;
    row: number[];
    from: (Day | null)[];
    to: (Day | null)[];
    said: Day[][];
    mapped: (boolean | number)[];
    kinds: string[];
    kind: number[];
}

/** The same as it travels, see range/spans.js. */
interface PackedSpans {
    total: number;
    kinds: string[];
    row: string | null;
    begin: Day;
    from: string;
    lasts: string;
    said: string;
    mapped: string;
    kind: string;
}

/** What the map is told to show: addresses of its data, the range, the open claim, where to look. */
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

/** A command without what is chosen in the browser alone, which the map of a server finds in the address. */
type ServerCommand = Omit<Command, keyof OwnChoice>;

/** The same as Python writes it: versions and parameters instead of addresses. */
type ShortCommand = { version: string; collections: string; filters: string } & Pick<
    Command,
    "axis" | "dates" | "channel"
>;

/** What the map offers on `window`. */
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
    /** streamlit-folium's: every feature group that it ever added. */
    feature_group?: L.Layer[];
}

/** What a name of a column, kind or part stands for. */
type Named<Value> = { [name: string]: Value };

/** A row of the table of kinds. */
interface KindRow extends KindLook {
    meaning: string;
    claims: number;
}
