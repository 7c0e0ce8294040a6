import { fold } from '../../services/domain/fold.ts';

/** What people say before the name of the thing they ask for. Folded. */
const BEFORE = new Set(
  (
    'hej hello hi kan du can you could please snalla jag vill want to se see visa mig oppna show me open beratta tell about om hur how gar gick fick vi we did blev det ' +
    'it going for med with is are was vad what ar when does do slutar slutade borjar startar halls hallas start starts end ends deadline ' +
    'sista dag dagen ansokningsdag till of the a an en ett raknas counts count vem who har has andrat andrade changed change historik historiken history i in pa on ' +
    'status laget projekt projektet ansokan ansokningen aktiviteten partnern vanorten seminariet konferensen resan fonden programmet ' +
    'project application activity partner seminar conference trip fund programme var where hitta find nar'
  ).split(' '),
);

/** The first of several words. */
const FIRST = /^([\p{L}\p{M}’']+)[\s,:]+(?=\S)/u;

/** The name of what is asked for, without what is said before and after it: `när slutar projektet ”Språk som bro”?` */
export function bareName(plain: string): string {
  let rest = plain.trim();
  for (let said = FIRST.exec(rest); said !== null && BEFORE.has(fold(said[1] ?? '')); said = FIRST.exec(rest)) {
    rest = rest.slice(said[0].length);
  }
  return rest.replaceAll(/^["”“«]+|["”“»?!.\s]+$/gu, '');
}
