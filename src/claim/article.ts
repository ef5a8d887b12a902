/** The page or document being read. Dates are ISO 8601, a day at least ("2014-08-04"); null is "not stated". */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47 tag, null where not stated. */
  readonly language: string | null;
  readonly text: string;
}
