import type { Manifest } from './manifest-shape';
import type { Problem } from './problem';

const file = 'manifest.json';

/**
 * The addresses that people are led to, and the domains.
 * @param host what the domains must include; null when that is not known
 */
export function addressProblems(
  manifest: Manifest,
  host: string | null,
  { allowExamples }: { allowExamples: boolean },
): readonly Problem[] {
  const isRefused = (name: string) => !allowExamples && isExample(name);
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  const addresses = { websiteUrl, privacyUrl, termsOfUseUrl };
  return [
    ...Object.entries(addresses).flatMap(([name, address]) =>
      address === undefined ? [] : addressProblem(`developer.${name}`, address, isRefused),
    ),
    ...domainProblems(manifest.validDomains, host, isRefused),
  ];
}

function addressProblem(field: string, address: string, isRefused: (host: string) => boolean): readonly Problem[] {
  // What is no web address at all Microsoft's schema tells.
  if (!/^https?:\/\//i.test(address)) return [];
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:') {
    return [{ file, field, what: `"${address}" is no https address`, fix: 'write one that starts with https://' }];
  }
  if (url.username || url.password) {
    return [{ file, field, what: 'it holds a user name or password', fix: 'take it out of the address' }];
  }
  if (isRefused(url.hostname)) return [example(field, url.hostname)];
  return [];
}

function domainProblems(
  domains: readonly string[],
  host: string | null,
  isRefused: (host: string) => boolean,
): readonly Problem[] {
  const ofEach = domains.flatMap((domain, at): readonly Problem[] => {
    const field = `validDomains[${at}]`;
    const fix = 'write the host alone, like bot.example.com';
    if (domain.includes('://')) return [{ file, field, what: `"${domain}" has a scheme`, fix }];
    if (/[/?#\s]/.test(domain)) return [{ file, field, what: `"${domain}" has more than a host`, fix }];
    const name = domain.replace(/^\*\./, '').replace(/:\d+$/, '');
    if (domain.startsWith('*') && !/^[^.]+\.[^.]+/.test(name)) {
      return [{ file, field, what: `"${domain}" lets in the hosts of everybody`, fix }];
    }
    if (!/^[a-z\d-]+(\.[a-z\d-]+)*$/i.test(name)) return [{ file, field, what: `"${domain}" is no host`, fix }];
    if (isOfEverybody(name, domain)) {
      return [{ file, field, what: `"${domain}" is of a service where anybody can have a host`, fix }];
    }
    if (domains.indexOf(domain) !== at) return [{ file, field, what: 'it is there twice', fix: 'keep one of them' }];
    return isRefused(name) ? [example(field, name)] : [];
  });
  if (host === null || domains.includes(host)) return ofEach;
  const missing = { file, field: 'validDomains', what: `${host} is missing, to which the bot links`, fix: 'add it' };
  return [...ofEach, missing];
}

function example(field: string, host: string): Problem {
  const fix = 'write the real address (or give --trial, for a package that nobody uploads)';
  return { file, field, what: `${host} is an address for examples, or of one machine only`, fix };
}

/**
 * Tunnels, whose host is another one's tomorrow; and a whole service for hosting, where everybody's apps are. Microsoft refuses both.
 */
function isOfEverybody(name: string, domain: string): boolean {
  const tunnel = /(^|\.)(ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com|serveo\.net)$/i;
  const hosting =
    /^(azurewebsites\.net|[a-z\d]+\.azurecontainerapps\.io|azurestaticapps\.net|(blob|web)\.core\.windows\.net|onmicrosoft\.com|herokuapp\.com|github\.io|vercel\.app|netlify\.app)$/i;
  return tunnel.test(name) || (domain.startsWith('*.') && hosting.test(name));
}

/** Names that are nobody's by RFC 2606 and 6761, and addresses that are of one machine or by number. */
function isExample(host: string): boolean {
  return (
    /(^|\.)example(\.(com|net|org))?$/i.test(host) ||
    /(^|\.)(test|invalid|localhost|local)$/i.test(host) ||
    /^[\d.]+$|^\[/.test(host)
  );
}
