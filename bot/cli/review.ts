import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import { loadKnowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { KnowledgeError } from '../../knowledge/problem';
import { createClock } from '../clock';
import { ConfigError, readDatabaseFile, readLocalTime } from '../config';
import { groupTexts, type ReviewItem } from '../learning/group';
import { dismiss, propose } from '../learning/handle';
import { candidatesOf, serviceOf } from '../learning/learning';
import { type Preview, previewOf } from '../learning/preview';
import type { Proposal } from '../learning/proposal';
import { asWording, wordingProblem } from '../learning/wording';
import { whyNot, writeProposal } from '../learning/write';
import { hasIdentityCode } from '../privacy/identity-code';
import { createPrivacy } from '../privacy/privacy';
import { knowledgeFolder } from '../project-root';
import { openSqliteStore } from '../store/sqlite-store';
import type { Store } from '../store/store';

// `npm run review`: what people asked and we did not know, and what staff have proposed of it. Does what the cards of staff
// do, and writes the proposals into the knowledge files of this checkout. Works beside the running bot.

const usage = `npm run review                                            what waits
npm run review -- --alternate <item> <entry> "<wording>"  shows what it would do; with --yes proposes it
npm run review -- --draft <item> "<question>"             the same as a draft of an entry
npm run review -- --dismiss <item>                        nothing is to be made of it
npm run review -- --write                                 writes the proposals into knowledge/, for review in git
npm run review -- --discard <proposal>                    a proposal is not to be written
<item> and <proposal> are the number in the list, or the beginning of the id.`;

/** Whoever works in the terminal has the database anyway. */
const doer = { staff: { tenant: 'terminal', person: 'terminal' }, staffName: null };

/** The wish cannot be met as it was written; the message says why. */
class UsageError extends Error {}

function open() {
  const folder = knowledgeFolder();
  const knowledge = loadKnowledge(folder);
  const morphology = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');
  const { matcher } = loadDecide(knowledge, folder, morphology);
  const privacy = createPrivacy(knowledge, morphology.names, (word) => matcher.knows(word));
  return { folder, knowledge, morphology, matcher, privacy, now: createClock(readLocalTime(process.env))() };
}
type Opened = ReturnType<typeof open>;

async function main(args: readonly string[]): Promise<void> {
  const isSure = args.includes('--yes');
  const [mode, which = '', ...words] = args.filter((arg) => arg !== '--yes');
  const opened = open();
  const store = await openSqliteStore(readDatabaseFile(process.env));
  try {
    switch (mode) {
      case undefined:
        return await list(store, opened);
      case '--alternate': {
        const [entry = '', wording] = words;
        if (!opened.knowledge.entries.has(entry)) throw new UsageError(`There is no entry "${entry}".`);
        const item = await itemOf(which, store, opened);
        const text = checked(wording, opened, { isAlternate: true });
        return await suggest(item, { kind: 'alternate', language: item.language, entry, text }, isSure, store, opened);
      }
      case '--draft': {
        const item = await itemOf(which, store, opened);
        const question = checked(words[0] ?? item.texts[0]?.text, opened, { isAlternate: false });
        const service = serviceOf(question, opened.matcher);
        const draft = { kind: 'draft', language: item.language, service, question, answer: '' } as const;
        return await suggest(item, draft, isSure, store, opened);
      }
      case '--dismiss': {
        const item = await itemOf(which, store, opened);
        await store.transaction((tx) => dismiss(item, doer, tx, opened.now));
        return console.log('Dismissed.');
      }
      case '--write':
        return await write(store, opened);
      case '--discard': {
        const id = await proposalOf(which, store);
        await store.transaction(async (tx) => {
          await tx.proposals.discard(id);
          await tx.audit.add({ ...doer, action: 'proposal-discarded', subject: id, detail: {}, at: opened.now });
        });
        return console.log('Discarded: it will not be written.');
      }
      default:
        throw new UsageError(usage);
    }
  } finally {
    await store.close();
  }
}

async function list(store: Store, opened: Opened): Promise<void> {
  const items = await itemsIn(store, opened);
  console.log(`What people asked and we did not know: ${items.length}`);
  items.forEach((item, nth) => {
    const { miss, pick, 'not-helpful': notHelpful } = item.kinds;
    const counts = `${item.count} times (no answer ${miss}, not helpful ${notHelpful}, picked ${pick})`;
    console.log(`\n${nth + 1}. [${item.id.slice(0, 8)}] ${item.language}, ${counts}`);
    for (const { text, count } of item.texts.slice(0, 5)) console.log(`   ${count} x ${text}`);
    if (item.texts.length > 5) console.log(`   and ${item.texts.length - 5} other wordings`);
    const near = candidatesOf(item, opened.knowledge, opened.matcher);
    console.log(`   near: ${near.join(', ') || 'nothing'}`);
  });
  const proposals = await store.transaction((tx) => tx.proposals.waiting());
  console.log(`\nProposals that wait to be written: ${proposals.length}`);
  proposals.forEach(({ id, proposal }, nth) => {
    const where = proposal.kind === 'alternate' ? `to ${proposal.entry}: ${proposal.text}` : proposal.question;
    console.log(`${nth + 1}. [${id.slice(0, 8)}] ${proposal.kind}, ${proposal.language}, ${where}`);
  });
  if (items.length + proposals.length > 0) console.log(`\n${usage}`);
}

/** Shows what a proposal would do; makes it when told so. */
async function suggest(
  item: ReviewItem,
  proposal: Proposal,
  isSure: boolean,
  store: Store,
  opened: Opened,
): Promise<void> {
  if (!isSure) {
    const queries = halves.map((half) => loadQueries(opened.folder, half));
    show(previewOf(proposal, { ...opened, queries }).preview);
    console.log('Nothing was done. With --yes it is proposed.');
    return;
  }
  await store.transaction((tx) => propose(item, proposal, doer, tx, opened.now));
  console.log('Proposed. npm run review -- --write puts it into the knowledge files.');
}

function show({ queries, better, worse, other, changed }: Preview): void {
  console.log(`Of ${queries} labelled queries ${better} would get better, ${worse} worse, ${other} change otherwise.`);
  for (const { query, effect, before, after } of changed) {
    const told = ({ outcome, shown }: typeof before) => [outcome, ...shown.slice(0, 3)].join(' ');
    console.log(`- ${effect}: ${query}\n    now   ${told(before)}\n    after ${told(after)}`);
  }
}

/** Each is noted once its file is written, so that a second run goes on where the first ended. */
async function write(store: Store, { folder, privacy, now }: Opened): Promise<void> {
  const proposals = await store.transaction((tx) => tx.proposals.waiting());
  let refused = 0;
  for (const kept of proposals) {
    const result = writeProposal(kept, folder, privacy.mask);
    const name = `${kept.proposal.kind} [${kept.id.slice(0, 8)}]`;
    if (result.outcome === 'refused') {
      refused++;
      console.error(`Not written: ${name}: ${result.reason}.`);
      continue;
    }
    await store.transaction(async (tx) => {
      await tx.proposals.markWritten(kept.id);
      await tx.audit.add({ ...doer, action: 'proposal-written', subject: kept.id, detail: {}, at: now });
    });
    console.log(`${result.outcome === 'written' ? 'Written' : 'It stands there already'}: ${name} in ${result.file}`);
  }
  console.log(
    `${proposals.length - refused} of ${proposals.length} are in the knowledge files. Look at them: git diff`,
  );
  if (refused > 0) {
    console.error('What was not written still waits; --discard <proposal> drops it.');
    process.exitCode = 1;
  }
}

/** A wording that may go on. @throws UsageError that says what is wrong with it */
function checked(written: string | undefined, opened: Opened, { isAlternate }: { isAlternate: boolean }): string {
  const wording = asWording(written);
  if (hasIdentityCode(wording)) throw new UsageError('The wording holds an identity code.');
  if (opened.privacy.namesClient(wording))
    throw new UsageError('The wording seems to name a client. Write it without.');
  const problem = wordingProblem(wording, opened.knowledge);
  if (problem) throw new UsageError(problems[problem]);
  const reason = isAlternate ? whyNot(wording, opened.knowledge, opened.folder) : null;
  if (reason) throw new UsageError(`The wording cannot be added: ${reason}.`);
  return wording;
}

const problems = {
  missing: 'Write the wording, in quotes.',
  'too-long': 'The wording is too long.',
  masked: 'The wording has a masked part […]. Write it in general words.',
  taken: 'The knowledge has this wording already.',
};

async function itemsIn(store: Store, { matcher }: Opened): Promise<readonly ReviewItem[]> {
  const texts = await store.transaction((tx) => tx.reviewTexts.waiting());
  return groupTexts(texts, (word, language) => matcher.tellingStems(word, language));
}

async function itemOf(which: string, store: Store, opened: Opened): Promise<ReviewItem> {
  return chosen(which, await itemsIn(store, opened));
}

async function proposalOf(which: string, store: Store): Promise<string> {
  return chosen(which, await store.transaction((tx) => tx.proposals.waiting())).id;
}

/** By its number in the list, or by the beginning of its id. */
function chosen<Kept extends { readonly id: string }>(which: string, list: readonly Kept[]): Kept {
  const isNumber = /^\d{1,4}$/.test(which);
  const found = isNumber ? list.slice(Number(which) - 1, Number(which)) : list.filter(({ id }) => id.startsWith(which));
  const [only, ...others] = which === '' || which === '0' ? [] : found;
  if (!only) throw new UsageError(`There is no "${which}" in the list.\n${usage}`);
  if (others.length > 0) throw new UsageError(`"${which}" begins several ids. Write more of it.`);
  return only;
}

main(process.argv.slice(2)).catch((error: Error) => {
  const isOurs = error instanceof ConfigError || error instanceof KnowledgeError || error instanceof UsageError;
  console.error(isOurs ? error.message : `It could not be done: ${error.message}`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
