import { Readability } from '@mozilla/readability';

/**
 * Readability without what it does for a reader view and not for the choice of text: links made absolute, nested boxes
 * flattened, lazy images filled in, presentational attributes dropped, and the page's own statements, which metadata.ts
 * reads. What is overridden here is left out of the built script (src/extension/slim-readability.ts).
 */
export class ArticleReader extends Readability<Node> {
  /** Readability's own: the title of the document without the site's name. */
  declare _getArticleTitle: () => string;

  constructor(inert: Document) {
    super(inert, { keepClasses: true, serializer: (node) => node });
  }

  _getJSONLD(): object {
    return {};
  }

  _getArticleMetadata(): { readonly title: string } {
    return { title: this._getArticleTitle() };
  }

  _unwrapNoscriptImages(): void {}

  _fixLazyImages(): void {}

  _cleanStyles(): void {}

  _postProcessContent(): void {}
}
