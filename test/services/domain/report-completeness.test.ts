import { describe, expect, it } from '@jest/globals';
import { gapsInEntry, gapsInLine, incompleteness, isComplete, isBlank } from '../../../services/domain/report-completeness.ts';
import { ACTIVITY_KINDS, type Entry } from '../../../services/domain/report.ts';
import { aLine, anActivity, anApplication, anEffect, aReport, progress } from '../../helpers/builders.ts';

describe('a project in a report', () => {
  it('needs a status, whatever has been written beside it', () => {
    expect(gapsInLine(aLine())).toEqual(['status']);
    expect(gapsInLine(aLine({ answer: { happened: 'Mycket', effects: 'Många' } }))).toEqual(['status']);
  });

  it.each(['at-risk', 'delayed'] as const)('that is %s needs a word on what has happened', (status) => {
    expect(gapsInLine(aLine({ answer: progress({ status }) }))).toEqual(['happened']);
    expect(gapsInLine(aLine({ answer: progress({ status, happened: 'Partnern drog sig ur' }) }))).toEqual([]);
  });

  it('that has nothing new since it was explained needs no more; one that turns bad without a word does', () => {
    const previous = progress({ status: 'delayed', happened: 'Partnern drog sig ur' });
    const answered = (status: 'delayed' | 'at-risk', happened = previous.happened) =>
      aLine({ previous: { ...previous, happened }, answer: progress({ status, nothingNew: true }) });
    expect([answered('delayed'), answered('at-risk'), answered('delayed', '')].map(gapsInLine)).toEqual([[], ['happened'], ['happened']]);
  });

  it.each(['on-plan', 'finished'] as const)('that is %s needs no more', (status) => {
    expect(gapsInLine(aLine({ answer: progress({ status }) }))).toEqual([]);
  });

  it('is not answered for by what was said last quarter', () => {
    expect(gapsInLine(aLine({ previous: progress() }))).toEqual(['status']);
  });
});

describe('an entry in a report', () => {
  it.each<[string, Entry]>([
    ['an application', anApplication()],
    ['an activity', anActivity()],
    ['an effect', anEffect()],
  ])('%s with all it needs lacks nothing', (_, entry) => {
    expect(gapsInEntry(entry)).toEqual([]);
  });

  it.each<[string, Entry]>([
    ['an application', anApplication({ areas: [], purposes: [] })],
    ['an activity', anActivity({ areas: [], purposes: [] })],
    ['an effect', anEffect({ areas: [], purposes: [] })],
  ])('S1–S4, P1–P4: %s names its priority areas and its purposes', (_, entry) => {
    expect(gapsInEntry(entry)).toEqual(['areas', 'purposes']);
  });

  it('W6: a smaller exchange needs a goal and an outcome', () => {
    expect(gapsInEntry(anActivity({ goal: '', outcome: '' }))).toEqual(['goal', 'outcome']);
  });

  it.each(ACTIVITY_KINDS.map((kind) => [kind]))(
    'W1, W6: no kind of activity goes without a goal and an outcome, not a %s either',
    (activity) => {
      expect(gapsInEntry(anActivity({ activity, role: 'participant', goal: '', outcome: '' }))).toEqual(['goal', 'outcome']);
    },
  );

  it('W1: an activity says what it was and when; where is up to the writer', () => {
    expect(gapsInEntry(anActivity({ activity: undefined, heldOn: undefined, place: '' }))).toEqual(['type', 'startsOn']);
  });

  it("W3: a seminar or a conference needs the city's part in it, and nothing else does", () => {
    expect(gapsInEntry(anActivity({ activity: 'seminar' }))).toEqual(['role']);
    expect(gapsInEntry(anActivity({ activity: 'conference' }))).toEqual(['role']);
    expect(gapsInEntry(anActivity({ activity: 'seminar', role: 'co-organiser' }))).toEqual([]);
    expect(gapsInEntry(anActivity({ activity: 'work-trip' }))).toEqual([]);
  });

  it('F2, W8: an application needs its programme and the day it went in, but no amount', () => {
    expect(gapsInEntry(anApplication({ programme: '', submittedOn: undefined }))).toEqual(['programme', 'submittedOn']);
  });

  it('F4: an effect is told in its one sentence', () => {
    expect(gapsInEntry(anEffect({ title: '' }))).toEqual(['title']);
  });

  it('without anything lacks everything, in the order of its form', () => {
    const empty = anActivity({ title: '', activity: undefined, heldOn: undefined, goal: '', outcome: '', areas: [], purposes: [] });
    expect(gapsInEntry(empty)).toEqual(['title', 'type', 'startsOn', 'areas', 'purposes', 'goal', 'outcome']);
  });
});

describe('an entry nobody has filled anything in', () => {
  const blank = { title: '', areas: [], purposes: [] };

  it.each([
    ['application', anApplication({ ...blank, programme: '', submittedOn: undefined, amountSek: undefined })],
    ['activity', anActivity({ ...blank, activity: undefined, heldOn: undefined, place: '', role: undefined, goal: '', outcome: '' })],
    ['effect', anEffect({ ...blank, description: '' })],
  ])('is told from one with anything at all: %s', (_type, entry) => {
    expect([entry, { ...entry, title: 'Något' }, { ...entry, areas: ['P1' as const] }].map(isBlank)).toEqual([true, false, false]);
  });
});

describe('a whole report', () => {
  it('names the projects and entries that lack something', () => {
    const report = aReport({
      lines: [
        aLine({ project: 'klart', answer: progress() }),
        aLine({ project: 'tomt' }),
        aLine({ project: 'sent', answer: progress({ status: 'delayed' }) }),
      ],
      entries: [anEffect({ id: 'klar' }), anActivity({ id: 'utan-mal', goal: '' })],
    });
    expect(incompleteness(report)).toEqual({ projects: ['tomt', 'sent'], entries: ['utan-mal'] });
    expect(isComplete(report)).toBe(false);
  });

  it('is complete with nothing to tell', () => {
    expect(isComplete(aReport({ lines: [], entries: [] }))).toBe(true);
  });
});
