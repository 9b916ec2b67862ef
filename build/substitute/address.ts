/**
 * The app's own schemes, as Chromium sees them. `scheme://host/path` is served as `https://host.scheme.test/path`, a secure
 * context; `.test` is reserved (RFC 6761), so the name can never be someone else's.
 */
export interface Addresses {
  /** Tells that URLs of this scheme are the app's own. */
  own(scheme: string): void;
  isOwn(scheme: string): boolean;
  /** The address in Chromium of an address of the app; other addresses as they are. */
  toPage(url: string): string;
  /** The reverse of `toPage`. */
  toApp(url: string): string;
  /** `scheme://host` of an own address, else what the URL standard says, "null" for opaque ones. */
  originOf(url: string): string;
  /** A header's value with the app's origins as Chromium sees them: for policies and allowed origins. */
  headerToPage(value: string): string;
}

const OWN_URL = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9.-]+(?::\d+)?)(?=[/?#]|$)(.*)$/isu;
const PAGE_URL = /^https:\/\/([a-z0-9.-]+)\.([a-z][a-z0-9+-]*)\.test(:\d+)?(?=[/?#]|$)(.*)$/isu;

export function createAddresses(): Addresses {
  const schemes = new Set<string>();
  const toApp = (url: string): string => {
    const [, host, scheme, port = "", rest] = PAGE_URL.exec(url) ?? [];
    return scheme !== undefined && schemes.has(scheme.toLowerCase()) ? `${scheme}://${host}${port}${rest}` : url;
  };
  const toPage = (url: string): string => {
    const [, scheme = "", authority = "", rest = ""] = OWN_URL.exec(url) ?? [];
    if (!schemes.has(scheme.toLowerCase())) return url;
    const [host, port] = authority.toLowerCase().split(":");
    return `https://${host}.${scheme.toLowerCase()}.test${port === undefined ? "" : `:${port}`}${rest}`;
  };
  const originOf = (url: string): string => {
    const [, scheme = "", authority = ""] = OWN_URL.exec(toApp(url)) ?? [];
    if (schemes.has(scheme.toLowerCase())) return `${scheme}://${authority}`.toLowerCase();
    return URL.canParse(url) ? new URL(url).origin : "null";
  };
  const headerToPage = (value: string): string => {
    let text = value;
    for (const scheme of schemes) {
      text = text.replace(new RegExp(`\\b${scheme}://([a-z0-9.-]+)`, "giu"), `https://$1.${scheme}.test`);
      text = text.replace(new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, "giu"), `$1https://*.${scheme}.test`);
    }
    return text;
  };
  return {
    own: (scheme) => void schemes.add(scheme.toLowerCase()),
    isOwn: (scheme) => schemes.has(scheme.toLowerCase()),
    toPage,
    toApp,
    originOf,
    headerToPage,
  };
}
