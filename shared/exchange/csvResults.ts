/** Results as Meta counts them: leads, clicks, views, all in one column; beside it stands what they are. */
import { problem, type Problem } from '#shared/problem.ts';
import { withoutMarks } from './csvMonths.ts';

/**
 * The kinds that mean somebody got in touch, by Meta's own names and as its tables word them in the three languages: leads,
 * messages, contacts, calls, bookings, conversions that the clinic has defined.
 */
const meansLeads =
  /lead|messag|contact|schedule|appointment|submit_application|complete_registration|(?<![a-z])calls?(?![a-z])|conversions?$|custom|potencial|uzklaus|zinut|kontakt|konversij|skambu|лид|заявк|сообщен|переписк|обращен|контакт|конверси|звон/;

/** Meta begins the names of what happens on a site in this way, whatever it is. */
const siteConversion = /(on|off)site_conversion\./g;

/** True for a kind of results that are leads. */
export function areLeads(kind: string): boolean {
  const own = withoutMarks(kind).replace(siteConversion, '');
  return meansLeads.test(own);
}

/** The results of a file by kind, as it names them. */
export type ResultKinds = ReadonlyMap<string, number>;

/** What is not counted as leads, by name, and that kinds were added up where they are several. */
export function resultWarnings(kinds: ResultKinds): readonly Problem[] {
  const counted = [...kinds.keys()].filter(areLeads);
  return [
    ...[...kinds]
      .filter(([kind]) => !areLeads(kind))
      .map(([kind, results]) => problem('statistics.noLeads', [kind], { results, kind: kindName(kind) })),
    ...(counted.length > 1
      ? [problem('statistics.mixedLeads', [], { kinds: counted.map((kind) => `“${kindName(kind)}”`).join(', ') })]
      : []),
  ];
}

/** `actions:link_click` as `link click`; other names as they are. */
function kindName(kind: string): string {
  return kind.replace(/^\w+:/, '').replace(siteConversion, '').replaceAll(/[_.]/g, ' ');
}
