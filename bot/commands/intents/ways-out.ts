import { answerCard } from '../../../cards/answers/answer-card.ts';
import { secretariatRows } from '../../../cards/answers/people.ts';
import { paragraph } from '../../../cards/kit/elements.ts';
import { commandButtons } from '../../../cards/person/help-card.ts';
import type { Turn } from '../../turns/turn.ts';
import { intent, type Answer } from '../intent.ts';

const said = ({ ctx }: Turn, title: string, text: string): Answer => ({
  card: answerCard(ctx, { title, lines: [text], actions: commandButtons(ctx).slice(0, 4) }),
});

/** Something does not work: what to try, and whom to tell. */
function broken({ ctx }: Turn): Answer {
  const { brokenTitle, brokenText, brokenAsk } = ctx.t.answers.out;
  return {
    card: answerCard(ctx, {
      title: brokenTitle,
      lines: [brokenText],
      items: [paragraph(brokenAsk), ...secretariatRows(ctx)],
      actions: commandButtons(ctx).slice(0, 4),
    }),
  };
}

export const WAYS_OUT = [
  intent({
    id: 'exit',
    says: ['exit !report !project !reminder !when !calendar', 'exit =', 'want exit', 'how exit', 'stop !i =', 'exit thing', 'exit contact'],
    examples: ['avsluta', 'logga ut', 'hur loggar jag ut?', 'quit'],
    answer: async (_heard, turn) => said(turn, turn.ctx.t.answers.out.title, turn.ctx.t.answers.out.text),
  }),
  intent({
    id: 'go-back',
    says: [
      'go back',
      'back =',
      'want back',
      'how back',
      'back i',
      'back i want !report',
      'back i can !report',
      'can back',
      'back report submitted',
      'submitted not want',
      'back submit',
    ],
    examples: ['go back', 'gå tillbaka', 'ångra', 'hur kommer jag tillbaka'],
    answer: async (_heard, turn) => said(turn, turn.ctx.t.answers.out.backTitle, turn.ctx.t.answers.out.backText),
  }),
  intent({
    id: 'not-working',
    says: [
      'go not submit',
      'go not opens',
      'go not =',
      'go not send',
      'go not save',
      'works not',
      'broken =',
      'broken !how !project !report',
      'button not works',
      'not button',
      'button broken',
      'what broken',
      'can not submit',
      'can not save',
      'can not opens',
      'not can button',
      'thing broken',
      'works good !project !go',
    ],
    examples: ['det fungerar inte', "it doesn't work", 'knappen funkar inte', 'något har hakat upp sig'],
    answer: async (_heard, turn) => broken(turn),
  }),
];
