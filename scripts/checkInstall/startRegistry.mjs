import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readManifest } from './readManifest.mjs';

/**
 * A registry on loopback with the packed packages, so that `yarn add` of the guide is what a
 * stranger types. The address of a tarball has its hash: Yarn's cache, which is shared, never
 * takes yesterday's tarball for today's.
 */
export async function startRegistry(packages) {
  const tarballs = new Map();
  const documents = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]).slice(1);
    const tarball = tarballs.get(path);
    const document = documents.get(path);
    if (tarball) {
      response.end(tarball);
    } else if (document) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(document));
    } else {
      response.writeHead(404).end('{"error":"not found"}');
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}`;

  for (const { name, tarball } of packages) {
    const bytes = readFileSync(tarball);
    const sha512 = createHash('sha512').update(bytes);
    const shasum = createHash('sha1').update(bytes).digest('hex');
    const manifest = readManifest(tarball);
    const path = `tarballs/${shasum}/${name.split('/')[1]}.tgz`;
    const dist = {
      tarball: `${url}/${path}`,
      shasum,
      integrity: `sha512-${sha512.digest('base64')}`,
    };
    const { version } = manifest;
    tarballs.set(path, bytes);
    documents.set(name, {
      name,
      'dist-tags': { latest: version },
      versions: { [version]: { ...manifest, dist } },
      time: { [version]: new Date().toISOString() },
    });
  }
  return { url, stop: () => new Promise(done => server.close(done)) };
}
