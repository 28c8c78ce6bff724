import { startIn, until } from './processes.mjs';

/**
 * The PostgreSQL that the environment names, as in CI, or else one of its own, which ends with
 * this process. Gives what a portal writes into `backend.database`.
 */
export async function startPostgres({ root, log }) {
  if (process.env.POSTGRES_HOST) {
    return { database: describe(process.env) };
  }
  let output = '';
  const child = startIn(
    root,
    [
      'bash',
      '-c',
      '. .ci/startPostgres || exit 1; trap stop_postgres EXIT; echo "started $POSTGRES_HOST $POSTGRES_PORT $POSTGRES_USER $POSTGRES_PASSWORD"; read -r _',
    ],
    { log, stdin: 'pipe' },
  );
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text;
  });
  const started = /^started (\S+) (\S+) (\S+) (\S+)$/m;
  await until(async () => started.test(output), {
    what: 'PostgreSQL',
    patienceMs: 60_000,
    child,
    log,
  });
  const [, host, port, user, password] = started.exec(output);
  return {
    database: describe({
      POSTGRES_HOST: host,
      POSTGRES_PORT: port,
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
    }),
    stop: () => {
      child.stdin.end('\n');
      return child.ended;
    },
  };
}

function describe(env) {
  return {
    client: 'pg',
    connection: {
      host: env.POSTGRES_HOST,
      port: Number(env.POSTGRES_PORT),
      user: env.POSTGRES_USER,
      password: env.POSTGRES_PASSWORD,
    },
  };
}
