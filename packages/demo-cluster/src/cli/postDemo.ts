import { adminIdentity } from '../api/access/Identity';

/** Asks a running cluster for something that no real cluster has. Rejects in plain words. */
export async function postDemo<T>(
  server: string,
  path: string,
  body: object,
): Promise<T> {
  const response = await post(new URL(path, server), body);
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(`${server} refused: ${answer.message}`);
  }
  return answer as T;
}

async function post(url: URL, body: object): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${adminIdentity.token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(
      `no cluster answers at ${url.origin}; start it with 'demo-cluster start' or name another --server`,
    );
  }
}
