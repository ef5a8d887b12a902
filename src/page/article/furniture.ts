/**
 * Words of class names and ids that publishing systems give to what stands within an article's box without being its
 * text. Readability judges by such words only outside the part that it takes; these are general web vocabulary, whole
 * words, so that "captions" of a film site or "promoter" do not count.
 */
const WORDS = new Set(
  `ad ads advert advertisement advertising author-bio breadcrumb breadcrumbs caption captions comments credit credits cta
  disclaimer ellipsis embed-caption gallery infobox-promo newsletter newsletters photo-credit popular promo promos
  promobox readmore recirc recirculation recommended related share sharebar sharing signup slideshow social sponsor
  sponsored subscribe subscription tags teaser teasers trending`.split(/\s+/),
);

/** Elements that are furniture by what they are. A caption is about the picture, and often repeats another article. */
const ELEMENTS = new Set(['nav', 'figcaption', 'aside', 'footer', 'form', 'menu']);

/** Elements whose text may be nothing but a pointer to another page: "Read more: …", lists of headlines. */
const POINTERS = new Set(['p', 'li', 'ul', 'ol', 'dl', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'section']);

/** Share of the text that stands in links above which it is a pointer; a sentence with a linked half is none. */
const POINTER_SHARE = 0.85;

/** Text above this length, in code units, is read even if all of it is linked. */
const MAX_POINTER = 1500;

/**
 * What carries a furniture word but holds this share of the article is the article's own wrapper ("has-ads"), not
 * furniture.
 */
const WRAPPER_SHARE = 0.4;

/**
 * Whether an element of the article's box is no part of its text, by what it is and holds.
 *
 * @param url of the page, null where not known.
 */
export function isFurniture(element: Element, url: string | null): boolean {
  return ELEMENTS.has(element.localName) || isPointer(element, url);
}

/**
 * Whether a text of the page stands in an element that is named as furniture. Asked of the page itself: Readability
 * replaces elements, and their names are lost.
 *
 * @param length of the whole article's text, white space left out.
 */
export function namedFurniture(length: number): (text: Text) => boolean {
  const known = new Map<Element, boolean>();

  function isWithin(element: Element | null): boolean {
    if (element === null || element.localName === 'body') return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const answer = isNamed(element, length) || isWithin(element.parentElement);
    known.set(element, answer);
    return answer;
  }

  return (text) => isWithin(text.parentElement);
}

function isNamed(element: Element, length: number): boolean {
  return (
    isNamedFurniture(element) &&
    // A post that is quoted stands in a box named for the network that it is from.
    element.querySelector('blockquote') === null &&
    lengthOf(element) < length * WRAPPER_SHARE
  );
}

function isNamedFurniture(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (name === ' ' || name.length > 400) return false;
  for (const word of name.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/)) {
    if (WORDS.has(word.toLowerCase())) return true;
  }
  return false;
}

/** A line that is nothing but a link points to more of the same outlet; where it leads to another, it is what is said of it. */
function isPointer(element: Element, url: string | null): boolean {
  if (!POINTERS.has(element.localName)) return false;
  const links = element.querySelectorAll('a');
  if (links.length === 0) return false;
  const length = lengthOf(element);
  if (length === 0 || length > MAX_POINTER) return false;
  let linked = 0;
  for (const link of links) linked += lengthOf(link);
  return linked / length >= POINTER_SHARE && [...links].some((link) => isWithin(link, url));
}

/** Whether a link stays with the outlet, whose sites have the last two parts of their names in common. */
function isWithin(link: Element, url: string | null): boolean {
  const site = (address: string) =>
    URL.parse(address, url ?? undefined)
      ?.hostname.split('.')
      .slice(-2)
      .join();
  return url === null || site(link.getAttribute('href') ?? '') === site(url);
}

/** Length of the text without white space, which says nothing in markup. */
export function lengthOf(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/g, '').length;
}
