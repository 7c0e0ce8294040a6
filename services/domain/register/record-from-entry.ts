import type { AnyValues } from '../description/field.ts';
import { differences } from '../description/differences.ts';
import { emptyValues } from '../description/field.ts';
import type { CivilDate } from '../civil-date.ts';
import type { ActivityEntry, ApplicationEntry, Entry, Report } from '../report.ts';
import { KINDS } from './kinds.ts';
import type { KindRules } from './kind-rules.ts';
import { REMOVED, type AnyRegistered, type RecordEvent } from './registered.ts';
