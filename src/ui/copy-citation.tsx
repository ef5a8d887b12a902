import { useState } from 'preact/hooks';
import type { Report } from '../claim/claim.ts';
import { cslJson, markdownCitation, plainCitation } from '../export/citation.ts';
import type { Words } from '../locales/words.ts';

const FORMS: readonly { readonly name: string; readonly make: (report: Report) => string }[] = [
  { name: 'text', make: plainCitation },
  { name: 'Markdown', make: markdownCitation },
  { name: 'CSL-JSON', make: (report) => cslJson([report]) },
];

/** Copies a report's citation in one of three forms. */
export function CopyCitation({ report, words }: { readonly report: Report; readonly words: Words }) {
  const [status, setStatus] = useState('');
  return (
    <p class="small copies">
      <span class="soft">{words.say('card.copy')}:</span>
      {FORMS.map(({ name, make }) => (
        <button
          key={name}
          type="button"
          aria-label={`${words.say('card.copyAs', name)}: ${report.title ?? report.publisher ?? report.id}`}
          onClick={() => {
            navigator.clipboard.writeText(make(report)).then(
              () => setStatus(words.say('card.copied')),
              () => setStatus(words.say('card.copyFailed')),
            );
          }}
        >
          {name}
        </button>
      ))}
      <span role="status" class="soft">
        {status}
      </span>
    </p>
  );
}
