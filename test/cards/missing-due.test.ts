import { describe, expect, it } from '@jest/globals';
import { missingDue } from '../../cards/round/missing-due.ts';
import { lateUnits } from '../../services/domain/round-status.ts';
import { aMissingUnit, aRound, iso } from '../helpers/builders.ts';
import { anna, readBy } from './city.ts';

const answer = { by: 'disa', at: iso('2026-10-12'), comment: '', granted: '2026-10-30' } as const;
const round = aRound({
  units: ['social', 'teknik'],
  moreTime: [{ unit: 'social', by: 'anna', at: iso('2026-10-10'), until: '2026-10-30', why: 'Siffror saknas.', answer }],
});

describe('when reports that are missing are due', () => {
  it('is the day a unit has been given', () => {
    expect(missingDue(readBy(anna), round, ['social'])).toContain('fredag 30 oktober 2026');
    expect(missingDue(readBy(anna), round, ['teknik'])).toContain('torsdag 22 oktober 2026');
  });

  it('is told of each that has another day than the round', () => {
    const text = missingDue(readBy(anna), round, ['social', 'teknik']);
    expect(text).toContain('torsdag 22 oktober 2026. Socialförvaltningen: ');
    expect(text).toContain('fredag 30 oktober 2026.');
  });

  it('makes nobody late before their own day', () => {
    const rows = [aMissingUnit('social'), aMissingUnit('teknik')];
    expect(lateUnits(round, rows, '2026-10-27')).toEqual(['teknik']);
    expect(lateUnits(round, rows, '2026-10-31')).toEqual(['social', 'teknik']);
  });
});
