import { describe, expect, it } from '@jest/globals';
import { isReachable, peopleOf, peopleWith, reportersOf, unitsOf } from '../../../services/domain/person.ts';
import { whyUnreachable } from '../../../services/domain/round-status.ts';
import { aChair, aMember, aPerson, aSecretary, contactOf, deputyOf, headOf, unreachable } from '../../helpers/builders.ts';

const idsOf = (people: { id: string }[]): string[] => people.map((p) => p.id);

describe('who reports for a unit', () => {
  it('R5: is its contact persons, all of them', () => {
    const people = [contactOf('social', 'anna'), contactOf('social', 'bo'), deputyOf('social'), contactOf('teknik')];
    expect(idsOf(reportersOf(people, 'social'))).toEqual(['anna', 'bo']);
  });

  it('R1: is the deputy where there is no contact person', () => {
    expect(idsOf(reportersOf([deputyOf('social'), headOf('social')], 'social'))).toEqual(['deputy-social']);
  });

  it('R1: is the head of administration where there is no deputy either', () => {
    expect(idsOf(reportersOf([headOf('social')], 'social'))).toEqual(['head-social']);
  });

  it('is nobody only where nobody is left', () => {
    expect(reportersOf([contactOf('teknik'), aSecretary()], 'social')).toEqual([]);
  });

  it('passes over a contact person who has left', () => {
    expect(idsOf(reportersOf([{ ...contactOf('social'), active: false }, deputyOf('social')], 'social'))).toEqual(['deputy-social']);
  });

  it('does not pass over a contact person who cannot be reached: the duty stays theirs', () => {
    expect(idsOf(reportersOf([unreachable(contactOf('social')), deputyOf('social')], 'social'))).toEqual(['contact-social']);
  });
});

describe('the roles of a person', () => {
  const both = aPerson({
    assignments: [
      { role: 'contact', unit: 'social' },
      { role: 'head', unit: 'social' },
      { role: 'deputy', unit: 'teknik' },
      { role: 'secretariat' },
    ],
  });

  it('may be several, in several units; a unit is named once', () => {
    expect(unitsOf(both, ['contact', 'deputy', 'head'])).toEqual(['social', 'teknik']);
    expect(unitsOf(both, ['deputy'])).toEqual(['teknik']);
  });

  it('make a person stand once in a list, however many roles they have there', () => {
    const doubled = aPerson({
      assignments: [
        { role: 'contact', unit: 'social' },
        { role: 'contact', unit: 'social' },
        { role: 'secretariat' },
        { role: 'secretariat' },
      ],
    });
    expect(peopleOf([doubled], 'social', 'contact')).toEqual([doubled]);
    expect(peopleWith([doubled], 'secretariat')).toEqual([doubled]);
  });

  it('count only while the person is active', () => {
    expect(peopleWith([{ ...aChair(), active: false }, aMember()], 'committee-chair')).toEqual([]);
  });
});

describe('a person', () => {
  it('can be reached once the bot is installed, and until Teams refuses', () => {
    expect(isReachable(aPerson())).toBe(true);
    expect(isReachable(unreachable(aPerson()))).toBe(false);
    expect(isReachable(aPerson({ refused: { why: 'blocked', at: '' } }))).toBe(false);
  });

  it('stays within reach while others than they keep messages away: it may pass without their doing anything', () => {
    expect(isReachable(aPerson({ withheld: { why: 'disabled-by-admin', at: '', tries: 1, until: '' } }))).toBe(true);
  });

  it('who cannot be reached has a reason that can be shown', () => {
    expect(whyUnreachable(aPerson())).toBeUndefined();
    expect(whyUnreachable(unreachable(aPerson()))).toBe('never-opened');
    expect(whyUnreachable(aPerson({ refused: { why: 'blocked', at: '' } }))).toBe('blocked');
  });
});
