// Writes the golden files anew: node test/golden/write.ts. Read what changed before you commit it.
import { writeFileSync } from 'node:fs';
import { checkSeeds, seedsAreHere, summary } from '../check/seed.ts';

if (!seedsAreHere) {
  console.error('The seed reports do not lie in ../shared/seeds: nothing written.');
  process.exit(1);
}
const { july, august } = checkSeeds();
const golden = { july: summary(july), august: summary(august) };
writeFileSync(new URL('seeds.json', import.meta.url), `${JSON.stringify(golden, null, 1)}\n`);
console.log('test/golden/seeds.json');
