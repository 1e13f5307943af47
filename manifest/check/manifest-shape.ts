import { z } from 'zod';

// The parts of a manifest that our own checks read. What is of a wrong type is the schema's to tell: here it counts as absent.
const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const texts = z.array(z.string().catch('')).catch([]).default([]);
const listOf = <T extends z.ZodObject>(shape: T) =>
  z
    .array(shape.catch(() => shape.parse({})))
    .catch([])
    .default([]);
const orEmpty = <T extends z.ZodObject>(shape: T) => shape.catch(() => shape.parse({})).prefault({} as never);

const command = z.object({ title: text });
const commandList = z.object({ scopes: texts, commands: listOf(command) });
const bot = z.object({
  botId: text,
  scopes: texts,
  supportsFiles: flag,
  supportsCalling: flag,
  supportsVideo: flag,
  isNotificationOnly: flag,
  commandLists: listOf(commandList),
});
const searchCommand = z.object({
  id: text,
  type: text,
  context: texts,
  initialRun: flag,
  fetchTask: flag,
  parameters: listOf(z.object({ name: text })),
});
const language = z.object({ languageTag: text, file: text });

const shape = z.object({
  $schema: text,
  manifestVersion: text,
  version: text,
  id: text,
  localizationInfo: orEmpty(
    z.object({ defaultLanguageTag: text, defaultLanguageFile: text, additionalLanguages: listOf(language) }),
  ),
  developer: orEmpty(z.object({ name: text, websiteUrl: text, privacyUrl: text, termsOfUseUrl: text })),
  icons: orEmpty(z.object({ color: text, outline: text, color32x32: text })),
  bots: listOf(bot),
  composeExtensions: listOf(
    z.object({
      botId: text,
      commands: listOf(searchCommand),
      canUpdateConfiguration: flag,
      messageHandlers: listOf(z.object({ type: text })),
    }),
  ),
  staticTabs: listOf(z.object({ name: text })),
  configurableTabs: listOf(z.object({ configurationUrl: text })),
  defaultGroupCapability: orEmpty(z.object({ team: text, groupchat: text, meetings: text })),
  validDomains: texts,
  defaultInstallScope: text,
  authorization: orEmpty(
    z.object({ permissions: orEmpty(z.object({ resourceSpecific: listOf(z.object({ name: text })) })) }),
  ),
});

/** A manifest as far as our own checks read it. */
export type Manifest = z.infer<typeof shape>;

/** Never fails: what is not as it should be is absent. */
export function readManifest(json: unknown): Manifest {
  const parsed = shape.safeParse(json);
  return parsed.success ? parsed.data : shape.parse({});
}
