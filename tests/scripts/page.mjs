/** As much of a page's environment as the tests of scripts need. Import it before the script, by `await import`. */
import { existsSync, readFileSync } from "node:fs";

/** A page at this address that can fetch our files. Sets globals of this process: each test file is one process. */
export function standInPage(address = "https://claims.example/app/", { ending = "" } = {}) {
    const place = new URL(address);
    globalThis.location = place;
    globalThis.document = { documentElement: { dataset: { pageEnding: ending } } };
    fetchFiles();
}

/** `fetch` that reads files, and otherwise returns what `answers` has for an address; a function is called. */
export function fetchFiles(answers = {}) {
    const asked = [];
    globalThis.fetch = async (target, options) => {
        const address = String(target);
        asked.push(address);
        options?.signal?.throwIfAborted();
        const found = answers[address];
        if (found === undefined && address.startsWith("file:") && existsSync(new URL(address))) {
            return new Response(readFileSync(new URL(address)));
        }
        const answer = typeof found === "function" ? await found() : found;
        return answer === undefined ? new Response("no", { status: 404 }) : Response.json(answer);
    };
    return asked;
}

/** The server's columns of /data/marks.json for claims with the places drawn for them. */
export function columnsOf(claims, { features }) {
    const drawn = features.map(({ geometry, properties }) => (geometry ? properties.id : null));
    const at = claims.map(({ places }) => places.map(id => drawn.indexOf(id)).filter(place => place >= 0));
    const kinds = [...new Set(claims.map(({ kind }) => kind))];
    return {
        id: claims.map(({ id }) => id),
        kinds,
        kind: claims.map(({ kind }) => kinds.indexOf(kind)),
        named: claims.map(({ places }) => places.length),
        drawn: at.map(places => places.length),
        at: at.flat(),
        texts: claims,
        notice: "Not a hazard map",
    };
}

/** The computing part of Leaflet: points, positions, bounds. */
export function standInLeaflet() {
    const latLng = (lat, lng) => ({ lat, lng });
    const pointToSegmentDistance = (point, begin, end) => {
        const [wide, high] = [end.x - begin.x, end.y - begin.y];
        const along = ((point.x - begin.x) * wide + (point.y - begin.y) * high) / (wide * wide + high * high || 1);
        const t = Math.max(0, Math.min(1, along));
        return Math.hypot(point.x - begin.x - t * wide, point.y - begin.y - t * high);
    };
    globalThis.L = {
        latLng,
        point: (x, y) => ({ x, y }),
        LineUtil: { pointToSegmentDistance },
        latLngBounds: positions => bounds(positions),
    };
}

function bounds(positions) {
    const [lats, lngs] = [positions.map(each => each.lat), positions.map(each => each.lng)];
    const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)];
    return {
        getSouth: () => south,
        getNorth: () => north,
        getWest: () => west,
        getEast: () => east,
        getCenter: () => ({ lat: (south + north) / 2, lng: (west + east) / 2 }),
        toBBoxString: () => [west, south, east, north].join(","),
        pad(share) {
            const [high, wide] = [(north - south) * share, (east - west) * share];
            return bounds([
                { lat: south - high, lng: west - wide },
                { lat: north + high, lng: east + wide },
            ]);
        },
    };
}
