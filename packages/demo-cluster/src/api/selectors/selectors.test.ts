import { testStore } from '../../testing/testStore';
import { aPod } from '../../testing/manifests';
import { parseFieldSelector } from './parseFieldSelector';
import { parseLabelSelector } from './parseLabelSelector';

describe('a label selector', () => {
  const labels = { app: 'web', tier: 'front', 'demo.dev/team': 'shop' };

  it.each([
    ['', true],
    ['app=web', true],
    ['app==web,tier=front', true],
    ['app=web,tier=back', false],
    ['app!=api', true],
    ['missing!=x', true],
    ['app in (web, api)', true],
    ['app in (api)', false],
    ['missing in (x)', false],
    ['app notin (api)', true],
    ['missing notin (x)', true],
    ['app', true],
    ['missing', false],
    ['!missing', true],
    ['!app', false],
    ['demo.dev/team=shop,app in (web,api),!missing', true],
    ['app=', false],
  ])('%j selects: %s', (selector, selects) => {
    expect(parseLabelSelector(selector)(labels)).toBe(selects);
  });

  it('takes an empty value for a value', () => {
    expect(parseLabelSelector('app==')({ app: '' })).toBe(true);
  });

  it.each(['=web', 'app in web', 'a b', 'app=(x)', 'a in ()b'])(
    'refuses %j',
    selector => {
      expect(() => parseLabelSelector(selector)).toThrow(
        'unable to parse requirement',
      );
    },
  );
});

describe('a field selector', () => {
  const { store, pods } = testStore();
  const pod = store.create(
    { ...aPod('web'), status: { phase: 'Running' } },
    { asRecorded: true },
  );

  it.each([
    ['metadata.name=web', true],
    ['metadata.name=web,metadata.namespace=default', true],
    ['metadata.name!=web', false],
    ['status.phase==Running', true],
    ['spec.nodeName=', true],
    ['spec.nodeName!=demo-node', true],
  ])('%j selects: %s', (selector, selects) => {
    expect(parseFieldSelector(selector, pods)(pod)).toBe(selects);
  });

  it('refuses fields that the kind does not offer', () => {
    expect(() => parseFieldSelector('spec.x=1', pods)).toThrow(
      'field label not supported: spec.x',
    );
    expect(() => parseFieldSelector('metadata.name', pods)).toThrow(
      'invalid selector',
    );
  });
});
