import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Words } from '../locales/words.ts';
import { compact } from './range-plot.tsx';
import type { DatedValue, Timeline } from './timeline.ts';

const WIDTH = 336;
const HEIGHT = 148;
const LEFT = 40;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 24;
const POINT = 4;
const THICK = 5;
const TICKS = 3;
const MS_PER_DAY = 86_400_000;
/** "About" is drawn with a tenth on either side, as it is compared. */
const ABOUT = 0.1;

/** A quantity's values over time, each an interval; values of one origin are joined by a step. */
export function TimelinePlot({ timeline, words }: { readonly timeline: Timeline; readonly words: Words }) {
  const { values } = timeline;
  const ends = values.map((value) => spread(value));
  const finite = ends.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const first = values[0];
  const last = values.at(-1);
  if (finite.length === 0 || first === undefined || last === undefined) return null;
  const x = scaleUtc()
    .domain([first.day * MS_PER_DAY, last.day * MS_PER_DAY])
    .range([LEFT + POINT * 2, WIDTH - RIGHT]);
  const least = Math.min(...finite);
  const most = Math.max(...finite);
  const margin = (most - least || Math.abs(most) || 1) * 0.15;
  const y = scaleLinear()
    .domain([least - margin, most + margin])
    .range([HEIGHT - BOTTOM, TOP])
    .nice(TICKS);
  const step = line<{ readonly x: number; readonly y: number }>(
    (point) => point.x,
    (point) => point.y,
  ).curve(curveStepAfter);
  const label = values
    .map((value) =>
      words.say('card.plotItem', words.day(value.day), `${value.words} (${value.publisher ?? ''})`),
    )
    .join('; ');
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.say('card.plot', label)}
    >
      {y.ticks(TICKS).map((tick) => (
        <g key={tick}>
          <line class="axis" x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
            {compact(tick, words)}
          </text>
        </g>
      ))}
      <text x={x(first.day * MS_PER_DAY) - POINT} y={HEIGHT - 6}>
        {words.day(Math.floor(first.day))}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 6} text-anchor="end">
        {words.day(Math.floor(last.day))}
      </text>
      {[...new Set(values.map((value) => value.origin))].map((origin) => {
        const points = values.flatMap((value, i) => {
          const { low, high } = ends[i]!;
          const at = low ?? high;
          return value.origin === origin && at !== null ? [{ x: x(value.day * MS_PER_DAY), y: y(at) }] : [];
        });
        const path = points.length > 1 ? step(points) : null;
        return path === null ? null : <path key={origin} class="step" d={path} />;
      })}
      {values.map((value, i) => {
        const { low, high } = ends[i]!;
        const top = high === null ? TOP : y(high);
        const bottom = low === null ? HEIGHT - BOTTOM : y(low);
        return (
          <g key={`${value.day} ${value.words} ${i}`} class={value.relation ?? 'page'}>
            <rect
              x={x(value.day * MS_PER_DAY) - THICK / 2}
              y={Math.min(top, bottom - POINT)}
              width={THICK}
              height={Math.max(POINT, bottom - top)}
              rx={2}
              opacity={low === null || high === null ? 0.5 : 1}
            />
            <circle cx={x(value.day * MS_PER_DAY)} cy={low === null ? top : bottom} r={POINT} />
          </g>
        );
      })}
    </svg>
  );
}

function spread({ interval: { low, high, bound } }: DatedValue) {
  return bound === 'about' && low !== null && high !== null
    ? { low: low - Math.abs(low) * ABOUT, high: high + Math.abs(high) * ABOUT }
    : { low, high };
}
