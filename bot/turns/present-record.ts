import type { AdaptiveCard, Element } from '../../cards/kit/card.ts';
import { finishedBox } from '../../cards/record/finished-offer.ts';
import { isApplication, type ApplicationRecord } from '../../services/domain/application/application-rules.ts';
import { isProject } from '../../services/domain/project/project-rules.ts';
import { rightTo, type Right } from '../../services/domain/register/rights.ts';
import { hasUnit } from '../../cards/person/help-card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import { inList } from '../../cards/context.ts';
import { projectButton } from '../../cards/record/project-of-application.ts';
import { recordCard } from '../../cards/record/record-card.ts';
import { labelOf, recordView, type RecordView } from '../../cards/record/record-view.ts';
import { seminarLine } from '../../cards/record/seminar-line.ts';
import type { Note } from '../../cards/report/frame.ts';
import { isActivity } from '../../services/domain/activity/activity-rules.ts';
import { REMOVED, type AnyRegistered, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { undoableChange } from '../../services/domain/register/undoable.ts';
import type { Registering } from '../../services/register/records.ts';
import { recordNames } from './record-names.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type Refused = Extract<Registering, { ok: false }>;

/** How records of a kind are shown to whoever is here, with the names of what they refer to. */
export async function viewOf(turn: Turn, kind: RegisteredKind): Promise<RecordView> {
  return recordView(turn.ctx, kind, await recordNames(turn));
}

/** The record as it stands, to be read and acted on; or why nothing came of what was asked. */
export async function presentRecord(turn: Turn, kind: RegisteredKind, done: Registering, note?: Note): Reply {
  return done.ok ? showRecord(turn, done.record, note) : presentRefusal(turn, kind, done);
}

/** With what whoever is here may do with it. */
async function showRecord(turn: Turn, record: AnyRegistered, note: Note | undefined): Reply {
  const right = record.state === REMOVED ? 'read' : rightTo(turn.actor, record);
  const view = await viewOf(turn, record.kind);
  const undoes = right === 'write' ? undoableChange(record, { actor: turn.actor.id, at: turn.use.now() }) : undefined;
  return recordCard(view, { record, right, note, undoes, ...(await beside(turn, view, record, right)) });
}

/** What a kind has to say beside its fields, and what there is to do beside its steps. */
async function beside(turn: Turn, view: RecordView, record: AnyRegistered, right: Right): Promise<{ more?: Element[]; first?: Element[] }> {
  if (isActivity(record)) return { more: seminarLine(view, record) };
  if (isApplication(record)) {
    return { first: projectButton(turn.ctx, { application: record, right, project: await madeOf(turn, record) }) };
  }
  const said = isProject(record) ? await turn.use.finished.of(record) : undefined;
  return said === undefined ? {} : { more: finishedBox(turn.ctx, said) };
}

/** The project an application became, while that is in the register. */
async function madeOf({ use }: Turn, { values: { project } }: ApplicationRecord): Promise<string | undefined> {
  if (project === undefined) return undefined;
  const titles = await use.catalogue.titles();
  return titles('project', project)?.isRemoved === false ? project : undefined;
}

/** Says why nothing came of it; whoever may see the record sees how it stands, with what can be done now. */
async function presentRefusal(turn: Turn, kind: RegisteredKind, { failure, current }: Refused): Reply {
  const view = await viewOf(turn, kind);
  const note = refusalNote(view, failure, current === undefined ? 'hidden' : 'readable');
  return current === undefined ? noteCard(turn.ctx, note) : showRecord(turn, current, note);
}

const notAllowed = ({ ctx, ui }: RecordView, seen: 'hidden' | 'readable'): string => {
  const why = seen === 'readable' ? [ui.readOnly] : hasUnit(ctx) ? [ui.notYours] : [];
  return [ctx.t.failure['not-allowed'], ...why].join(' ');
};

/** An expected failure, said so that the person knows what to do. */
export function refusalNote(view: RecordView, failure: Refused['failure'], seen: 'hidden' | 'readable' = 'hidden'): Note {
  const { ctx, ui, text } = view;
  switch (failure.code) {
    case 'not-allowed':
      return { tone: 'attention', text: notAllowed(view, seen) };
    case 'not-found':
    case 'busy':
    case 'unreadable':
      return { tone: 'attention', text: ctx.t.failure[failure.code] };
    case 'stale':
      return { tone: 'warning', text: ui.staleRecord };
    case 'no-such-step':
      return { tone: 'warning', text: ui.noSuchStep(text.states[failure.state] ?? failure.state) };
    case 'removed':
      return { tone: 'warning', text: ui.removed };
    case 'nothing-to-undo':
      return { tone: 'warning', text: ui.nothingToUndo };
    case 'gaps':
      return {
        tone: 'warning',
        text: ui.missing(
          inList(
            ctx,
            failure.fields.map((field) => labelOf(view, field).toLowerCase()),
          ),
        ),
      };
    case 'contradictions':
      return { tone: 'attention', text: ui.notSaved };
    default:
      return failure satisfies never;
  }
}
