import type { ErrorObject } from 'ajv';
import { fieldAt } from '../json';
import type { Problem } from './problem';

/** What Microsoft's schema says, with the place as people write it and what to do. */
export function schemaProblems(file: string, errors: readonly ErrorObject[]): readonly Problem[] {
  return errors.map((error) => ({ file, field: fieldOf(error), ...told(error) }));
}

/** `/bots/0/scopes` is `bots[0].scopes`; what is missing or too much is named itself. */
function fieldOf({ instancePath, params }: ErrorObject): string {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const further: unknown = params.missingProperty ?? params.additionalProperty;
  if (typeof further === 'string') keys.push(further);
  return keys.reduce((field, key) => fieldAt(field, /^\d+$/.test(key) ? Number(key) : key), '');
}

const patterns: Readonly<Record<string, [what: string, fix: string]>> = {
  '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$': [
    'it is no id',
    'write the id of the registration, like 12345678-1234-1234-1234-123456789abc',
  ],
  '^[Hh][Tt][Tt][Pp][Ss]?://': ['it is no web address', 'write one that starts with https://'],
  '^#[0-9a-fA-F]{6}$': ['it is no colour', 'write one like #4B2A63'],
  '^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$': ['it is no language tag', 'write fi, sv or en'],
  '^(?![nN][uU][lL]{2}$)\\s*\\S.*': ['it is empty', 'write the text'],
};

function told({ keyword, params, message }: ErrorObject): { what: string; fix: string } {
  switch (keyword) {
    case 'required':
      return { what: 'it is missing', fix: 'add it' };
    case 'additionalProperties':
      return { what: `schema v1.29 has no such field`, fix: 'correct its spelling, or remove it' };
    case 'maxLength':
      return { what: `it is longer than ${params.limit} characters`, fix: 'shorten it' };
    case 'maxItems':
      return { what: `it has more than ${params.limit} parts`, fix: `keep at most ${params.limit}` };
    case 'minItems':
      return { what: `it has fewer than ${params.limit} parts`, fix: 'add one, or remove the list' };
    case 'enum':
      return { what: 'Teams does not know this value', fix: `write one of ${params.allowedValues.join(', ')}` };
    case 'const':
      return { what: 'the value is another than the schema has', fix: `write ${params.allowedValue}` };
    case 'type':
      return { what: `it is not of the type ${params.type}`, fix: `write a value of the type ${params.type}` };
    case 'uniqueItems':
      return { what: 'a part is there twice', fix: 'keep one of them' };
    case 'pattern': {
      const [what, fix] = patterns[params.pattern] ?? ['it has not the form it must have', `match ${params.pattern}`];
      return { what, fix };
    }
    default:
      return { what: message ?? 'the schema refuses it', fix: 'see the schema of Microsoft at this field' };
  }
}
