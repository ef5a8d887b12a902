import type { Relation } from '../check/finding.ts';
import { RELATION_PATHS } from '../locales/relations.ts';

const CLOSE_PATH = 'm4 4 8 8m0-8-8 8';

const SVG = 'http://www.w3.org/2000/svg';

function draw(document: Document, path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS(SVG, 'path');
  stroke.setAttribute('d', path);
  stroke.setAttribute('fill', 'none');
  stroke.setAttribute('stroke', 'currentColor');
  stroke.setAttribute('stroke-width', '1.6');
  stroke.setAttribute('stroke-linecap', 'round');
  stroke.setAttribute('stroke-linejoin', 'round');
  svg.append(stroke);
  return svg;
}

/** The sign of a relation, null for "no other report found". */
export function relationIcon(document: Document, relation: Relation | null): SVGSVGElement {
  return draw(document, RELATION_PATHS[relation ?? 'none']);
}

export function closeIcon(document: Document): SVGSVGElement {
  return draw(document, CLOSE_PATH);
}
