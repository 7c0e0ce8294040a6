const CALLED = /(?:^|\s)(?:som\s+heter|med\s+namnet|kallat|kallad|heter|called|named|titled)\s+(.+)$/iu;
const QUOTED = /[”“"«]([^”“"»]+)[”“"»]/u;
const AFTER_COLON = /:\s+(\S.*)$/u;
/** Somebody's own name right after what is to be made: `ny partner Tartu`. */
const AFTER_KIND =
  /(?:projekt(?:et)?|project|partner|vänort|twin town|ansökan|application|aktivitet|activity|fond|programme?)\s+(\p{Lu}.*)$/u;
const BEFORE_AS = /(?:lägg till|lägg in|add|registrera)\s+(\p{Lu}.*?)\s+(?:som|as)\s+(?:en |ett |a |an )?(?:\p{L}+\s?){1,2}$/u;
const LONGEST_NAME = 200;

/** What something that is to be made is called, as it was written; empty where it is not said. */
export function nameSaid(plain: string): string {
  const found = [QUOTED, CALLED, AFTER_COLON, BEFORE_AS, AFTER_KIND].map((pattern) => pattern.exec(plain)?.[1]).find(Boolean) ?? '';
  return found
    .replace(/[\s?!.,]+$/u, '')
    .trim()
    .slice(0, LONGEST_NAME);
}
