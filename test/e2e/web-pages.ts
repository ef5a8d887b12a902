import { ARTICLE_BODY, articlePage } from './fixture.ts';

/** The test article's paragraphs, without its box. */
const TEXT = ARTICLE_BODY.replace(/^<article>|<\/article>$/g, '');

/** Runs when the test posts this word to the page: pages do it when data come, the reader scrolls or agrees to something. */
function when(word: string, script: string): string {
  return `addEventListener('message',({data})=>{if(data!=='${word}')return;${script}});`;
}

const script = (...parts: string[]) => `<script>${parts.join('')}</script>`;

const FILLER =
  '<p>The path leads along the river, past the old mill and over the bridge, and comes back through the wood where the light falls softly on the leaves.</p>';

/** An entry of a live blog, shorter than a paragraph. */
const entry = (time: string, text: string) =>
  `<div class="entry"><time datetime="2014-08-04T${time}:00Z">${time}</time><p>${text}</p></div>`;

const LIVE = `<main><h1>Border: what we know</h1><p>Ukrainian soldiers cross the border into Russia near Gukovo in the Rostov region. We follow what officials say on Monday.</p><div id="entries">
${entry('09:10', 'More than 400 Ukrainian soldiers crossed the border into Russia on Sunday night near Gukovo in the Rostov region, officials say.')}
${entry('08:40', 'Buses with food and water are on their way to the crossing, where a tent camp was put up overnight by officials of the region.')}
${entry('08:15', 'The road to the crossing is closed. Reporters are asked to wait at the next village, and told that there will be a statement soon.')}
</div></main>`;

const SECOND = `<article><h1>Minister speaks of a small group</h1><time datetime="2014-08-05">Tuesday</time><p id="second">Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo on Sunday night, the minister said on Monday in the Rostov region.</p>${FILLER.repeat(4)}</article>`;

const json = (text: string) => JSON.stringify(text).replaceAll('</', '<\\/');

