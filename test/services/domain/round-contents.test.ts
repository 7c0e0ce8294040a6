import { describe, expect, it } from '@jest/globals';
import { includedContent, openRound, roundContents, sendToCommittee, type Round } from '../../../services/domain/round.ts';
import { decideReport } from '../../../services/domain/report-decisions.ts';
import type { Report } from '../../../services/domain/report.ts';
import { aLine, anEffect, aReport, aRound, aSecretary, contactOf, iso, progress, TENANT } from '../../helpers/builders.ts';

const AT = iso('2026-11-03');
const units = ['social', 'teknik', 'omvardnad', 'stadsledning', 'miljo'];
const round = (): Round => aRound({ units });

describe('a new round', () => {
  it('collects from every unit, its dates fixed', () => {
    const dates = { opensOn: '2026-10-01', dueOn: '2026-10-22', closesOn: '2026-11-03' } as const;
    expect(openRound(TENANT, '2026-Q3', units, dates, AT)).toEqual({
      kind: 'round',
      city: TENANT,
      id: '2026-Q3',
      quarter: '2026-Q3',
      state: 'collecting',
      rev: 0,
      sending: 0,
      units,
      ...dates,
      included: [],
      gaps: [],
      votes: [],
      receipts: [],
      nudges: [],
      history: [{ at: AT, by: 'clock', what: 'opened' }],
    });
  });
});

describe('what goes to the committee', () => {
  const reports = [
    aReport({ unit: 'social', state: 'approved', version: 3 }),
    aReport({ unit: 'teknik', state: 'submitted' }),
    aReport({ unit: 'omvardnad', state: 'returned' }),
    aReport({ unit: 'stadsledning', state: 'open' }),
    aReport({ unit: 'nedlagd', state: 'approved' }),
  ];

  it('W7: is the approved reports, and each gap by name with why', () => {
    expect(roundContents(round(), reports)).toEqual({
      included: [{ unit: 'social', version: 3 }],
      gaps: [
        { unit: 'teknik', why: 'not-reviewed' },
        { unit: 'omvardnad', why: 'in-correction' },
        { unit: 'stadsledning', why: 'not-reported' },
        { unit: 'miljo', why: 'not-reported' },
      ],
    });
  });

  it('has what was last approved of a report that is being corrected, and says that it is', () => {
    const earlier = [{ version: 1, lines: [aLine()], entries: [] }];
    const corrected = (state: 'returned' | 'submitted'): Report => aReport({ unit: 'social', state, version: 2, earlier });
    const only = aRound({ units: ['social'] });
    expect(roundContents(only, [corrected('returned')])).toEqual({
      included: [{ unit: 'social', version: 1 }],
      gaps: [{ unit: 'social', why: 'in-correction' }],
    });
    expect(roundContents(only, [corrected('submitted')]).included).toEqual([{ unit: 'social', version: 1 }]);
  });

  it('leaves no unit out and names none twice', () => {
    const { included, gaps } = roundContents(round(), reports);
    expect([...included, ...gaps].map((part) => part.unit).sort()).toEqual([...units].sort());
  });

  it('is fixed, with the day it is to be decided, each time it is sent', () => {
    const sent = sendToCommittee(round(), reports, '2026-11-18', 'clock', AT);
    expect(sent).toEqual({
      ...round(),
      ...roundContents(round(), reports),
      state: 'with-committee',
      rev: 1,
      sending: 1,
      sentAt: AT,
      decisionDueOn: '2026-11-18',
      history: [...round().history, { at: AT, by: 'clock', what: 'sent-to-committee' }],
    });
  });
});

describe('the content the committee got', () => {
  const sekr = aSecretary();
  const anna = contactOf('social');
  const approved = aReport({
    state: 'approved',
    rev: 5,
    lines: [aLine({ answer: progress({ happened: 'Som det godkändes' }), rev: 1 })],
    entries: [anEffect()],
  });
  const sent = sendToCommittee(aRound(), [approved], '2026-11-18', 'clock', AT);

  const corrected = (): Report => {
    const reopened = decideReport(approved, { do: 'reopen', rev: 5, comment: 'Fel' }, sekr, AT);
    if (!reopened.ok) throw new Error(reopened.failure.code);
    const edited = decideReport(
      reopened.value,
      { do: 'save-line', project: 'trygga-hem', seenRev: 1, progress: progress({ happened: 'Rättat efteråt' }) },
      anna,
      AT,
    );
    if (!edited.ok) throw new Error(edited.failure.code);
    return edited.value;
  };

  it('is the report as approved', () => {
    expect(includedContent(sent, approved)).toBe(approved);
  });

  it('stays what it was after a later correction', () => {
    expect(includedContent(sent, corrected())).toEqual({ version: 1, lines: approved.lines, entries: approved.entries });
  });

  it('is the corrected one once that has been sent', () => {
    const again = { ...corrected(), state: 'approved' as const };
    expect(includedContent(sendToCommittee(sent, [again], '2026-12-01', 'secretary', AT), again)?.lines[0]?.answer?.happened).toBe(
      'Rättat efteråt',
    );
  });

  it('is nothing of a unit that had not handed in, also when it does so later', () => {
    const without = sendToCommittee(aRound(), [aReport()], '2026-11-18', 'clock', AT);
    expect(includedContent(without, approved)).toBeUndefined();
  });
});
