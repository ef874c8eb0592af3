/**
 * The line between timeline, list and map inside one browser. Without BroadcastChannel it is silent and
 * everything travels by the server.
 */
export function openChannel(name, hear = () => {}) {
    if (!("BroadcastChannel" in globalThis) || !name) {
        return { say() {}, close() {} };
    }
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data);
    return { say: message => channel.postMessage(message), close: () => channel.close() };
}
