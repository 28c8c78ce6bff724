import { redact } from './redact';

describe('redact', () => {
  it.each([
    ['Authorization: Bearer abc.DEF-123', 'Authorization: Bearer [hidden]'],
    ['https://me:pw@host/path', 'https://[hidden]@host/path'],
    ['got eyJhbGci.eyJzdWIi.c2ln here', 'got [hidden] here'],
    ['{"token": "abcdef"}', '{"token": "[hidden]"}'],
    ['password=hunter2&x=1', 'password=[hidden]&x=1'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- end',
      '[hidden] end',
    ],
  ])('hides what looks like a credential: %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('hides the secrets that it is told', () => {
    expect(redact('a s3cret of s3cret', ['s3cret', ''])).toBe(
      'a [hidden] of [hidden]',
    );
  });

  it('leaves ordinary messages alone', () => {
    const message =
      'rollouts.argoproj.io is forbidden: User "backstage" cannot list resource "rollouts" in API group "argoproj.io" at the cluster scope';

    expect(redact(message, [])).toBe(message);
  });
});
