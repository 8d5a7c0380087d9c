import { HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";

/** What changed between two versions; without `from` it is everything, and replaces what was there. */
interface Frame {
  from?: number;
  to: number;
  changes: Record<string, unknown>;
}

/** The answer to a command. */
export interface Answer {
  outcome: "accepted" | "refused" | "unknown";
  version: number;
  made?: string;
  code?: string;
  text?: string;
}

export type Fields = Record<string, string | number | boolean | readonly string[]>;

/** Told of every frame: the keys that changed, and whether all was replaced. */
export type Watcher = (changed: ReadonlySet<string>, isSnapshot: boolean) => void;

/** How the connection is: the page says so to people. While it is stuck the server answers, but can store nothing. */
export type Health = "connecting" | "live" | "lost" | "stuck";

const shortestPause = 200;
const longestPause = 5_000;

/** A new id of a command; `crypto.randomUUID` is missing on pages without TLS, so it is made by hand. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, "0")).join("");
}

/** One topic as it is here now: the newest value under each key, and the version that they make. */
export class Topic {
  readonly values = new Map<string, unknown>();
  version: number | null = null;

  constructor(readonly name: string, readonly view: string | null, private readonly watch: Watcher) {}

  /** Frames are absolute: applying one twice is harmless, and one that does not join on is not applied. */
  apply(frame: Frame): boolean {
    const isSnapshot = frame.from === undefined;
    if (!isSnapshot && (this.version === null || frame.from! > this.version)) {
      return false;
    }

    const changed = new Set(Object.keys(frame.changes));
    if (isSnapshot) {
      for (const key of this.values.keys()) {
        changed.add(key);
      }
      this.values.clear();
    }

    for (const [key, value] of Object.entries(frame.changes)) {
      if (value === null) {
        this.values.delete(key);
      } else {
        this.values.set(key, value);
      }
    }

    this.version = frame.to;
    this.watch(changed, isSnapshot);
    return true;
  }
}

interface Underway {
  topic: Topic;
  command: string;
  id: string;
  fields: Fields;
  done: (answer: Answer) => void;
}

/**
 * The connection of a page. It is taken up again for ever, at once when the network or the tab comes back; each topic goes
 * on after the version that it has, and each command without an answer is sent again under its own id.
 */
export class Live {
  private readonly connection: HubConnection;
  private readonly topics = new Set<Topic>();
  private readonly underway = new Map<string, Underway>();
  private readonly stuck = new Set<string>();
  private readonly resting = new Set<() => void>();
  private isStopped = false;

  constructor(language: string, private readonly tell: (health: Health) => void) {
    this.connection = new HubConnectionBuilder()
      .withUrl(`/live?lang=${language}`)
      .configureLogging(LogLevel.None)
      .build();
    this.connection.serverTimeoutInMilliseconds = 25_000;
    this.connection.keepAliveIntervalInMilliseconds = 10_000;
    this.connection.onclose(() => void this.connect());
    window.addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
  }

  /** Connects, and tries again until it works. */
  async connect(): Promise<void> {
    this.tell(this.topics.size > 0 && [...this.topics].some(topic => topic.version !== null) ? "lost" : "connecting");
    for (let pause = shortestPause; !this.isStopped; pause = Math.min(pause * 2, longestPause)) {
      try {
        await this.connection.start();
        break;
      } catch {
        await this.rest(pause);
      }
    }

    if (this.isStopped) {
      return;
    }

    this.tell("live");
    this.topics.forEach(topic => this.read(topic));
    this.underway.forEach(command => void this.ask(command));
  }

  follow(name: string, view: string | null, watch: Watcher): Topic {
    const topic = new Topic(name, view, watch);
    this.topics.add(topic);
    if (this.isConnected) {
      this.read(topic);
    }
    return topic;
  }

  /** Sends a command; the promise is kept when there is a definite answer, however long the network is away. */
  send(topic: Topic, command: string, fields: Fields, id = newCommandId()): Promise<Answer> {
    return new Promise(done => {
      const underway = { topic, command, id, fields, done };
      this.underway.set(id, underway);
      if (this.isConnected) {
        void this.ask(underway);
      }
    });
  }

  /** What belongs to this reader alone. */
  async mine<T>(topic: Topic): Promise<T | null> {
    return this.isConnected ? await this.connection.invoke<T>("Mine", topic.name) : null;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.hurry();
    await this.connection.stop();
  }

  private get isConnected(): boolean {
    return this.connection.state === HubConnectionState.Connected;
  }

  private read(topic: Topic, pause = shortestPause): void {
    const again = (next: number) => {
      // The stream ended while the connection stands: one's place changed, or the server wants us to begin again.
      if (this.isConnected && !this.isStopped) {
        void this.rest(pause).then(() => this.isConnected && this.read(topic, next));
      }
    };
    const stream = this.connection.stream<Frame>("Follow", topic.name, topic.version, topic.view).subscribe({
      next: frame => {
        if (!topic.apply(frame)) {
          topic.version = null;
          stream.dispose();
          again(shortestPause);
        }
      },
      complete: () => again(shortestPause),
      error: () => again(Math.min(pause * 2, longestPause)),
    });
  }

  private async ask(command: Underway, pause = shortestPause): Promise<void> {
    try {
      const { topic, command: name, id, fields } = command;
      const answer = await this.connection.invoke<Answer>("Send", topic.name, name, id, topic.version ?? 0, fields);
      if (answer.outcome !== "unknown") {
        this.underway.delete(id);
        command.done(answer);
        if (this.stuck.delete(id) && this.stuck.size === 0) {
          this.tell("live");
        }
        return;
      }
      this.stuck.add(id);
      this.tell("stuck");
    } catch {
      // The connection broke in between; when it is back, this command goes with it.
      if (!this.isConnected) {
        return;
      }
    }

    await this.rest(pause);
    if (this.isConnected && this.underway.has(command.id)) {
      await this.ask(command, Math.min(pause * 2, longestPause));
    }
  }

  /** Ends every pause: the network or the tab is back, or the page goes. */
  private hurry(): void {
    this.resting.forEach(wake => wake());
  }

  /** Waits with some chance in it, so that not everybody comes back at the same moment. */
  private rest(pause: number): Promise<void> {
    return new Promise(done => {
      const wake = () => {
        clearTimeout(timer);
        this.resting.delete(wake);
        done();
      };
      const timer = setTimeout(wake, pause * (0.5 + Math.random()));
      this.resting.add(wake);
    });
  }
}
