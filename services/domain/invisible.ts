/** Scripts whose words are written with joiners. */
const JOINED =
  String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}` +
  String.raw`\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}`;

/** The tags of a flag such as Scotland's, the joiners of an emoji, and those of a word. */
const NEEDED = String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|(?<=[\p{Extended_Pictographic}\p{EMod}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=[${JOINED}])[\u200C\u200D]`;

/** Direction marks, embeddings, overrides and isolates; zero-width characters and soft hyphens; tags; annotations; blank letters. */
const UNSEEN = String.raw`[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]`;

const SORTED = new RegExp(`(${NEEDED})|${UNSEEN}`, 'gu');

/** A text without the characters that nobody sees, which turn or hide what stands beside it; emoji and words keep theirs. */
export const withoutInvisible = (text: string): string => text.replaceAll(SORTED, (_unseen, needed: string | undefined) => needed ?? '');
