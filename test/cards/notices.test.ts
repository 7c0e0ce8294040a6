import { describe, expect, it } from '@jest/globals';
import { noticeCard } from '../../cards/notice-card.ts';
import { DUTY_KINDS } from '../../services/domain/notice.ts';
import { messageFor } from '../../services/duties/message.ts';
import { anOwedNotice, aReport, aRound, deputyOf, solna } from '../helpers/builders.ts';
import { anna, björn, readBy } from './city.ts';
import { textOf, textsOf, titlesOf } from './reading.ts';
import { noticeScenes, snapshotOf } from './scenes/notice-scenes.ts';
import { handedIn, returned } from './scenes/report-scenes.ts';

/** The line that says why the card comes; the first part for information and the first correction speak for themselves. */
const OPENING: { [scene: string]: string } = {
  'notice-quarterly-report-opened-to-contact': 'Det är dags för kvartalsrapporten.',
  'notice-quarterly-report-7d-before-to-contact': 'Påminnelse: rapporten ska in senast torsdag 22 oktober 2026, om 7 dagar.',
  'notice-quarterly-report-2d-before-to-contact': 'Påminnelse: rapporten ska in senast torsdag 22 oktober 2026, om 2 dagar.',
  'notice-quarterly-report-on-the-day-to-contact': 'Påminnelse: i dag är sista dagen att lämna rapporten.',
  'notice-quarterly-report-2wd-after-to-deputy':
    'Kontaktpersonen har inte lämnat rapporten, som skulle in senast torsdag 22 oktober 2026. Du kan lämna den i stället.',
  'notice-quarterly-report-5wd-after-to-head': 'Din förvaltning har inte lämnat rapporten, som skulle in senast torsdag 22 oktober 2026.',
  'notice-quarterly-report-5wd-after-to-secretariat':
    'Rapporter skulle ha lämnats senast torsdag 22 oktober 2026. Det här saknas: Socialförvaltningen.',
  'notice-quarterly-report-nudge-2026-10-15-to-contact': 'Sekretariatet påminner om rapporten.',
  'notice-correction-received-to-contact': 'Återsänd av Disa Lund 8 oktober 2026 kl. 11:30',
  'notice-correction-on-the-day-to-contact': 'Rapporten väntar fortfarande på rättelse.',
  'notice-correction-2wd-after-to-deputy': 'Rapporten väntar fortfarande på rättelse.',
  'notice-review-received-to-secretariat': 'Socialförvaltningen: En rapport har kommit in.',
  'notice-review-on-the-day-to-secretariat': 'Socialförvaltningen: Rapporten väntar fortfarande på granskning.',
  'notice-committee-decision-received-to-committee-chair': 'Kvartalet är klart för beslut.',
  'notice-committee-decision-2d-before-to-committee-chair': 'Påminnelse: beslut väntas senast tisdag 17 november 2026.',
  'notice-committee-decision-on-the-day-to-committee-chair': 'Påminnelse: beslut väntas senast tisdag 17 november 2026.',
  'notice-committee-decision-2wd-after-to-secretariat': 'Kommittén skulle ha beslutat senast tisdag 17 november 2026.',
  'notice-rework-received-to-secretariat':
    'Kommittén har återremitterat kvartalet. Öppna de rapporter som ska rättas, och skicka sedan kvartalet till kommittén igen.',
  'notice-rework-on-the-day-to-secretariat':
    'Kommittén har återremitterat kvartalet. Öppna de rapporter som ska rättas, och skicka sedan kvartalet till kommittén igen.',
  'notice-decision-news-received-to-contact':
    'Kommittén har återremitterat kvartalet. Sekretariatet hör av sig om er rapport behöver rättas.',
  'notice-decision-news-received-to-secretariat': 'Kommittén har fastställt kvartalet.',
  'notice-information-received-to-contact': 'Internationella kommittén har fastställt kvartalet. Det här är er del.',
  'notice-information-received-to-head': 'Internationella kommittén har fastställt kvartalet. Det här är er del.',
  'notice-information-2wd-after-to-contact': 'Bekräfta gärna att ni har tagit emot er del.',
  'notice-information-2wd-after-to-head': 'Bekräfta gärna att ni har tagit emot er del.',
  'notice-missed-quarter-found-to-secretariat': 'Ett kvartal har passerat utan omgång och väntar på att ni tar ställning.',
  'notice-missed-quarter-on-the-day-to-secretariat': 'Ett kvartal har passerat utan omgång och väntar på att ni tar ställning.',
  'notice-more-time-asked-to-secretariat': 'Anna Berg ber om att få till och med måndag 30 november 2026.',
  'notice-more-time-on-the-day-to-secretariat': 'Anna Berg ber om att få till och med måndag 30 november 2026.',
  'notice-more-time-answer-answered-to-contact': 'Ni har fått mer tid: rapporten ska in senast måndag 30 november 2026.',
};

const { policy } = solna();

