import { Readability } from '@mozilla/readability';

/** What Readability finds on a page. */
export interface FoundArticle {
  /** Null where there is no article. */
  readonly content: Node | null;
  readonly title: string | null;
  readonly byline: string | null;
}

/**
 * Readability without what it does for a reader view and not for the choice of text: links made absolute, nested boxes
 * flattened, lazy images filled in, presentational attributes dropped, and the page's own statements, which metadata.ts
 * reads. What is overridden here is left out of the built script (src/extension/slim-readability.ts).
 */
export class ArticleReader extends Readability<Node> {
  /** Readability's own: the title of the document without the site's name, and the stages of `parse`. */
  declare _getArticleTitle: () => string;
  declare _doc: Document;
  declare _metadata: object;
  declare _articleTitle: string | null;
  declare _articleByline: string | null;
  declare _removeScripts: (inert: Document) => void;
  declare _prepDocument: () => void;
  /** In the built script a generator, which may be left between its steps (src/extension/slim-readability.ts). */
  declare _grabArticle: () => Node | null | Generator<undefined, Node | null>;

  constructor(inert: Document) {
    super(inert, { keepClasses: true, serializer: (node) => node });
  }

  /** What `parse` does, with steps between its stages. */
  *parseInSteps(): Generator<undefined, FoundArticle> {
    this._removeScripts(this._doc);
    this._prepDocument();
    yield;
    this._metadata = this._getArticleMetadata();
    this._articleTitle = this._getArticleTitle();
    const grabbed = this._grabArticle();
    const content = isGenerator(grabbed) ? yield* grabbed : grabbed;
    return { content, title: this._articleTitle, byline: this._articleByline };
  }

  _getJSONLD(): object {
    return {};
  }

  _getArticleMetadata(): { readonly title: string } {
    return { title: this._getArticleTitle() };
  }

  /** The copy holds nothing that is hidden. */
  _isProbablyVisible(): boolean {
    return true;
  }

  _unwrapNoscriptImages(): void {}

  _fixLazyImages(): void {}

  _cleanStyles(): void {}

  _postProcessContent(): void {}
}

function isGenerator(
  value: Node | null | Generator<undefined, Node | null>,
): value is Generator<undefined, Node | null> {
  return value !== null && 'next' in value;
}
