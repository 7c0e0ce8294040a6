import type { CardContext, CityView } from '../../cards/context.ts';
import type { CityNames } from '../commands/names.ts';
import type { Audit } from '../../services/audit.ts';
import type { Person } from '../../services/domain/person.ts';
import type { Duty } from '../../services/duties/duty.ts';
import type { Project } from '../../services/domain/project.ts';
import type { Questions } from '../../services/reporting/questions.ts';
import type { Catalogue } from '../../services/register/catalogue.ts';
import type { FinishedProjects } from '../../services/register/finished-projects.ts';
import type { MakeProject } from '../../services/register/make-project.ts';
import type { People } from '../../services/register/people.ts';
import type { Records } from '../../services/register/records.ts';
import type { RosterView } from '../../services/register/roster.ts';
import type { Reports } from '../../services/reporting/reports.ts';
import type { MoreTimes } from '../../services/rounds/more-time.ts';
import type { Rounds } from '../../services/rounds/rounds.ts';

/** The use cases a turn can call. */
export interface UseCases {
  reports: Reports;
  rounds: Rounds;
  records: Records;
  people: People;
  /** The administrations and people as they are now. */
  roster(): Promise<RosterView>;
  moreTime: MoreTimes;
  catalogue: Catalogue;
  makeProject: MakeProject;
  finished: FinishedProjects;
  audit: Audit;
  /** What waits for one person, the earliest due first. */
  waitingFor(person: string): Promise<Duty[]>;
  projectsOf(units: readonly string[]): Promise<Project[]>;
  /** Speaks with this person in another language from now on; gives the context in that language. */
  changeLanguage(person: Person, locale: Person['locale']): Promise<CardContext>;
  questions: Questions;
  /** The names of the city's projects, administrations and people. */
  names(city: CityView): Promise<CityNames>;
  /** Remembers that this person has been asked whether to go on in a language; false when they had been already. */
  askAbout(person: Person, locale: Person['locale']): Promise<boolean>;
  newId(): string;
  /** An ISO instant. */
  now(): string;
}

/** One turn: who is here, and what can be done for them. */
export interface Turn {
  actor: Person;
  ctx: CardContext;
  use: UseCases;
  /** The message whose card was pressed, where the client says which. */
  pressedIn?: string;
}
