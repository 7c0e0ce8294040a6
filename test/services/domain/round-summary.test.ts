import { describe, expect, it } from '@jest/globals';
import { includedParts, summarise } from '../../../services/domain/round-summary.ts';
import { sendToCommittee } from '../../../services/domain/round.ts';
import { aLine, anActivity, anApplication, anEffect, aReport, aRound, iso, progress } from '../../helpers/builders.ts';

const AT = iso('2026-11-03');
const part = (change: Partial<ReturnType<typeof includedParts>[number]>) => ({ unit: 'social', lines: [], entries: [], ...change });

describe('what the committee sees of a quarter', () => {
  it('F2, F3, F4: counts projects, applications, other work and effects, each once', () => {
    const summary = summarise([
      part({
        lines: [aLine({ answer: progress({ effects: 'Kortare kö' }) }), aLine({ type: 'other', answer: progress({ status: 'delayed' }) })],
        entries: [anApplication(), anActivity()],
      }),
      part({
        unit: 'teknik',
        lines: [aLine({ answer: progress({ status: 'finished', effects: 'Ny metod' }) })],
        entries: [anActivity(), anEffect()],
      }),
    ]);
    expect(summary).toEqual(
      expect.objectContaining({
        projects: 3,
        euProjects: 2,
        applications: 1,
        activities: 2,
        effects: 3,
        byStatus: { 'on-plan': 1, 'at-risk': 0, delayed: 1, finished: 1 },
      }),
    );
  });

  it('P1–P4: counts by priority area, and an area with nothing going on is a finding', () => {
    const { byArea, emptyAreas } = summarise([part({ lines: [aLine({ areas: ['P1', 'P2'] })], entries: [anEffect({ areas: ['P2'] })] })]);
    expect(byArea).toEqual({ P1: 1, P2: 2, P3: 0, P4: 0 });
    expect(emptyAreas).toEqual(['P3', 'P4']);
  });

  it('F4: a project that finished without an effect is a finding', () => {
    const lines = [
      aLine({ title: 'Utan effekt', answer: progress({ status: 'finished' }) }),
      aLine({ title: 'Med effekt', answer: progress({ status: 'finished', effects: 'Ny metod' }) }),
      aLine({ title: 'Pågår', answer: progress() }),
    ];
    expect(summarise([part({ lines })]).finishedWithoutEffect).toEqual([{ unit: 'social', title: 'Utan effekt' }]);
  });

  it('F4: tells the effects that were added before those written beside a project, and not those told last quarter', () => {
    const lines = [
      aLine({ answer: progress({ effects: 'Ny metod' }) }),
      aLine({ previous: progress({ effects: 'Sagt förut' }), answer: progress({ effects: 'Sagt förut' }) }),
    ];
    expect(summarise([part({ lines, entries: [anActivity(), anEffect({ title: 'Kortare kö' })] })]).notable).toEqual([
      { unit: 'social', text: 'Kortare kö' },
      { unit: 'social', text: 'Ny metod' },
    ]);
  });

  it('of a quarter with no reports is nothing, and every area is empty', () => {
    expect(summarise([])).toEqual({
      amiss: [],
      projects: 0,
      euProjects: 0,
      applications: 0,
      activities: 0,
      effects: 0,
      byStatus: { 'on-plan': 0, 'at-risk': 0, delayed: 0, finished: 0 },
      byArea: { P1: 0, P2: 0, P3: 0, P4: 0 },
      notable: [],
      emptyAreas: ['P1', 'P2', 'P3', 'P4'],
      finishedWithoutEffect: [],
    });
  });
});

describe('the parts that are counted', () => {
  const approved = aReport({ unit: 'social', state: 'approved', entries: [anEffect()] });
  const sent = sendToCommittee(
    aRound({ units: ['teknik', 'social', 'omvardnad'] }),
    [approved, aReport({ unit: 'teknik', state: 'approved' }), aReport({ unit: 'omvardnad' })],
    '2026-11-18',
    'clock',
    AT,
  );

  it("are those of the reports that went to the committee, in the round's order", () => {
    const all = [approved, aReport({ unit: 'teknik', state: 'approved' }), aReport({ unit: 'omvardnad', state: 'approved' })];
    expect(includedParts(sent, all).map((p) => p.unit)).toEqual(['teknik', 'social']);
  });

  it('keep what was sent when the report has been corrected since', () => {
    const corrected = { ...approved, version: 2, entries: [], earlier: [{ version: 1, lines: approved.lines, entries: approved.entries }] };
    expect(includedParts(sent, [corrected]).map((p) => p.entries.length)).toEqual([1]);
  });

  it('are none before the round has gone to the committee', () => {
    expect(includedParts(aRound(), [approved])).toEqual([]);
  });

  it("are not another quarter's", () => {
    expect(includedParts(sent, [{ ...approved, quarter: '2026-Q2' }])).toEqual([]);
  });
});
