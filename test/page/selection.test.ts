import { Window } from 'happy-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { selectedText } from '../../src/page/selection.ts';

afterEach(() => vi.unstubAllGlobals());

/** What is selected where all of a page's body is. */
function selected(body: string): ReturnType<typeof selectedText> {
  const window = new Window();
  // Without it everything is a block here.
  window.document.head.innerHTML = '<style>a, del, ins, sub, sup { display: inline }</style>';
  window.document.body.innerHTML = body;
  vi.stubGlobal('Text', window.Text);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  window.getSelection()?.selectAllChildren(window.document.body);
  return selectedText(window as never);
}

test.each([
  ['<p>41<sup>2</sup> boats sank.<sup><a href="#n">3</a></sup> All</p>', '41 boats sank. All'],
  ['<p>41 <sup>[2]</sup>boats</p>', '41 boats'],
  ['<p>41<a class="noteref" href="#n">2</a> boats</p>', '41 boats'],
  ['<p>10<sup>6</sup> boats</p>', '10^(6) boats'],
  ['<p>boats: 10<sup>6</sup></p>', 'boats: 10^(6)'],
  ['<p>3<sup>1</sup>&frasl;<sub>2</sub> million</p>', '3 1/2 million'],
  ['<p>14 km<sup>2</sup></p><p>the 4<sup>th</sup></p>', '14 km2\n\nthe 4th'],
  ['<p><del>31</del><ins>41</ins> boats</p>', '41 boats'],
  ['<p><ins>41</ins> <ins>boats</ins></p>', '41 boats'],
  ['<p><ins>41</ins>\n  <ins> </ins><ins>boats</ins> <sub>2</sub></p>', '41 boats 2'],
  ['<p>Orsk<br>41 <br> boats</p>', 'Orsk\n41\nboats'],
  ['<pre>Orsk  41\nboats\n\n  sank</pre>', 'Orsk 41\nboats\nsank'],
  ['<pre>Orsk <del>31</del>\n<ins>41</ins> \n<ins>boats</ins></pre>', 'Orsk\n41\nboats'],
  ['<pre>Orsk</pre>\n<p>41\nboats</p>', 'Orsk\n\n41 boats'],
  ['<p><ins>bo</ins><ins>ats</ins></p> <p>41</p>', 'boats\n\n41'],
])('a selection is read as an article is: %s', (body, text) => {
  const got = selected(body);
  expect(got?.text).toBe(text);
  for (const { node, nodeStart, textStart, length } of got?.pieces ?? []) {
    const there = node.data.slice(nodeStart, nodeStart + length).replaceAll('⁄', '/');
    expect(got?.text.slice(textStart, textStart + length)).toBe(there);
  }
});

test('passages that are selected apart are read one after the other', () => {
  const window = new Window();
  window.document.body.innerHTML = '<p>At least 41 boats sank, 7 tanks burned, and 300 men went home.</p>';
  vi.stubGlobal('Text', window.Text);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  const [text] = [...window.document.querySelector('p')!.childNodes];
  const ranges = ['41 boats', '300 men'].map((words) => {
    const start = text!.textContent.indexOf(words);
    const range = window.document.createRange();
    range.setStart(text!, start);
    range.setEnd(text!, start + words.length);
    return range;
  });
  vi.spyOn(window, 'getSelection').mockReturnValue({
    isCollapsed: false,
    rangeCount: ranges.length,
    getRangeAt: (at: number) => ranges[at],
  } as never);
  const got = selectedText(window as never);
  expect(got?.text).toBe('41 boats\n\n300 men');
  expect(got?.pieces.map(({ nodeStart }) => nodeStart)).toEqual([9, 12, 44, 48]);
});
