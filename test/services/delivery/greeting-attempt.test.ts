import { describe, expect, it } from '@jest/globals';
import { greetingDueAt } from '../../../services/delivery/greeting-attempt.ts';
import { aPerson, iso } from '../../helpers/builders.ts';

const NOW = Date.parse(iso('2026-10-01', '10:00'));
const [hourAhead, later] = [iso('2026-10-01', '11:00'), iso('2026-10-01', '11:02')];
const installed = { at: hourAhead, noticedAt: hourAhead, greetBy: later, greeted: false };

describe('a greeting that somebody is said to be seeing to', () => {
  it('waits for them', () => {
    const person = aPerson({ installed: { ...installed, waitSetAt: iso('2026-10-01', '10:00') } });
    expect(greetingDueAt(person, NOW)).toBe(Date.parse(later));
  });

  it('is due when the clock has been set back since', () => {
    expect(greetingDueAt(aPerson({ installed: { ...installed, waitSetAt: hourAhead } }), NOW)).toBeLessThanOrEqual(NOW);
  });

  it('is never due when it has been sent', () => {
    expect(greetingDueAt(aPerson({ installed: { ...installed, waitSetAt: hourAhead, greeted: true } }), NOW)).toBe(Infinity);
  });
});
