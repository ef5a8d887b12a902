import type { Span } from '../text/span.ts';

export const SOURCE_KINDS = ['person', 'organisation', 'outlet', 'document', 'anonymous'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whether the source stands behind what he is quoted with. A denied figure is no support for it. */
export const STANCES = ['asserts', 'doubts', 'denies'] as const;
export type Stance = (typeof STANCES)[number];

/** The source of an attribution: the mention in the text (a pronoun too), and who it resolves to. */
export interface Source extends Span {
  readonly text: string;
  /** Fullest name given in the text ("Vasily Malaev"), '' for a description without a name. */
  readonly name: string;
  /** "spokesman", "minister of defense"; '' where none is given. */
  readonly role: string;
  /** "Federal Security Service"; '' where none is given. */
  readonly organisation: string;
  /** "Rostov region", "Kiev"; '' where none is given. */
  readonly place: string;
  readonly kind: SourceKind;
  /** Index into the speakers of the same text: all mentions of one speaker share it. */
  readonly speaker: number;
}

/** Somebody who speaks in a text, under all the descriptions that the text gives. */
export interface Speaker {
  /** Longest first: ["Vasily Malaev", "Malaev"]. Empty for a speaker who is not named. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
  readonly kind: SourceKind;
}

/** Source, cue and content (Pareti 2015, PARC; PolNeAR): "Vasily Malaev" – "said" – what he said. */
export interface Attribution {
  readonly source: Source;
  readonly cue: Span & { readonly text: string };
  readonly content: Span;
  /** Outlet or agency through which the source spoke ("told Itar-Tass"), '' where none is named. */
  readonly via: string;
  readonly stance: Stance;
}