/** Pages as sites make them, by what is of note in them. */
export const WEB_PAGES: Readonly<Record<string, string>> = {
  live: articlePage(
    LIVE,
    script(
      when(
        'more',
        `document.querySelector('#entries').insertAdjacentHTML('afterbegin',${json(entry('09:25', 'At least 41 Ukrainian troops crossed the border there on July 27.'))})`,
      ),
      `setInterval(()=>{const c=document.querySelector('#clock');if(c)c.textContent=new Date().toISOString()},1000)`,
    ),
  ).replace('<footer>', '<footer><span id="clock"></span>'),
  endless: articlePage(
    `<main>${ARTICLE_BODY}</main>`,
    script(
      when('more', `document.querySelector('main').insertAdjacentHTML('beforeend',${json(SECOND)})`),
      when(
        'arrive',
        `document.querySelector('#second').scrollIntoView();history.pushState(null,'','/endless-second')`,
      ),
      when('leave', `scrollTo(0,0);history.replaceState(null,'','/endless')`),
    ),
  ),
  list: articlePage(`<main>${ARTICLE_BODY}${SECOND}</main>`),
  app: articlePage(
    `<div id="app"><main>${ARTICLE_BODY}</main></div>`,
    script(
      when(
        'go',
        `history.pushState(null,'','/app-second');document.title='Minister speaks of a small group';document.querySelector('main').innerHTML='<p>Loading</p>';setTimeout(()=>{document.querySelector('main').innerHTML=${json(SECOND)}},700)`,
      ),
    ),
  ),
  hydrated: articlePage(
    `<div id="app">${ARTICLE_BODY}</div>`,
    script(when('hydrate', `const a=document.querySelector('#app');a.innerHTML=a.innerHTML`)),
  ),
  late: articlePage(
    `<div id="app">${FILLER.slice(0, 60)}</p></div>`,
    script(when('load', `document.querySelector('#app').innerHTML=${json(ARTICLE_BODY)}`)),
  ),
  shadow: articlePage(
    '<news-article></news-article>',
    script(
      `customElements.define('news-article',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML=${json(ARTICLE_BODY)}}});`,
      when(
        'update',
        `const f=document.querySelector('news-article').shadowRoot.querySelector('#first');f.textContent=f.textContent.replace('400','500')`,
      ),
    ),
  ),
  'shadow-late': articlePage(
    '<news-article></news-article>',
    script(
      `customElements.define('news-article',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML='<p>Loading</p>'}});`,
      when('load', `document.querySelector('news-article').shadowRoot.innerHTML=${json(ARTICLE_BODY)}`),
    ),
  ),
  paywall: articlePage(
    `${ARTICLE_BODY}<div id="wall" style="position:fixed;inset:42% 0 0;background:#fffffff0;z-index:99"><h2>Go on reading</h2><p>Take out a subscription to read on.</p><button>Subscribe</button></div>`,
    '<style>body{overflow:hidden;height:100vh}</style>',
  ),
  consent: articlePage(
    `<div id="root" aria-hidden="true">${ARTICLE_BODY}</div><div role="dialog" id="ask" style="position:fixed;inset:auto 0 0;background:#eee;padding:20px"><p>We value your privacy and store things.</p><button onclick="document.querySelector('#root').removeAttribute('aria-hidden');this.parentNode.style.display='none'">Agree</button></div>`,
  ),
  'read-more': articlePage(
    ARTICLE_BODY.replace('<p>Vasily', '<div id="rest" class="folded"><p>Vasily')
      .replace(
        '</article>',
        "</div><button onclick=\"document.querySelector('#rest').className=''\">Read more</button></article>",
      )
      .replace('</h1>', `</h1>${FILLER.repeat(2)}`),
    '<style>.folded{display:none}</style>',
  ),
  details: articlePage(
    ARTICLE_BODY.replace('<p>Vasily', '<details><summary>Read more</summary><p>Vasily')
      .replace('</article>', '</details></article>')
      .replace('</h1>', `</h1>${FILLER.repeat(2)}`),
  ),
  amp: articlePage(
    ARTICLE_BODY,
    `<style amp-boilerplate>body{visibility:hidden}</style>${script(when('show', `document.body.style.visibility='visible'`))}`,
  ).replace('<html ', '<html ⚡ '),
  elements: articlePage(
    `<article><h1>41 Ukrainian troops, then <em>more than 400</em> Ukrainian soldiers crossed the border into Russia near Gukovo</h1>
<p>In the Rostov region <a href="/a">more than 400 Ukrainian soldiers</a> crossed the border into Russia on Sunday night near Gukovo<sup><a href="#n1">[1]</a></sup>, officials said on <time datetime="2014-08-04">Monday</time>.</p>
<figure><img alt="" width="10" height="10"><figcaption>Some 312 Ukrainian soldiers crossed the border into Russia near Gukovo.</figcaption></figure>
<blockquote><p>A total of <abbr title="four hundred and thirty-eight">438</abbr> Ukrainian soldiers crossed the border into Russia near Gukovo overnight.</p></blockquote>
<h2>More than 420 Ukrainian soldiers crossed the border into Russia near Gukovo</h2>
<table><caption>Soldiers who crossed the border into Russia near Gukovo</caption><thead><tr><th>Day</th><th>Ukrainian soldiers</th></tr></thead><tbody><tr><td>27 July</td><td>41</td></tr><tr><td>3 August</td><td>438</td></tr></tbody></table>
${FILLER.repeat(3)}</article>`,
  ),
  styled: articlePage(
    ARTICLE_BODY,
    `<style>article{user-select:none;transform:scale(1.1) rotate(.5deg);transform-origin:0 0}::selection{background:#f0f;color:#fff}::highlight(search){background:#ff0}p{content-visibility:auto;contain-intrinsic-size:auto 80px}b{zoom:1.5}</style>${script(when('clear', 'CSS.highlights.clear()'), when('search', `const r=document.createRange();r.selectNodeContents(document.querySelector('#first'));CSS.highlights.set('search',new Highlight(r))`))}`,
  ),
  long: articlePage(
    ARTICLE_BODY.replace(
      '</article>',
      `${FILLER.repeat(1500)}<p id="last">Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo on Sunday night in the Rostov region.</p></article>`,
    ),
  ),
  frames: articlePage(
    `<h1>A page around it</h1>${FILLER}<iframe id="frame" srcdoc='${articlePage(TEXT).replaceAll("'", '&apos;')}' width="600" height="500"></iframe>`,
  ),
};
