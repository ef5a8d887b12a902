/**
 * A table as text, which a script holds in less space than as arrays: entries `key: value`, one a line or with commas
 * between; without a value the key is its own. In values "word+" stands for the word and its plural in -s, a lone "+"
 * for the key's.
 */
export function pairs(table: string): readonly (readonly [key: string, value: string])[] {
  return table
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [key = '', value = ''] = entry.split(/:\s*/);
      return [
        key,
        value === ''
          ? key
          : value
              .split(' ')
              .map((word) => word.replace(/^(.*)\+$/, (_, own: string) => `${own || key} ${own || key}s`))
              .join(' '),
      ];
    });
}
