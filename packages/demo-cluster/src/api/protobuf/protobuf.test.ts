import { DemoCluster } from '../../DemoCluster';
import { startTestCluster } from '../../testing/startTestCluster';
import { TestClient } from '../../testing/TestClient';
import { decodeProtobuf, PROTOBUF } from './decodeProtobuf';
import { documentMessages, messages } from './messages';
import { ProtobufWriter } from './ProtobufWriter';

function envelope(
  apiVersion: string,
  kind: string,
  write: (content: ProtobufWriter) => void,
): Buffer {
  return Buffer.concat([
    Buffer.from('k8s\0'),
    new ProtobufWriter()
      .message(1, type => type.text(1, apiVersion).text(2, kind))
      .message(2, write)
      .finish(),
  ]);
}

const aMap = envelope('v1', 'ConfigMap', map =>
  map
    .message(1, metadata =>
      metadata
        .text(1, 'map')
        .text(3, '')
        .message(11, label => label.text(1, 'app').text(2, 'web')),
    )
    .message(2, entry => entry.text(1, 'key').text(2, 'value'))
    .message(2, entry => entry.text(1, 'other').text(2, 'grün')),
);

describe('decodeProtobuf', () => {
  it('reads text, maps and messages, and leaves out what is empty', () => {
    expect(decodeProtobuf(aMap)).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'map', labels: { app: 'web' } },
      data: { key: 'value', other: 'grün' },
    });
  });

  it('reads numbers, a zero that was meant, and times', () => {
    // leaseDurationSeconds (2) = 15, renewTime (4) = { seconds: 1767600000, nanos: 5000000 }, leaseTransitions (5) = 0
    const spec = Buffer.from('100f220b0880dfedca0610c096b1022800', 'hex');

    const lease = decodeProtobuf(
      envelope('coordination.k8s.io/v1', 'Lease', content =>
        content.bytes(2, spec),
      ),
    );

    expect(lease.spec).toEqual({
      leaseDurationSeconds: 15,
      renewTime: '2026-01-05T08:00:00.005000Z',
      leaseTransitions: 0,
    });
  });

  it('reads the bytes of a Secret as base64', () => {
    const secret = decodeProtobuf(
      envelope('v1', 'Secret', content =>
        content.message(2, entry =>
          entry.text(1, 'key').bytes(2, Buffer.from([0, 255])),
        ),
      ),
    );

    expect(secret.data).toEqual({ key: 'AP8=' });
  });

  it.each([
    [Buffer.from('{"kind":"Pod"}'), 400, 'does not begin with its mark'],
    [aMap.subarray(0, aMap.length - 3), 400, 'not valid protobuf'],
    [
      envelope('apps/v1', 'Deployment', () => {}),
      415,
      'does not read Deployment of apps/v1 in protobuf',
    ],
  ])('refuses what it cannot read (%#)', (body, code, words) => {
    expect(() => decodeProtobuf(body)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringContaining(words),
      }),
    );
  });

  it('knows every message that its messages speak of', () => {
    const scalars = ['string', 'int', 'bool', 'bytes', 'time', 'microtime'];
    const types = Object.values(messages)
      .flatMap(fields => Object.values(fields))
      .map(field => field.split(' ')[1].replace(/map<|>|\[\]|\?/g, ''));

    for (const type of [...types, ...Object.values(documentMessages)]) {
      expect([...scalars, ...Object.keys(messages)]).toContain(type);
    }
  });
});

describe('a client that sends protobuf', () => {
  let cluster: DemoCluster;
  let client: TestClient;

  beforeAll(async () => {
    ({ cluster, client } = await startTestCluster());
  });

  afterAll(() => cluster.stop());

  const post = (path: string, rawBody: Buffer) =>
    client.send('POST', path, {
      rawBody,
      headers: { 'Content-Type': PROTOBUF },
    });

  it('creates small objects', async () => {
    const { status, body } = await post(
      '/api/v1/namespaces/default/configmaps',
      aMap,
    );

    expect(status).toBe(201);
    expect(body.data).toEqual({ key: 'value', other: 'grün' });
  });

  it('asks what it may do', async () => {
    const { body } = await post(
      '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      envelope('authorization.k8s.io/v1', 'SelfSubjectAccessReview', review =>
        review.message(2, spec =>
          spec.message(1, attributes =>
            attributes.text(1, 'default').text(2, 'list').text(5, 'pods'),
          ),
        ),
      ),
    );

    expect(body.status.allowed).toBe(true);
  });

  it('is told in words which objects it has to send as JSON', async () => {
    const { status, body } = await post(
      '/apis/apps/v1/namespaces/default/deployments',
      envelope('apps/v1', 'Deployment', () => {}),
    );

    expect(status).toBe(415);
    expect(body).toMatchObject({
      reason: 'UnsupportedMediaType',
      message: expect.stringContaining('application/json'),
    });
  });
});
