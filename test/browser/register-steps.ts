import type { ChatWindow } from './chat-window.ts';

type Answers = { readonly [labelOrPlaceholder: string]: string };

/** Writes into the inputs of the newest form, one after the other. */
export async function fillAll(window: ChatWindow, answers: Answers): Promise<void> {
  for (const [label, text] of Object.entries(answers)) await window.fill(label, text);
}

/** Chooses in the lists of the newest form, one choice in each. */
export async function chooseAll(window: ChatWindow, choices: Answers): Promise<void> {
  for (const [label, title] of Object.entries(choices)) await window.choose(label, title);
}
