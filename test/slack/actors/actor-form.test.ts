import { describe, expect, it } from 'vitest';
import { indexActors } from '../../../src/record/actor-index.ts';
import { officeLine, readOffices } from '../../../src/slack/actors/office-lines.ts';
import { nameIn, whoIsIn } from '../../../src/slack/actors/who-is.ts';
import { STARTER } from '../../../src/starter/index.ts';

const TODAY = '2022-01-10';
const index = indexActors(STARTER.actors);
const refOf = (name: string) => index.exactly(name)[0] ?? '';
const read = (...lines: string[]) => readOffices(lines, whoIsIn(index), TODAY);
const ROLE = { title: 'Aide', wordings: [], represents: null, from: null, to: null };

describe('an office as a line', () => {
  it.each([
    ['Aide', ROLE],
    ['Aide;', ROLE],
    ['President; for Russia', { ...ROLE, title: 'President', represents: refOf('Russia') }],
    [
      'President; from 20 Jan 2021; to January 2025; also US leader | head of the White House; for United States',
      {
        title: 'President',
        represents: refOf('United States'),
        from: '2021-01-20',
        to: '2025-01',
        wordings: ['US leader', 'head of the White House'],
      },
    ],
    ['Envoy; since 2019; until 2021', { ...ROLE, title: 'Envoy', from: '2019', to: '2021' }],
    [
      'Secretary of State for Foreign Affairs; for a-10',
      { ...ROLE, title: 'Secretary of State for Foreign Affairs', represents: 'A-10' },
    ],
  ])('%s', (line, role) => {
    expect(read(line)).toEqual({ roles: [role] });
  });

  it.each([
    ['President; A-2; 2021', 'Begin “A-2” with for, from, to or also'],
    ['for Russia', 'Begin “for Russia” with the office'],
    ['President; for Atlantis', 'Nobody on the record is called Atlantis'],
    ['President; for A-9999', 'There is no A-9999'],
    ['President; from 3/4/2021', 'Is that 3 April 2021 or 4 March 2021?'],
    ['President; from whenever', 'That is not a date'],
    ['President; from 2019; since 2020', 'tells since twice'],
  ])('not %s', (line, problem) => {
    expect(read('Aide', line)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('says only what is known, and is read back as it was, for all offices of the record', () => {
    const roles = STARTER.actors.flatMap((actor) => actor.roles);
    const lines = roles.map((role) => officeLine(role, nameIn(index)));
    expect(lines.filter((line) => /;\s*(?:;|$)/.test(line))).toEqual([]);
    expect(read(...lines)).toEqual({ roles });
  });
});
