/** A public key as JWK (RFC 7517): all values base64url without padding. */
export type PublicJwk =
  | { readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: string }
  | { readonly kty: "EC"; readonly crv: "P-256" | "P-384" | "P-521"; readonly x: string; readonly y: string }
  | { readonly kty: "RSA"; readonly n: string; readonly e: string };

/** A private key as JWK. Secret. */
export type PrivateJwk = PublicJwk & {
  readonly d: string;
  readonly p?: string;
  readonly q?: string;
  readonly dp?: string;
  readonly dq?: string;
  readonly qi?: string;
};

export type PrivateKeyForm = { readonly pem: string } | { readonly jwk: PrivateJwk };
/** A certificate (X.509, DER) stands for the key that is in it. */
export type PublicKeyForm = { readonly jwk: PublicJwk } | { readonly certificate: Uint8Array };

/** What a host's cryptography says of two keys. `no-private-key` and `no-public-key`: that one cannot be read. */
export type PairFound = "pair" | "other-keys" | "no-private-key" | "no-public-key";

/** Whether the private key signs what the public key verifies. */
export type KeyPairs = (privateKey: PrivateKeyForm, publicKey: PublicKeyForm) => PairFound;
