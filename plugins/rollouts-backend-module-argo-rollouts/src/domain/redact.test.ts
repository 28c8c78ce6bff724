import { isSecretName, redact, redactValue } from './redact';

describe('redact', () => {
  it.each([
    [
      'Post "http://admin:hunter2@prometheus:9090/api/v1/query": connection refused',
      'hunter2',
    ],
    ['Get "https://api.example/v2?query=up&token=s3cret": EOF', 's3cret'],
    ['Get "https://api.example/v2?query=sum(rate(x))": EOF', 'sum(rate'],
    ['request failed: Authorization: Bearer eyJhbGciOi.J9', 'eyJhbGciOi'],
    ['header "authorization":"Basic YWRtaW46eA==" was refused', 'YWRtaW46'],
    ['401 for bearer abcdef123456', 'abcdef123456'],
    ['{"apiKey":"s3cret","x":1}', 's3cret'],
    ['password=s3cret host=db', 's3cret'],
    ['client_secret: s3cret', 's3cret'],
    ['password="a s3cret with spaces" host=db', 's3cret'],
    ['{\\"accessToken\\":\\"s3cret\\"}', 's3cret'],
    ['map[Authorization:[Bearer s3cret!]]', 's3cret'],
    ['X-Api-Key: s3cret', 's3cret'],
    ['DD-APPLICATION-KEY=s3cret', 's3cret'],
    ['Cookie: session=s3cret', 's3cret'],
    ['postgres://app:s3cr@et@db:5432/x', 's3cr'],
    ['GET https://x.example/rate?api_key=s3cret', 's3cret'],
    ['got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2ln', 'eyJzdWIi'],
    ['AKIAIOSFODNN7EXAMPLE is not allowed', 'AKIAIOSFODNN7'],
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abc'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIs3cret', 's3cret'],
  ])('hides the secret in %p', (text, secret) => {
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('[hidden]');
  });

  it.each([
    [
      'Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)',
    ],
    [
      'The Rollout "web" is invalid: spec.strategy.steps[0].setWeight: Invalid value: 200',
    ],
    ['ReplicaSet "web-77854d747c" has timed out progressing.'],
    ['[0.98]'],
    ['sum(rate(http_requests_total{service="web", code=~"5.."}[1m]))'],
    ['The author of web-1.2 is Ada, keyboard: us'],
    ['http://metrics.example:9090/api'],
  ])('leaves %p alone', text => {
    expect(redact(text)).toBe(text);
  });

  it('hides what is below a suspicious key of a step that is not known', () => {
    expect(
      redactValue({
        percentage: 10,
        headers: [{ key: 'x', value: 's3cret' }],
        nested: { accessToken: { from: 's3cret' }, url: 'ws://me:s3cret@x' },
      }),
    ).toEqual({
      percentage: 10,
      headers: '[hidden]',
      nested: { accessToken: '[hidden]', url: 'ws://[hidden]@x' },
    });
  });
});

describe('isSecretName', () => {
  it.each([
    'token',
    'apiKey',
    'API_KEY',
    'dbPassword',
    'x-auth',
    'client-secret',
  ])('%s is one', name => expect(isSecretName(name)).toBe(true));

  it.each(['author', 'service', 'keyboard', 'passing', 'threshold', 'hash'])(
    '%s is none',
    name => expect(isSecretName(name)).toBe(false),
  );
});

it('is done at once with a long text', () => {
  const text = 'a'.repeat(200_000);

  expect(redact(text)).toBe(
    `${text.slice(0, 10_000)}… (190000 more characters)`,
  );
});
