/** What surrounds the marks on canvas: leaders and labels; and the symbols themselves where there are too many for nodes. */
import { CanvasLayer } from "./canvas_layer.js";
import { paintLabels } from "./labels.js";
import { paintSymbol } from "./symbols.js";

const LEADER_FROM = 4;
const MOST_LABELS = 120;

export class MarksLayer extends CanvasLayer {
    constructor(pane) {
        super(pane, (context, frame) => this.draw(context, frame));
        this.marks = [];
    }

    /** Shows these marks, placed as `drawing.js` does; `symbols` says whether it draws their symbols too. */
    show(marks, { symbols, colours, current }) {
        Object.assign(this, { marks, symbols, colours, current });
        this.repaint();
    }

    draw(context, frame) {
        const boxes = this.marks
            .map(mark => ({ mark, ...boxOf(mark, frame) }))
            .filter(({ x, y }) => x > -50 && y > -50 && x < frame.width + 50 && y < frame.height + 50);
        if (this.symbols) {
            boxes.forEach(({ mark, x, y }) => paintSymbol(context, mark, x, y, this.colours));
        } else {
            boxes.forEach(box => this.drawLeader(context, frame, box));
        }
        const labels = boxes.filter(({ mark }) => mark.lines.length).map(box => ({ box, lines: box.mark.lines }));
        labels.sort((one, other) => other.box.mark.radius - one.box.mark.radius);
        paintLabels(context, labels.slice(0, MOST_LABELS), boxes, frame.view, this.colours);
        const here = boxes.find(({ mark }) => mark.id === this.current);
        if (here && this.symbols) {
            this.drawRing(context, here);
        }
    }

    drawLeader(context, frame, { mark, x, y }) {
        if (Math.hypot(mark.dx, mark.dy) < LEADER_FROM) {
            return;
        }
        const homeX = mark.x * frame.scale - frame.left;
        const homeY = mark.y * frame.scale - frame.top;
        for (const [colour, width] of [
            [this.colours.halo, 3],
            [this.colours.ink, 1],
        ]) {
            context.strokeStyle = context.fillStyle = colour;
            context.lineWidth = width;
            context.beginPath();
            context.moveTo(homeX, homeY);
            context.lineTo(x, y);
            context.stroke();
            context.beginPath();
            context.arc(homeX, homeY, width === 3 ? 3.5 : 2.5, 0, 2 * Math.PI);
            context.fill();
        }
    }

    drawRing(context, { mark, x, y }) {
        context.beginPath();
        context.arc(x, y, mark.radius + 6, 0, 2 * Math.PI);
        context.lineWidth = 3;
        context.strokeStyle = this.colours.link;
        context.stroke();
    }
}

const boxOf = ({ x, y, dx, dy, halfWidth, halfHeight }, frame) => ({
    x: x * frame.scale - frame.left + dx,
    y: y * frame.scale - frame.top + dy,
    halfWidth,
    halfHeight,
});
