import { isGranted } from '../../services/domain/project/project-from-application.ts';
import type { ApplicationRecord } from '../../services/domain/application/application-rules.ts';
import type { Right } from '../../services/domain/register/rights.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { conversionTexts } from '../text/conversion-texts.ts';

interface OfApplication {
  application: ApplicationRecord;
  right: Right;
  /** The project it has become, while that is in the register. */
  project: string | undefined;
}

/** The project an application became, or the press that makes it one. */
export function projectButton({ reader }: CardContext, { application, right, project }: OfApplication): Element[] {
  const t = conversionTexts(reader.locale);
  if (project !== undefined) return [press(t.showProject, 'record.show', { kind: 'project', id: project })];
  const mayBecome = right === 'write' && isGranted(application);
  return mayBecome ? [press(t.makeProject, 'application.make-project', { id: application.id }, { style: 'positive' })] : [];
}
