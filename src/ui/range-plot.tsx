import type { Relation } from '../check/finding.ts';
import type { Interval } from '../claim/figure.ts';
import { spread } from '../claim/spread.ts';
import type { Words } from '../locales/words.ts';
import { rowAxis } from './axis.ts';
import { useWidth } from './measured.ts';

/** One row of a range plot; the page's own figure has no relation. */
export interface RangeRow {
  readonly label: string;
  readonly words: string;
  readonly relation: Relation | null;
  readonly interval: Interval;
}

/** Geometry in CSS px. */
const ROW = 20;
const THICK = 6;
const AXIS = 22;
/** Half the width of a value that is a point. */
const POINT = 3;
/** Length of an arrow's head, and how far it stands beyond the outermost tick. */
const HEAD = 7;
const BEYOND = 12;
/** The names' column: a third, and never more than a long name needs. */
const NAMES = 0.34;
const LONGEST_NAMES = 152;
/** Free space between a name and the plot. */
const GAP = 8;
/** One tick for so many px at least: more would be a grid. */
const TICK_EVERY = 56;

interface Props {
  readonly rows: readonly RangeRow[];
  /** Reports that are not drawn. */
  readonly more: number;
  readonly words: Words;
}

/** Intervals over one scale, the page's own first: what a reader sees at once is whether they meet. */
export function RangePlot({ rows, more, words }: Props) {
  const [element, width] = useWidth();
  const ends = rows.map(({ interval }) => spread(interval));
  const values = ends.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  if (rows.length < 2 || values.length === 0) return null;
  const least = Math.min(...values);
  const most = Math.max(...values);
  const margin = (most - least || Math.abs(most) || 1) * 0.1;
  const names = Math.min(LONGEST_NAMES, Math.round(width * NAMES));
  const { scale, ticks, labels } = rowAxis(
    [least - margin, most + margin],
    [names + GAP, width],
    BEYOND,
    Math.max(2, Math.floor((width - names) / TICK_EVERY)),
    words,
  );
  const [left, right] = [scale.range()[0]! - BEYOND, scale.range()[1]! + BEYOND];
  const height = rows.length * ROW + AXIS;
  const label = rows.map((row) => words.say('card.plotItem', row.label, row.words)).join('; ');
  return (
    <>
      <div class="plot" ref={element} role="img" aria-label={words.say('card.plot', label)}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          {ticks.map((tick, i) => (
            <g key={tick}>
              <line class="axis" x1={scale(tick)} x2={scale(tick)} y1={0} y2={height - AXIS + 4} />
              <text x={scale(tick)} y={height - 6} text-anchor="middle">
                {labels[i]}
              </text>
            </g>
          ))}
          {rows.map((row, i) => {
            const { low, high } = ends[i]!;
            const isOpen = low === null || high === null;
            const from = low === null ? left + HEAD : scale(low) - POINT;
            const to = high === null ? right - HEAD : scale(high) + POINT;
            const y = i * ROW + ROW / 2;
            return (
              <g key={`${row.label} ${i}`} class={row.relation ?? 'page'}>
                <foreignObject x={0} y={i * ROW} width={names} height={ROW}>
                  <div class="name">
                    <bdi>{row.label}</bdi>
                  </div>
                </foreignObject>
                <rect
                  x={from}
                  y={y - THICK / 2}
                  width={Math.max(2 * POINT, to - from)}
                  height={THICK}
                  rx={isOpen ? 0 : POINT}
                />
                {low === null && <path d={arrow(left, y, -1)} />}
                {high === null && <path d={arrow(right, y, 1)} />}
              </g>
            );
          })}
        </svg>
      </div>
      {more > 0 && <p class="soft small">{words.count('more', more)}</p>}
    </>
  );
}

/** The head of an interval that goes on beyond the plot; `x` is its tip. */
function arrow(x: number, y: number, side: 1 | -1): string {
  return `M${x - side * HEAD} ${y - 6}L${x} ${y}L${x - side * HEAD} ${y + 6}Z`;
}
