import { addDays } from '../../../services/domain/civil-date.ts';
import { upgradeProject } from '../../../services/domain/project/upgrade-project.ts';
import { addQuarters, lastDay, type Quarter } from '../../../services/domain/quarter.ts';
import type { AnyRecord } from '../../../services/domain/record.ts';
import { reportId } from '../../../services/domain/report.ts';
import { fewAtOnce } from '../../../services/few-at-once.ts';
import type { Store } from '../../../services/store/store.ts';
import { aLine, aNotice, aProject, aReport, aRound, iso, progress } from '../../helpers/builders.ts';

const UNITS = ['social', 'teknik'] as const;

/** The project of each that goes on; the first is there already. */
const ONGOING = { social: 'trygga-hem', teknik: 'broar' };

/** Reported on, decided on and told of: all that is left of a quarter of some years ago, and the projects that were completed in it. */
function closedQuarter(quarter: Quarter): AnyRecord[] {
  const at = iso(addDays(lastDay(quarter), 10));
  const decision = { outcome: 'adopt', at, by: 'chair', comment: '' } as const;
  return [
    aRound({ id: quarter, quarter, units: [...UNITS], state: 'adopted', decision }),
    ...UNITS.flatMap((unit): AnyRecord[] => [
      aReport({
        unit,
        quarter,
        id: reportId(unit, quarter),
        state: 'approved',
        lines: [aLine({ project: ONGOING[unit], answer: progress() })],
      }),
      upgradeProject(aProject({ id: `${unit}-${quarter}`, unit, state: 'completed' })),
      ...['opened', 'reminder', 'late'].map((step) =>
        aNotice({
          id: `quarterly-report:${unit}:${quarter}:${step}:contact-${unit}`,
          quarter,
          unit,
          step,
          person: `contact-${unit}`,
          state: 'sent',
          sentAt: at,
        }),
      ),
    ]),
  ];
}

/** So many quarters that are over, the last of them `latest`; in a small city. */
export async function writeHistory(store: Store, latest: Quarter, count: number): Promise<void> {
  const quarters = Array.from({ length: count }, (_, i) => addQuarters(latest, -i));
  const ongoing = upgradeProject(aProject({ id: ONGOING.teknik, unit: 'teknik' }));
  await fewAtOnce([ongoing, ...quarters.flatMap(closedQuarter)], (record) => store.create(record));
}
