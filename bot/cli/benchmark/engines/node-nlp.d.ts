/** What the benchmark uses of node-nlp, which has no types of its own. */
declare module 'node-nlp' {
  export interface NlpManagerSettings {
    readonly languages: readonly string[];
    readonly forceNER: boolean;
    readonly autoSave: boolean;
    readonly autoLoad: boolean;
    readonly calculateSentiment: boolean;
    readonly nlu: { readonly log: boolean };
  }
  export interface NlpResult {
    /** By score, best first; `None` stands for no intent. */
    readonly classifications: readonly { readonly intent: string; readonly score: number }[];
  }
  export class NlpManager {
    constructor(settings: NlpManagerSettings);
    addDocument(locale: string, utterance: string, intent: string): void;
    train(): Promise<unknown>;
    /** The language is guessed. */
    process(utterance: string): Promise<NlpResult>;
  }
}
