import { redact, redactValue } from './redact';

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
