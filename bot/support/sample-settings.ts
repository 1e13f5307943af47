import { ConfigError, type Environment, readConfig } from '../config';

/** A made-up id of an app or tenant. */
export const id = (digit: number) => `${digit}0000000-0000-0000-0000-000000000000`;
/** The least a local start needs. */
export const local: Environment = { LOCAL_MODE: '1' };
/** The least a production start needs. */
export const production: Environment = {
  MicrosoftAppId: id(1),
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: id(2),
  MicrosoftAppPassword: 'not-a-real-secret',
  PRIVACY_URL: 'https://example.com/tietosuoja',
  ACCESSIBILITY_URL: 'https://example.com/saavutettavuus',
};

/** What the settings are refused for; nothing when they are taken. */
export function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