describe('every notice in Solna’s own file', () => {
  it('is one of those tested here, and every duty and step has one', () => {
    expect(noticeScenes.map((s) => s.name).sort()).toEqual(Object.keys(OPENING).sort());
    const steps = DUTY_KINDS.flatMap((duty) => policy.duties[duty].steps.map(({ step }) => `${duty} ${step}`));
    expect([...new Set(noticeScenes.map(({ notice }) => `${notice.duty} ${notice.step}`))]).toEqual(expect.arrayContaining(steps));
  });

  it.each(noticeScenes.map((scene) => [scene.name, scene] as const))(
    '%s says first, and in the list of chats, why it comes',
    (name, scene) => {
      const card = scene.card('sv');
      const said = OPENING[name] ?? '';
      expect(card.fallbackText).toBe(said);
      expect(textsOf({ ...card, fallbackText: '' }).join('\n')).toContain(said.replace('Socialförvaltningen: ', ''));
    },
  );
});

describe('what can be done from a notice', () => {
  it.each([
    ['notice-quarterly-report-opened-to-contact', ['Inget nytt', 'Gå igenom', 'Lägg till', 'Skicka in']],
    ['notice-quarterly-report-2wd-after-to-deputy', ['Inget nytt', 'Gå igenom', 'Lägg till', 'Skicka in']],
    ['notice-quarterly-report-5wd-after-to-secretariat', ['Påminn nu (1)']],
    ['notice-correction-received-to-contact', ['Gå igenom', 'Lägg till', 'Skicka in']],
    ['notice-review-received-to-secretariat', ['Godkänn', 'Återsänd', 'Läget']],
    ['notice-committee-decision-received-to-committee-chair', ['Fastställ', 'Återremittera', 'Läs hela underlaget']],
    ['notice-committee-decision-2wd-after-to-secretariat', ['Läs hela underlaget']],
    ['notice-rework-received-to-secretariat', ['Visa', 'Skicka till kommittén igen', 'Visa uppföljningen']],
    ['notice-decision-news-received-to-contact', ['Min rapport']],
    ['notice-information-received-to-head', ['Bekräfta mottagande']],
  ])('%s', (name, titles) => {
    expect(noticeScenes.filter((s) => s.name === name).map((s) => titlesOf(s.card('sv')))).toEqual([titles]);
  });
});

describe('a notice that comes when things have moved on', () => {
  const late = anOwedNotice({ step: '2wd-after', person: 'anna' });
  const said = (notice: typeof late, records: Parameters<typeof snapshotOf>[0], today: '2026-10-26' | '2026-10-08' = '2026-10-26') =>
    noticeCard(readBy(anna, 'sv', { today }), messageFor(notice, snapshotOf(records, today)));

  it('shows the receipt of a report that has been handed in', () => {
    expect(textsOf(said(late, { rounds: [aRound()], reports: [handedIn] }))).toContain('✓ Rapporten är inskickad');
    expect(textsOf(said({ ...late, duty: 'correction' }, { rounds: [aRound()], reports: [handedIn] }))).toContain(
      '✓ Rapporten är inskickad',
    );
  });

  it('says so when what it was about is gone', () => {
    for (const duty of DUTY_KINDS) expect(textOf(said({ ...late, duty }, { rounds: [], reports: [] }))).toContain('Det finns inte längre.');
  });

  it('tells the one who reports that it is late, in the words for the one who reports', () => {
    expect(textOf(said(late, { rounds: [aRound()], reports: [aReport()] }))).toContain(
      'Rapporten skulle ha lämnats senast torsdag 22 oktober 2026. Den går fortfarande att skicka in.',
    );
  });

  it('speaks of no contact person to the deputy of an administration that has none', () => {
    const alone = deputyOf('teknik', 'bjorn');
    const snapshot = {
      ...snapshotOf({ rounds: [aRound({ units: ['teknik'] })], reports: [aReport({ unit: 'teknik' })] }, '2026-10-26'),
      people: [alone],
    };
    const card = noticeCard(
      readBy(alone, 'sv', { today: '2026-10-26' }),
      messageFor(anOwedNotice({ unit: 'teknik', step: '2wd-after', person: 'bjorn' }), snapshot),
    );
    expect(textOf(card)).toContain('Den går fortfarande att skicka in.');
  });

  it('asks again for a report that a round was referred back without, by its new day', () => {
    const round = aRound({
      state: 'referred-back',
      decision: { outcome: 'refer-back', at: '2026-10-20T12:00:00.000Z', by: 'erik', comment: 'Mer' },
    });
    const asked = anOwedNotice({ step: 'opened', person: 'anna', timing: 'immediate', dueOn: '2026-11-10' });
    const records = { rounds: [round], reports: [aReport()] };
    expect(textsOf(said(asked, records))).toEqual(
      expect.arrayContaining([
        'Kommittén har återremitterat kvartalet och saknar er rapport. Lämna den senast tisdag 10 november 2026.',
        'Ska in senast tisdag 10 november 2026 (om 15 dagar)',
      ]),
    );
    expect(textOf(said({ ...asked, step: '7d-before', timing: 'scheduled' }, records))).toContain(
      'Påminnelse: rapporten ska in senast tisdag 10 november 2026, om 15 dagar.',
    );
  });

  it('returns to the deputy what is still to be corrected', () => {
    const notice = anOwedNotice({ duty: 'correction', step: '2wd-after', person: 'bjorn' });
    const card = noticeCard(
      readBy(björn, 'sv', { today: '2026-10-26' }),
      messageFor(notice, snapshotOf({ rounds: [aRound()], reports: [returned] }, '2026-10-26')),
    );
    expect(textOf(card)).toContain('Vad blev resultatet av besöket?');
  });
});
