/** Keys of the WebDriver standard's table ("Keyboard Actions") that tests use; every other key is its own character. */
const CODES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** "Shift+Tab" as WebDriver key actions: down in order, up in reverse. */
export function keyActions(keys: string): readonly KeyAction[] {
  const values = keys.split(/(?<=.)\+/).map((key) => {
    const value = CODES[key] ?? key;
    if (value.length !== 1) throw new Error(`unknown key ${JSON.stringify(key)} in ${JSON.stringify(keys)}`);
    return value;
  });
  return [
    ...values.map((value) => ({ type: 'keyDown' as const, value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}
