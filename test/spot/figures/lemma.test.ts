import { describe, expect, it } from 'vitest';
import { singularOf, verbLemma } from '../../../src/spot/figures/lemma.ts';

const pairs = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]);

describe('lemmas of verbs', () => {
  it.each(
    pairs(`killed:kill injured:injure wounded:wound crossed:cross arrested:arrest detained:detain evacuated:evacuate
      displaced:displace destroyed:destroy charged:charge kidnapped:kidnap stabbed:stab released:release rescued:rescue
      seized:seize captured:capture escaped:escape died:die dying:die carried:carry raided:raid raised:raise fired:fire
      voted:vote shouted:shout executed:execute added:add robbed:rob stopped:stop offered:offer gathered:gather
      murdered:murder examined:examine joined:join ruled:rule filed:file handled:handle changed:change served:serve
      shared:share prepared:prepare appeared:appear feared:fear stored:store completed:complete targeted:target
      created:create treated:treat defeated:defeat provided:provide included:include avoided:avoid named:name
      claimed:claim took:take fled:flee shot:shoot struck:strike killing:kill quarantined:quarantine wasted:waste lasted:last martyred:martyr soared:soar leaving:leave making:make running:run`),
  )('%s is a form of %s', (form, lemma) => {
    expect(verbLemma(form)).toBe(lemma);
  });
});

describe('singulars', () => {
  it.each(
    pairs(`soldiers:soldier houses:house cases:case buses:bus churches:church boxes:box bodies:body shoes:shoe
      wives:wife gunmen:gunman fishermen:fisherman people:person purchases:purchase horses:horse classes:class
      series:series employees:employee losses:loss ambulances:ambulance days:day vehicles:vehicle viruses:virus`),
  )('%s: %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });
});
