import { scaleLinear } from 'd3-scale';
import type { Relation } from '../check/finding.ts';
import type { Interval } from '../claim/figure.ts';
import type { Words } from '../locales/words.ts';

/** One row of a range plot; the page's own figure has no relation. */
export interface RangeRow {
  readonly label: string;
  readonly words: string;
  readonly relation: Relation | null;
  readonly interval: Interval;
}

/** Geometry in units of the drawing, which is scaled to its column. */
const WIDTH = 336;
const LABEL = 112;
const ROW = 18;
const THICK = 6;
const AXIS = 20;
/** Half the width of a value that is a point. */
const POINT = 3;
/** "About" is drawn with a tenth on either side, as it is compared. */
const ABOUT = 0.1;
const LONGEST_LABEL = 18;
const TICKS = 4;

/** Intervals over one scale, the page's own first: what a reader sees at once is whether they meet. */
export function RangePlot({ rows, words }: { readonly rows: readonly RangeRow[]; readonly words: Words }) {
  const ends = rows.map(({ interval: { low, high, bound } }) =>
    bound === 'about' && low !== null && high !== null
      ? { low: low - Math.abs(low) * ABOUT, high: high + Math.abs(high) * ABOUT }
      : { low, high },
  );
  const values = ends.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  if (rows.length < 2 || values.length === 0) return null;
  const least = Math.min(...values);
  const most = Math.max(...values);
  const spread = most - least || Math.abs(most) || 1;
  const scale = scaleLinear()
    .domain([least - spread * 0.1, most + spread * 0.1])
    .range([LABEL, WIDTH - POINT])
    .nice(TICKS);
  const height = rows.length * ROW + AXIS;
  const label = rows.map((row) => words.say('card.plotItem', row.label, row.words)).join('; ');
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={words.say('card.plot', label)}
    >
      {scale.ticks(TICKS).map((tick) => (
        <g key={tick}>
          <line class="axis" x1={scale(tick)} x2={scale(tick)} y1={0} y2={height - AXIS + 4} />
          <text x={scale(tick)} y={height - 4} text-anchor="middle">
            {compact(tick, words)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const { low, high } = ends[i]!;
        const from = low === null ? LABEL : scale(low);
        const to = high === null ? WIDTH : scale(high);
        const y = i * ROW + ROW / 2;
        return (
          <g key={`${row.label} ${i}`} class={row.relation ?? 'page'}>
            <text x={0} y={y + 4}>
              {row.label.length > LONGEST_LABEL ? `${row.label.slice(0, LONGEST_LABEL - 1)}…` : row.label}
            </text>
            <rect
              x={Math.min(from, to - 2 * POINT)}
              y={y - THICK / 2}
              width={Math.max(2 * POINT, to - from)}
              height={THICK}
              rx={low === null || high === null ? 0 : POINT}
              opacity={low === null || high === null ? 0.75 : 1}
            />
            {low === null && <path d={arrow(LABEL, y, -1)} />}
            {high === null && <path d={arrow(WIDTH, y, 1)} />}
          </g>
        );
      })}
    </svg>
  );
}

/** The head of an interval that goes on beyond the plot. */
function arrow(x: number, y: number, side: 1 | -1): string {
  return `M${x - side * 6} ${y - 6}L${x + side * 2} ${y}L${x - side * 6} ${y + 6}Z`;
}

/** Numbers of an axis, short: "40K". */
export function compact(value: number, words: Words): string {
  return new Intl.NumberFormat(words.language, { notation: 'compact', maximumFractionDigits: 1 }).format(
    value,
  );
}
