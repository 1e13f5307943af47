import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fitClientMatter } from '../../knowledge/client-matter/fit';
import { loadLabelledTexts } from '../../knowledge/client-matter/labelled';
import { type Measured, measure } from '../../knowledge/client-matter/measure';
import { loadClientMatterData } from '../../knowledge/client-matter/schema';
import { helsinkiDay } from '../../knowledge/helsinki-time';
import { knowledgeFolder } from '../project-root';

// `npm run fit-client-matter`: fits what the cues of knowledge/client-matter.yaml and the words of the labelled queries count, writes
// knowledge/client-matter/weights.json, and shows what that gives in both halves. --misses lists the mistakes in the half
// that is fitted to; the half held back is not to be written for, so it shows counts only.

const folder = knowledgeFolder();
const data = loadClientMatterData(folder);
const texts = loadLabelledTexts(folder, 'fit');
const weights = fitClientMatter(data, texts, helsinkiDay(new Date()));
writeFileSync(path.join(folder, 'client-matter', 'weights.json'), `${JSON.stringify(weights, null, 2)}\n`);

const fit = measure(data, weights, texts);
const { possibly, likely, surely } = weights.thresholds;
console.log(`Possibly from ${possibly} on, likely from ${likely}, surely from ${surely}.`);
print('The half that it is fitted to', fit);
print('The half held back', measure(data, weights, loadLabelledTexts(folder, 'held')));
if (process.argv.includes('--misses')) {
  for (const { text, kind, probability, cues } of fit.mistakes) {
    console.log(`- ${text}\n    ${kind}, ${probability.toFixed(3)}: ${cues.join('; ')}`);
  }
}

function print(title: string, figures: Measured): void {
  const { clientMatters, missed, answerable, takenAnswerable, rules, takenRules, others, takenOthers } = figures;
  console.log(`\n== ${title}`);
  console.log(`Client matters missed: ${missed} of ${clientMatters}.`);
  console.log(
    `Taken for one: ${takenAnswerable} of ${answerable} answerable questions, ${takenRules} of ${rules} rules`,
  );
  console.log(`illustrated by a client, ${takenOthers} of ${others} other texts.`);
}
