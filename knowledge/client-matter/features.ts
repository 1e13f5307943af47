import type { Findings } from './cue-finder';
import { type CueGroup, cueGroups, groupsAgainst } from './schema';

/** A rule asked for a client who is named or pointed at is a question of that case. */
const thisOne: readonly CueGroup[] = ['pointed', 'client-name'];
const someone: readonly CueGroup[] = ['one-client', 'pointed', 'client-name', 'client', 'paper'];
const about: readonly CueGroup[] = ['one-client', 'pointed', 'client-name'];
const someClient: readonly CueGroup[] = [...about, 'client'];
const asked: readonly CueGroup[] = ['state', 'reason', 'payment', 'wrong', 'action'];
/** A rule may be asked of changing a paper too ("Miten virhe korjataan?"), so `action` is not among these. */
const intoCase: readonly CueGroup[] = ['state', 'reason', 'payment', 'wrong', 'addressed'];
const told: readonly CueGroup[] = ['outcome', 'event'];
const against: readonly CueGroup[] = ['general', 'contact', 'business'];

/** Which groups have a cue in the text. */
type Has = (group: CueGroup) => boolean;
/** Which groups have one in a sentence that asks. */
type Asks = Has;

/** What says nothing when only a rule is asked. */
const illustrates: ReadonlySet<CueGroup> = new Set([...asked, ...told, 'paper', 'dated']);

/**
 * Only a rule or a contact is asked: nothing that asks goes into the case. Then what is told of a client only illustrates,
 * and does not count, however much of it there is.
 */
function asksOnlyARule(has: Has, asks: Asks): boolean {
  return (asks('rule') || asks('contact')) && !intoCase.some(asks) && !thisOne.some(has);
}

/** Nothing speaks against it; a rule's word order does not when the question goes into the case ("Voitteko ..."). */
function unopposed(has: Has, asks: Asks): boolean {
  return !against.some(has) && (!has('rule') || intoCase.some(asks));
}

/** What cues say only together, when more than a rule is asked: one client and a case is more than each of them. */
const together = {
  'one-client-and-case': (has: Has) => about.some(has) && asked.some(has),
  'one-client-and-paper': (has: Has) => about.some(has) && has('paper'),
  'client-and-case': (has: Has) => has('client') && asked.some(has),
  'client-and-outcome': (has: Has) => someClient.some(has) && has('outcome'),
  'client-and-addressed': (has: Has) => (has('client') || has('paper')) && has('addressed'),
  'paper-and-case': (has: Has) => has('paper') && asked.some(has),
  'case-and-event': (has: Has) => (has('event') || has('outcome')) && (has('addressed') || asked.some(has)),
  'addressed-action': (has: Has) => has('addressed') && (has('action') || has('wrong')),
  'rule-for-this-one': (has: Has) => thisOne.some(has) && has('rule'),
  'this-one-asked': (_: Has, asks: Asks) => thisOne.some(asks),
  'case-asked': (has: Has, asks: Asks) => someone.some(has) && (asked.some(asks) || asks('addressed')),
  'case-unopposed': (has: Has, asks: Asks) => someone.some(has) && asked.some(has) && unopposed(has, asks),
  'story-unopposed': (has: Has, asks: Asks) => someone.some(has) && told.some(has) && unopposed(has, asks),
  'one-client-unopposed': (has: Has, asks: Asks) => about.some(has) && unopposed(has, asks),
  'paper-unopposed': (has: Has, asks: Asks) => someClient.some(has) && has('paper') && unopposed(has, asks),
} as const;
type Combined = keyof typeof together;

export type Feature = CueGroup | Combined | 'only-rule-asked';

/** Everything that has a weight, in the order of the data. */
export const features: readonly Feature[] = [...cueGroups, ...(Object.keys(together) as Combined[]), 'only-rule-asked'];

/** Whether a feature can only speak against a client matter. */
export function speaksAgainst(feature: Feature): boolean {
  return groupsAgainst.has(feature) || feature === 'only-rule-asked';
}

/** The features that a text has, by the cues found in it. */
export function featuresOf({ cues, asking }: Findings): Feature[] {
  const groups = new Set(cues.map(({ group }) => group));
  const inQuestions = new Set(cues.filter(({ sentence }) => asking.has(sentence)).map(({ group }) => group));
  const has: Has = (group) => groups.has(group);
  const asks: Asks = (group) => inQuestions.has(group);
  if (asksOnlyARule(has, asks)) return [...[...groups].filter((group) => !illustrates.has(group)), 'only-rule-asked'];
  return [...groups, ...(Object.keys(together) as Combined[]).filter((name) => together[name](has, asks))];
}
