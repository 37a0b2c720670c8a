import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const version = '2.19.6';
const artifact = 'org.opensearch.distribution.integ-test-zip:opensearch';

/** A node of a cluster of this machine. */
export interface Node {
  readonly name: string;
  readonly url: string;
  /** Its process, as long as it lives. */
  pid: number;
  kill(): void;
  /** Starts it again with the data that it had. */
  again(): Promise<void>;
}

/** A real cluster on the loopback addresses of this machine. */
export interface LocalCluster {
  readonly nodes: readonly Node[];
  readonly urls: string;
  stop(): Promise<void>;
}

/** Why no cluster can be started here, or null. */
export function hindrance(fetch = false): string | null {
  const java = output('java', ['-version']);
  if (java === null) return 'there is no Java';
  const number = Number(/version "(\d+)/.exec(java)?.[1] ?? 0);
  if (number < 17) return `Java ${number} is too old, 17 is needed`;
  if (process.platform !== 'linux') return 'the loopback addresses 127.0.0.2 and 127.0.0.3 need Linux';
  if (existsSync(archive())) return null;
  if (!fetch) return 'the server is not in the Maven cache; npm run test:cluster fetches it';
  const got = output('mvn', ['-B', '-q', 'dependency:get', `-Dartifact=${artifact}:${version}:zip`, '-Dtransitive=false']);
  return got !== null && existsSync(archive()) ? null : 'Maven cannot fetch the server';
}

/** Starts a cluster of so many nodes with empty data; `port` is that of every node's HTTP, the one after it is theirs among themselves. */
export async function startCluster({
  nodes: count = 1,
  port = 20_000 + (process.pid % 2_000) * 2,
  heapMb = 512,
} = {}): Promise<LocalCluster> {
  const home = unpacked();
  const java = /java\.home = (.+)/.exec(output('java', ['-XshowSettings:properties', '-version']) ?? '')?.[1]?.trim();
  const data = join(tmpdir(), `footnote-opensearch-${process.pid}-${port}`);
  rmSync(data, { recursive: true, force: true });
  const names = Array.from({ length: count }, (_, at) => `node-${at + 1}`);
  const living = new Map<string, ChildProcess>();

  function launch(name: string, first: boolean): number {
    const at = names.indexOf(name) + 1;
    const folder = join(data, name);
    const config = join(folder, 'config');
    for (const sub of ['config', 'data', 'logs', 'tmp']) mkdirSync(join(folder, sub), { recursive: true });
    cpSync(join(home, 'config', 'log4j2.properties'), join(config, 'log4j2.properties'));
    writeFileSync(join(config, 'jvm.options'), jvmOptions(heapMb, folder));
    const seeds = names.map((_, i) => `"127.0.0.${i + 1}:${port + 1}"`).join(', ');
    const settings = {
      'cluster.name': `footnote-test-${port}`,
      'node.name': name,
      'network.host': `127.0.0.${at}`,
      'http.port': port,
      'transport.port': port + 1,
      'path.data': join(folder, 'data'),
      'path.logs': join(folder, 'logs'),
      'discovery.seed_hosts': `[${seeds}]`,
      ...(first ? { 'cluster.initial_cluster_manager_nodes': `[${names.map((one) => `"${one}"`).join(', ')}]` } : {}),
      'cluster.routing.allocation.disk.threshold_enabled': false,
      'action.auto_create_index': false,
    };
    writeFileSync(
      join(config, 'opensearch.yml'),
      Object.entries(settings)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(''),
    );
    const program = join(home, 'bin', 'opensearch');
    const root = process.getuid?.() === 0;
    // The server does not run as root.
    if (root) execFileSync('chown', ['-R', '65534:65534', folder]);
    const drop = ['--reuid=65534', '--regid=65534', '--clear-groups', 'bash', program];
    const log = openSync(join(folder, 'stdout.log'), 'a');
    const child = spawn(root ? 'setpriv' : 'bash', root ? drop : [program], {
      stdio: ['ignore', log, log],
      env: {
        PATH: process.env['PATH'],
        OPENSEARCH_JAVA_HOME: java,
        OPENSEARCH_PATH_CONF: config,
        OPENSEARCH_TMPDIR: join(folder, 'tmp'),
        HOME: folder,
      },
    });
    closeSync(log);
    living.set(name, child);
    return child.pid ?? 0;
  }

  async function waitFor(url: string, name: string): Promise<void> {
    const until = Date.now() + 150_000;
    for (;;) {
      if (living.get(name)?.exitCode !== null) throw new Error(`${name} ended: ${tail(join(data, name, 'stdout.log'))}`);
      const found = await fetch(`${url}/_cluster/health?wait_for_nodes=${count}&timeout=2s`, {
        signal: AbortSignal.timeout(4_000),
      })
        .then(async (reply) => reply.ok && JSON.stringify(await reply.json()).includes(`"footnote-test-${port}"`))
        .catch(() => false);
      if (found) return;
      if (Date.now() > until) throw new Error(`${name} did not come up: ${tail(join(data, name, 'stdout.log'))}`);
      await sleep(200);
    }
  }

  const nodes = names.map((name, at): Node => {
    const url = `http://127.0.0.${at + 1}:${port}`;
    return {
      ...{ name, url, pid: launch(name, true) },
      kill() {
        process.kill(this.pid, 'SIGKILL');
      },
      async again() {
        this.pid = launch(name, false);
        await waitFor(url, name);
      },
    };
  });
  const end = (signal: NodeJS.Signals) => {
    for (const child of living.values()) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  };
  const last = () => end('SIGKILL');
  process.once('exit', last);
  const stop = async (): Promise<void> => {
    end('SIGTERM');
    const ended = () => [...living.values()].every((child) => child.exitCode !== null || child.signalCode !== null);
    for (let waited = 0; waited < 100 && !ended(); waited += 1) await sleep(100);
    end('SIGKILL');
    for (let waited = 0; waited < 50 && !ended(); waited += 1) await sleep(100);
    process.off('exit', last);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await Promise.all(nodes.map(({ url, name }) => waitFor(url, name)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes, urls: nodes.map(({ url }) => url).join(','), stop };
}

function archive(): string {
  const folder = ['org', 'opensearch', 'distribution', 'integ-test-zip', 'opensearch', version];
  return join(homedir(), '.m2', 'repository', ...folder, `opensearch-${version}.zip`);
}

/** The server's folder, unpacked where everybody may read it. */
function unpacked(): string {
  const folder = join(process.env['FOOTNOTE_KEPT'] ?? tmpdir(), `footnote-opensearch-${version}`);
  const home = join(folder, `opensearch-${version}`);
  if (existsSync(join(folder, 'whole'))) return home;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  execFileSync('unzip', ['-q', archive(), '-d', folder]);
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  writeFileSync(join(folder, 'whole'), '');
  return home;
}

const jvmOptions = (heapMb: number, folder: string): string =>
  [
    `-Xms${heapMb}m`,
    `-Xmx${heapMb}m`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Djava.io.tmpdir=$' + '{OPENSEARCH_TMPDIR}',
    `-XX:ErrorFile=${join(folder, 'logs', 'crash.log')}`,
    '18-:-Djava.security.manager=allow',
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory',
    '',
  ].join('\n');

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-15).join('\n') : '(no log)';
}

function output(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync('sh', ['-c', `"$0" "$@" 2>&1`, program, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
