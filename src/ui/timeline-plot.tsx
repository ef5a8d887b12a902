import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { spread } from '../claim/spread.ts';
import type { Words } from '../locales/words.ts';
import { labelWidth, tickLabels } from './axis.ts';
import { useWidth } from './measured.ts';
import { sideBySide, WIDEST } from './side-by-side.ts';
import type { DatedValue, Timeline } from './timeline.ts';

/** Geometry in CSS px. */
const HEIGHT = 156;
const TOP = 10;
const BOTTOM = 26;
const POINT = 4;
const THICK = 5;
const TICKS = 4;
const GAP = 8;
const MS_PER_DAY = 86_400_000;

/** A quantity's values over time, each an interval; values of one origin are joined by a step. */
export function TimelinePlot({ timeline, words }: { readonly timeline: Timeline; readonly words: Words }) {
  const [element, width] = useWidth();
  const { values } = timeline;
  const ends = values.map(({ interval }) => spread(interval));
  const finite = ends.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const first = values[0];
  const last = values.at(-1);
  if (finite.length === 0 || first === undefined || last === undefined) return null;
  const least = Math.min(...finite);
  const most = Math.max(...finite);
  const margin = (most - least || Math.abs(most) || 1) * 0.15;
  const y = scaleLinear()
    .domain([least - margin, most + margin])
    .range([HEIGHT - BOTTOM, TOP])
    .nice(TICKS);
  const ticks = y.ticks(TICKS);
  const labels = tickLabels(ticks, words);
  const left = labelWidth(labels) + GAP;
  const x = scaleUtc()
    .domain([first.day * MS_PER_DAY, last.day * MS_PER_DAY])
    .range([left + WIDEST / 2, width - WIDEST / 2]);
  const at = sideBySide(values.map(({ day }) => x(day * MS_PER_DAY)));
  const step = line<{ readonly x: number; readonly y: number }>(
    (point) => point.x,
    (point) => point.y,
  ).curve(curveStepAfter);
  const label = values
    .map((value) =>
      words.say(
        'card.plotItem',
        words.day(Math.floor(value.day)),
        `${value.words} (${nameOf(value, words)})`,
      ),
    )
    .join('; ');
  return (
    <div class="plot" ref={element} role="img" aria-label={words.say('card.plot', label)}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map((tick, i) => (
          <g key={tick}>
            <line class="axis" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={left - GAP} y={y(tick) + 4} text-anchor="end">
              {labels[i]}
            </text>
          </g>
        ))}
        <text x={left} y={HEIGHT - 6}>
          {words.day(Math.floor(first.day))}
        </text>
        <text x={width} y={HEIGHT - 6} text-anchor="end">
          {words.day(Math.floor(last.day))}
        </text>
        {[...new Set(values.map((value) => value.origin))].map((origin) => {
          const points = values.flatMap((value, i) => {
            const { low, high } = ends[i]!;
            const end = low ?? high;
            return value.origin === origin && end !== null ? [{ x: at[i]!, y: y(end) }] : [];
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
                x={at[i]! - THICK / 2}
                y={Math.min(top, bottom - POINT)}
                width={THICK}
                height={Math.max(POINT, bottom - top)}
                rx={2}
                opacity={low === null || high === null ? 0.5 : 1}
              />
              <circle cx={at[i]} cy={low === null ? top : bottom} r={POINT} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** By what a value is called where it cannot be seen which of them is the page's own. */
function nameOf({ relation, publisher }: DatedValue, words: Words): string {
  return relation === null ? words.say('card.thisPage') : (publisher ?? words.say('card.unknownPublisher'));
}
