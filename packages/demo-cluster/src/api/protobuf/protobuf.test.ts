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

/** A ReplicaSet as a controller in Go sends it: with every field that is no pointer, also the empty ones. */
function aReplicaSet(more: (pod: ProtobufWriter) => void = () => {}): Buffer {
  return envelope('apps/v1', 'ReplicaSet', set =>
    set
      .message(1, metadata => metadata.text(1, 'web-5dfb79b7ff').text(3, ''))
      .message(2, spec =>
        spec
          .number(1, 0)
          .message(2, selector =>
            selector.message(1, label => label.text(1, 'app').text(2, 'web')),
          )
          .message(3, template =>
            template
              .message(1, metadata =>
                metadata
                  .text(1, '')
                  .message(11, label => label.text(1, 'app').text(2, 'web')),
              )
              .message(2, pod => {
                pod
                  .message(2, container =>
                    container
                      .text(1, 'web')
                      .text(2, 'web:v1')
                      .text(5, '')
                      .message(6, port => port.number(3, 8080))
                      .message(8, resources =>
                        resources.message(1, limit =>
                          limit
                            .text(1, 'cpu')
                            .message(2, quantity => quantity.text(1, '100m')),
                        ),
                      )
                      .message(11, probe =>
                        probe
                          .message(1, handler =>
                            handler.message(2, get =>
                              get
                                .text(1, '/ready')
                                .message(2, port =>
                                  port
                                    .number(1, 1)
                                    .number(2, 0)
                                    .text(3, 'http'),
                                ),
                            ),
                          )
                          .number(4, 5),
                      )
                      .number(16, 0),
                  )
                  .number(11, 0);
                more(pod);
              }),
          )
          .number(4, 0),
      )
      .message(3, status => status.number(1, 3)),
  );
}

describe('decodeProtobuf', () => {
  it('reads a ReplicaSet with its pods as the JSON that the same controller would send', () => {
    expect(decodeProtobuf(aReplicaSet())).toEqual({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: { name: 'web-5dfb79b7ff' },
      spec: {
        replicas: 0,
        selector: { matchLabels: { app: 'web' } },
        template: {
          metadata: { labels: { app: 'web' } },
          spec: {
            containers: [
              {
                name: 'web',
                image: 'web:v1',
                ports: [{ containerPort: 8080 }],
                resources: { limits: { cpu: '100m' } },
                readinessProbe: {
                  httpGet: { path: '/ready', port: 'http' },
                  periodSeconds: 5,
                },
              },
            ],
          },
        },
      },
    });
  });

  it('reads the rarer fields of a pod, such as hooks and projected volumes', () => {
    const replicaSet = decodeProtobuf(
      aReplicaSet(pod =>
        pod
          .message(20, container =>
            container
              .text(1, 'proxy')
              .message(12, lifecycle =>
                lifecycle.message(2, handler =>
                  handler.message(1, exec =>
                    exec.text(1, 'sleep').text(1, '5'),
                  ),
                ),
              ),
          )
          .message(1, volume =>
            volume
              .text(1, 'token')
              .message(2, source =>
                source.message(26, projected =>
                  projected.message(1, projection =>
                    projection.message(4, token =>
                      token.number(2, 600).text(3, 'token'),
                    ),
                  ),
                ),
              ),
          ),
      ),
    );

    expect((replicaSet.spec as any).template.spec).toMatchObject({
      initContainers: [
        {
          name: 'proxy',
          lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
        },
      ],
      volumes: [
        {
          name: 'token',
          projected: {
            sources: [
              {
                serviceAccountToken: { expirationSeconds: 600, path: 'token' },
              },
            ],
          },
        },
      ],
    });
  });

  it('reads the Job of a job metric', () => {
    const job = decodeProtobuf(
      envelope('batch/v1', 'Job', content =>
        content.message(2, spec => spec.number(7, 0)),
      ),
    );

    expect(job.spec).toEqual({ backoffLimit: 0 });
  });

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
      envelope('batch/v1', 'CronJob', () => {}),
      415,
      'does not read CronJob of batch/v1 in protobuf',
    ],
    [
      aReplicaSet(pod => pod.message(399, claim => claim.text(1, 'gpu'))),
      415,
      'does not read field 399 of PodSpec in protobuf',
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
    const scalars = [
      ...['string', 'int', 'bool', 'bytes', 'time', 'microtime'],
      ...['intOrString', 'quantity'],
    ];
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

  it('creates the ReplicaSets of a rollout controller', async () => {
    const { status, body } = await post(
      '/apis/apps/v1/namespaces/default/replicasets',
      aReplicaSet(),
    );

    expect(status).toBe(201);
    expect(body.spec.replicas).toBe(0);
    expect(body.spec.template.spec.containers[0].image).toBe('web:v1');
  });

  it('creates small objects', async () => {
    const { status, body } = await post(
      '/api/v1/namespaces/default/configmaps',
      aMap,
    );

    expect(status).toBe(201);
    expect(body.data).toEqual({ key: 'value', other: 'grün' });
  });

  it('deletes with the options of its own group', async () => {
    await post('/apis/apps/v1/namespaces/default/replicasets', aReplicaSet());
    const options = envelope('apps/v1', 'DeleteOptions', content =>
      content.text(4, 'Background'),
    );

    const { status } = await client.send(
      'DELETE',
      '/apis/apps/v1/namespaces/default/replicasets/web-5dfb79b7ff',
      { rawBody: options, headers: { 'Content-Type': PROTOBUF } },
    );

    expect(status).toBe(200);
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
      '/apis/apps/v1/namespaces/default/daemonsets',
      envelope('apps/v1', 'DaemonSet', () => {}),
    );

    expect(status).toBe(415);
    expect(body).toMatchObject({
      reason: 'UnsupportedMediaType',
      message: expect.stringContaining('application/json'),
    });
  });
});
