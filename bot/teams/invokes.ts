import type { InvokeAnswer } from './port';

/** A body that shows nothing. @param words what stands where the client must show a text */
type Body = (words: string) => unknown;

const nothing: Body = () => ({});
const message = (value: unknown) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value });
const noResults: Body = () => ({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } });
const dialog: Body = (words) => ({ task: { type: 'message', value: words } });
const noTab: Body = () => ({ tab: { type: 'continue', value: { cards: [] } } });
const noSettings: Body = (words) => ({ responseType: 'config', config: { type: 'message', value: words } });

/**
 * What Teams may ask of any bot and we do not offer. Each is answered in its own form, so that nobody sees an error for it: a dialog
 * or settings that cannot be left empty say that this is not in use, and everything else shows nothing.
 */
const answers: Readonly<Record<string, Body>> = {
  // Cards: one that refreshes itself, a choice that is typed ahead, a button of a connector's card.
  'adaptiveCard/action': () => message(''),
  'application/search': () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: [] },
  }),
  'actionableMessage/executeAction': nothing,
  // The compose box: what is not the search of ours, links, forms, settings.
  'composeExtension/query': noResults,
  'composeExtension/selectItem': noResults,
  'composeExtension/queryLink': noResults,
  'composeExtension/anonymousQueryLink': noResults,
  'composeExtension/querySettingUrl': noResults,
  'composeExtension/submitAction': nothing,
  'composeExtension/fetchTask': dialog,
  'composeExtension/setting': nothing,
  'composeExtension/onCardButtonClicked': nothing,
  // Dialogs, and the feedback that Teams itself can ask for.
  'task/fetch': dialog,
  'task/submit': nothing,
  'message/fetchTask': dialog,
  'message/submitAction': nothing,
  // A file that we never offered, tabs and settings that we do not have.
  'fileConsent/invoke': nothing,
  'tab/fetch': noTab,
  'tab/submit': noTab,
  'config/fetch': noSettings,
  'config/submit': noSettings,
  // Nobody signs in here.
  'signin/verifyState': nothing,
  'signin/failure': nothing,
  'suggestedActions/submit': nothing,
  'handoff/action': nothing,
};

/** The token of a person that nobody asked for is not taken: by this status the client lets it be. */
const notTaken = 412;

/** Every kind of invoke that is answered without being served. */
export const unservedInvokes = [...Object.keys(answers), 'signin/tokenExchange'];

/** Answers an invoke that we have no use for. @param words "this is not in use", in the person's language */
export function answerUnserved(name: string, words: string): InvokeAnswer {
  if (name === 'signin/tokenExchange') return { status: notTaken, body: {} };
  const body = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return body ? { status: 200, body: body(words) } : { status: 501 };
}
