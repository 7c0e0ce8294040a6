import { packageTextsIn } from '../cards/text/package/texts.ts';
import type { Locale } from '../services/domain/person.ts';
import { commandsIn } from './commands.ts';
import type { Json } from './json.ts';
import type { PackageSettings } from './settings.ts';
import { fillTemplate } from './template.ts';

/** The app's manifest with all its texts in one language. */
export function appManifest(template: Json, settings: PackageSettings, locale: Locale): Json {
  const t = packageTextsIn(locale);
  return fillTemplate(
    template,
    new Map<string, Json>([
      ['MICROSOFT_APP_ID', settings.appId],
      ['APP_VERSION', settings.version],
      ['APP_NAME', settings.appName],
      ['DEVELOPER_NAME', settings.developerName],
      ['WEBSITE_URL', settings.websiteUrl],
      ['PRIVACY_URL', settings.privacyUrl],
      ['TERMS_URL', settings.termsUrl],
      ['FULL_NAME', t.fullName(settings.appName)],
      ['SHORT_DESCRIPTION', t.short],
      ['FULL_DESCRIPTION', t.full(settings.cityName)],
      ['COMMANDS', commandsIn(locale)],
      ['SEARCH_TITLE', t.search.title],
      ['SEARCH_DESCRIPTION', t.search.description],
      ['SEARCH_WORDS', t.search.words],
      ['SEARCH_WORDS_DESCRIPTION', t.search.wordsDescription],
    ]),
  );
}
