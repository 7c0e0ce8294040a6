import type { ListedRecord } from '../../services/domain/register/record-filter.ts';
import { unitName, type CardContext } from '../context.ts';
import { firstDistinct, shortened } from '../kit/distinct-names.ts';
import { kindText } from '../text/record-texts-in.ts';
import { titleOf } from './record-view.ts';

/** What the records of a list are called on their buttons: with the kind or the administration where the title tells no two apart. */
export const rowNames = (ctx: CardContext, records: readonly ListedRecord[]): string[] =>
  firstDistinct(
    records.map((record) => {
      const title = titleOf(record);
      const kind = kindText(ctx.reader.locale, record.kind).one.toLowerCase();
      return [shortened(title), title, `${title} (${kind})`, `${title} (${unitName(ctx, record.unit)})`];
    }),
  );
