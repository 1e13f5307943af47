import { z } from 'zod';
import { morphologyNames } from '../matching/morphology';
import type { Evaluation } from './evaluate';

/** What the held half must reach, in per cent; the last ones are counts that must not be exceeded. */
const floorSchema = z.strictObject({
  rightFirst: z.strictObject({ fi: z.number(), sv: z.number(), en: z.number() }),
  rightInThree: z.number(),
  answered: z.number(),
  rightAmongAnswered: z.number(),
  helped: z.number(),
  contacts: z.number(),
  commands: z.number(),
  clientMatters: z.number(),
  mostWronglyAnswered: z.number(),
});
export type Floor = z.infer<typeof floorSchema>;
export const floorsSchema = z.record(z.enum(morphologyNames), floorSchema);

/** What an evaluation reached, in the floor's terms, rounded down to whole per cent. */
export function figuresOf({ rows, negative, contacts, commands, clientMatters }: Evaluation): Floor {
  const row = (group: string) => rows.find((each) => each.group === group);
  const all = row('all');
  return {
    rightFirst: {
      fi: share(row('fi')?.first, row('fi')?.queries),
      sv: share(row('sv')?.first, row('sv')?.queries),
      en: share(row('en')?.first, row('en')?.queries),
    },
    rightInThree: share(all?.inThree, all?.queries),
    answered: share(row('fi')?.answered, row('fi')?.queries),
    rightAmongAnswered: share(all?.answeredRight, all?.answered),
    helped: share(all?.helped, all?.queries),
    contacts: share(contacts.right, contacts.queries),
    commands: share(commands.right, commands.queries),
    clientMatters: share(clientMatters.right, clientMatters.queries),
    mostWronglyAnswered: negative.reduce((sum, { wronglyAnswered }) => sum + wronglyAnswered, 0),
  };
}

/** Every figure that fell under its floor, as a sentence; none when the gate is open. */
export function fallenUnder(figures: Floor, floor: Floor): string[] {
  const { rightFirst, mostWronglyAnswered, ...shares } = floor;
  const pairs: [string, number, number][] = [
    ...Object.entries(rightFirst).map(([language, least]): [string, number, number] => [
      `right first in ${language}`,
      figures.rightFirst[language as keyof Floor['rightFirst']],
      least,
    ]),
    ...Object.entries(shares).map(([name, least]): [string, number, number] => [
      name,
      figures[name as keyof typeof shares],
      least,
    ]),
  ];
  return [
    ...pairs
      .filter(([, reached, least]) => reached < least)
      .map(([name, reached, least]) => `${name}: ${reached} %, the floor is ${least} %`),
    ...(figures.mostWronglyAnswered > mostWronglyAnswered
      ? [
          `questions that must not be answered: ${figures.mostWronglyAnswered} answered, at most ${mostWronglyAnswered} may be`,
        ]
      : []),
  ];
}

function share(part = 0, whole = 0): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}
