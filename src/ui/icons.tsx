import type { Relation } from '../check/finding.ts';
import { RELATION_PATHS } from '../locales/relations.ts';

function Icon({ path, size = 16 }: { readonly path: string; readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

export function RelationIcon({ relation }: { readonly relation: Relation | null }) {
  return <Icon path={RELATION_PATHS[relation ?? 'none']} />;
}

/** A page with one line underlined: the picture of every empty state. */
export function PageIcon() {
  return <Icon path="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 10.5h4" size={40} />;
}
