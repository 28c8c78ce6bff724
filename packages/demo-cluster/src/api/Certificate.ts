import { generateKeyPairSync } from 'node:crypto';
import { generate, SelfsignedOptions } from 'selfsigned';

/** A key with its self-signed certificate, both as PEM. The certificate is also its own authority. */
export interface Certificate {
  key: string;
  cert: string;
}

const VALID_DAYS = 365;
const SUBJECT_ALTERNATIVE = { dns: 2, ip: 7 };

/** Makes a certificate for loopback that is valid for a year. */
export function makeCertificate(): Certificate {
  const options: SelfsignedOptions & { keyPair: object } = {
    algorithm: 'sha256',
    days: VALID_DAYS,
    keyPair: makeKeyPair(),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'keyUsage',
        critical: true,
        digitalSignature: true,
        keyEncipherment: true,
        keyCertSign: true,
      },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: SUBJECT_ALTERNATIVE.dns, value: 'localhost' },
          { type: SUBJECT_ALTERNATIVE.ip, ip: '127.0.0.1' },
        ],
      },
    ],
  };
  const made = generate(
    [{ name: 'commonName', value: 'demo-cluster' }],
    options,
  );
  return { key: made.private, cert: made.cert };
}

/** By Node, as the library's own way takes seconds where it does not find Node's. */
function makeKeyPair(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
