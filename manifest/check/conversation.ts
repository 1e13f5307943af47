import type { Manifest } from './manifest-shape';
import type { Problem } from './problem';

/** The one search that the bot answers, as the message extension must name it. */
export const searchCommand = { id: 'search', parameter: 'query' } as const;

const file = 'manifest.json';
const scopes = ['personal', 'team', 'groupChat'];

/** Where people meet the bot, and how. */
export function conversationProblems(manifest: Manifest): readonly Problem[] {
  return [
    ...botProblems(manifest),
    ...commandListProblems(manifest),
    ...extensionProblems(manifest),
    ...permissionProblems(manifest),
    ...unofferedProblems(manifest),
  ];
}

function botProblems({ bots, defaultInstallScope }: Manifest): readonly Problem[] {
  const [bot] = bots;
  if (!bot) return [{ file, field: 'bots', what: 'there is no bot', fix: 'add it with its botId and scopes' }];
  const problems: Problem[] = [];
  for (const scope of scopes.filter((scope) => !bot.scopes.includes(scope))) {
    problems.push({ file, field: 'bots[0].scopes', what: `${scope} is missing`, fix: 'add it: the bot works there' });
  }
  const twice = bot.scopes.find((scope, at) => bot.scopes.indexOf(scope) !== at);
  if (twice) {
    problems.push({ file, field: 'bots[0].scopes', what: `${twice} is there twice`, fix: 'keep one of them' });
  }
  const cannot = ['supportsFiles', 'supportsCalling', 'supportsVideo', 'isNotificationOnly'] as const;
  for (const name of cannot.filter((name) => bot[name])) {
    problems.push({ file, field: `bots[0].${name}`, what: 'the bot is not like that', fix: 'write false' });
  }
  if (defaultInstallScope !== undefined && !bot.scopes.includes(defaultInstallScope)) {
    const what = `the bot does not work in ${defaultInstallScope}`;
    problems.push({ file, field: 'defaultInstallScope', what, fix: `write one of ${bot.scopes.join(', ')}` });
  }
  return problems;
}

function commandListProblems({ bots }: Manifest): readonly Problem[] {
  const [bot] = bots;
  if (!bot) return [];
  const listed: string[] = [];
  const ofLists = bot.commandLists.flatMap((list, at): readonly Problem[] => {
    const field = `bots[0].commandLists[${at}]`;
    const problems: Problem[] = [];
    if (list.commands.length === 0) {
      problems.push({ file, field: `${field}.commands`, what: 'it has no command', fix: 'add one, or drop the list' });
    }
    for (const scope of list.scopes) {
      const what = bot.scopes.includes(scope) ? 'has a list already' : 'is no scope of the bot';
      if (what === 'is no scope of the bot' || listed.includes(scope)) {
        problems.push({ file, field: `${field}.scopes`, what: `${scope} ${what}`, fix: 'remove it here' });
      }
      listed.push(scope);
    }
    return problems;
  });
  const without = bot.scopes.filter((scope) => !listed.includes(scope));
  if (without.length === 0) return ofLists;
  const what = `no commands are shown in ${without.join(', ')}`;
  return [...ofLists, { file, field: 'bots[0].commandLists', what, fix: 'add the scope to a list' }];
}

function extensionProblems({ composeExtensions }: Manifest): readonly Problem[] {
  const [extension] = composeExtensions;
  if (!extension) {
    return [{ file, field: 'composeExtensions', what: 'there is no message extension', fix: 'add its search command' }];
  }
  const base = 'composeExtensions[0].commands';
  if (extension.commands.length === 0) {
    return [{ file, field: base, what: 'there is no command', fix: `add the query ${searchCommand.id}` }];
  }
  const ids = extension.commands.map(({ id }) => id);
  return extension.commands.flatMap((command, at): readonly Problem[] => {
    const field = `${base}[${at}]`;
    const problems: Problem[] = [];
    if (command.id !== undefined && ids.indexOf(command.id) !== at) {
      problems.push({ file, field: `${field}.id`, what: 'another command has it too', fix: 'keep one of them' });
    } else if (command.id !== undefined && command.id !== searchCommand.id) {
      const what = `the bot knows no command ${command.id}`;
      problems.push({ file, field: `${field}.id`, what, fix: `write ${searchCommand.id}` });
    }
    if (command.type !== 'query') {
      problems.push({ file, field: `${field}.type`, what: 'it is no search', fix: 'write query' });
    }
    if (!command.initialRun) {
      const what = 'people see nothing before they write';
      problems.push({ file, field: `${field}.initialRun`, what, fix: 'write true: the bot shows what is asked most' });
    }
    if (!command.context.includes('compose')) {
      const what = 'it cannot be used where messages are written';
      problems.push({ file, field: `${field}.context`, what, fix: 'add compose' });
    }
    return [...problems, ...parameterProblems(field, command.parameters)];
  });
}

function parameterProblems(command: string, parameters: readonly { name?: string | undefined }[]): readonly Problem[] {
  const [only, ...others] = parameters;
  if (!only) {
    const fix = `add one named ${searchCommand.parameter}`;
    return [{ file, field: `${command}.parameters`, what: 'a search has nothing to search for', fix }];
  }
  if (others.length > 0) {
    const fix = `keep ${searchCommand.parameter} alone`;
    return [{ file, field: `${command}.parameters`, what: 'the bot reads one parameter', fix }];
  }
  if (only.name === undefined || only.name === searchCommand.parameter) return [];
  const what = `the bot reads no parameter ${only.name}`;
  return [{ file, field: `${command}.parameters[0].name`, what, fix: `write ${searchCommand.parameter}` }];
}

/** What the schema takes of any app and this bot does not have: people would open something empty. */
function unofferedProblems(manifest: Manifest): readonly Problem[] {
  const [extension] = manifest.composeExtensions;
  const isThere = {
    staticTabs: manifest.staticTabs.length > 0,
    configurableTabs: manifest.configurableTabs.length > 0,
    'composeExtensions[0].canUpdateConfiguration': extension?.canUpdateConfiguration ?? false,
    'composeExtensions[0].messageHandlers': (extension?.messageHandlers.length ?? 0) > 0,
    ...Object.fromEntries(
      (extension?.commands ?? []).map(({ fetchTask }, at) => [
        `composeExtensions[0].commands[${at}].fetchTask`,
        fetchTask ?? false,
      ]),
    ),
  };
  const unoffered = Object.entries(isThere).flatMap(([field, is]) =>
    is ? [{ file, field, what: 'the bot does not offer this', fix: 'remove it' }] : [],
  );
  const capabilities = Object.entries(manifest.defaultGroupCapability).flatMap(([place, opens]) => {
    if (opens === undefined || opens === 'bot') return [];
    const what = `the app has no ${opens}`;
    return [{ file, field: `defaultGroupCapability.${place}`, what, fix: 'write bot' }];
  });
  return [...unoffered, ...capabilities];
}

/** The schema takes any name of a permission; the bot needs none of these. */
function permissionProblems({ authorization }: Manifest): readonly Problem[] {
  return authorization.permissions.resourceSpecific.map(({ name }, at) => ({
    file,
    field: `authorization.permissions.resourceSpecific[${at}]`,
    what: `the bot does not need ${name}, and asks nobody for it`,
    fix: 'remove it',
  }));
}
