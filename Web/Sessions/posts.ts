import type { Topic } from "../Live/live.js";

interface Post {
  id: string;
  kind: string;
  standing: string;
  words?: string;
  reason?: string;
  language?: string;
  author?: string;
  organisation?: string;
  at?: string;
}

/** How long news are gathered before a screen reader hears of them. */
const quietMs = 2000;

/**
 * The list of posts. Each element is drawn from the page's own template and keyed by the post's id, so that what has the
 * focus stays where it is; nothing is sorted anew unless the reader asks.
 */
export class Posts {
  private readonly template = document.getElementById("post-template") as HTMLTemplateElement | null;
  private readonly status = document.getElementById("room-news");
  private readonly pause = document.getElementById("pause") as HTMLButtonElement | null;
  private readonly pauseText = this.pause?.textContent ?? "";
  private readonly resort = document.getElementById("resort") as HTMLButtonElement | null;
  private readonly waiting = new Map<string, () => void>();
  private isPaused = false;
  private news = 0;
  private telling = 0;

  constructor(private readonly list: HTMLElement | null, private readonly texts: DOMStringMap) {
    if (this.pause) {
      this.pause.hidden = false;
      this.pause.addEventListener("click", () => this.togglePause());
    }
    this.resort?.addEventListener("click", () => this.sort());
  }

  /** Draws what changed, and answers how many posts are new. */
  apply(topic: Topic, changed: ReadonlySet<string>, isSnapshot: boolean): number {
    if (!this.list) {
      return 0;
    }

    let fresh = 0;
    for (const key of changed) {
      const [noun, id] = key.split("/");
      if (id === undefined) {
        continue;
      }
      if (noun === "post") {
        fresh += !isSnapshot && topic.values.has(key) && !this.find(id) ? 1 : 0;
        this.soon(key, () => this.draw(id, topic.values.get(key) as Post | undefined, topic));
      } else if (noun === "tally") {
        this.soon(key, () => this.count(id, topic));
      }
    }
    if (isSnapshot) {
      this.list.querySelectorAll<HTMLElement>("[data-post]:not([data-older])").forEach(post => {
        if (!topic.values.has(`post/${post.dataset["post"]}`)) {
          this.remove(post);
        }
      });
    }
    this.tell(fresh);
    return fresh;
  }

  private soon(key: string, draw: () => void): void {
    if (!this.isPaused) {
      draw();
      return;
    }
    this.waiting.set(key, draw);
    this.pause!.textContent = this.pause!.dataset["resume"]!.replace("{0}", String(this.waiting.size));
  }

  private togglePause(): void {
    this.isPaused = !this.isPaused;
    this.pause!.setAttribute("aria-pressed", String(this.isPaused));
    if (!this.isPaused) {
      this.pause!.textContent = this.pauseText;
      this.waiting.forEach(draw => draw());
      this.waiting.clear();
    } else {
      this.pause!.textContent = this.pause!.dataset["resume"]!.replace("{0}", "0");
    }
  }

  private draw(id: string, post: Post | undefined, topic: Topic): void {
    const known = this.find(id);
    if (!post) {
      if (known) {
        this.remove(known);
      }
      return;
    }

    const element = known ?? this.add(id);
    const words = element.querySelector<HTMLElement>("[data-words]")!;
    words.textContent = post.words ?? (this.list!.dataset[post.standing] ?? "").replace("{0}", post.reason ?? "");
    words.lang = post.language ?? "";
    const by = element.querySelector<HTMLElement>("[data-by]")!;
    by.textContent = [...new Set([post.author, post.organisation].filter(Boolean))].join(", ") || by.dataset["without"]!;
    const at = element.querySelector<HTMLTimeElement>("[data-at]")!;
    if (post.at) {
      at.dateTime = post.at;
      at.textContent = new Date(post.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
    }
    this.count(id, topic);
  }

  private add(id: string): HTMLElement {
    const element = (this.template!.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
    element.id = `post-${id}`;
    element.dataset["post"] = id;
    const vote = element.querySelector<HTMLButtonElement>("[data-vote]")!;
    vote.value = id;
    vote.setAttribute("aria-describedby", `text-${id}`);
    const more = element.querySelector<HTMLAnchorElement>("[data-more]")!;
    more.href += id;
    more.setAttribute("aria-describedby", `text-${id}`);
    element.querySelector("[data-words]")!.id = `text-${id}`;
    this.list!.append(element);
    document.getElementById("no-posts")?.remove();
    return element;
  }

  private count(id: string, topic: Topic): void {
    const element = this.find(id);
    const tally = topic.values.get(`tally/${id}`) as { votes: number } | undefined;
    if (element && tally) {
      element.querySelector("[data-votes]")!.textContent = String(tally.votes);
      this.offerSort();
    }
  }

  /** When what has the focus goes, the focus moves to what comes after it. */
  private remove(element: HTMLElement): void {
    if (element.contains(document.activeElement)) {
      const next = element.nextElementSibling ?? element.previousElementSibling;
      next?.querySelector<HTMLElement>("button")?.focus();
    }
    element.remove();
  }

  private find(id: string): HTMLElement | null {
    return document.getElementById(`post-${id}`);
  }

  private ordered(): HTMLElement[] {
    const votes = (post: HTMLElement) => Number(post.querySelector("[data-votes]")?.textContent ?? 0);
    return [...this.list!.querySelectorAll<HTMLElement>(":scope > [data-post]")].sort((one, other) => votes(other) - votes(one));
  }

  private offerSort(): void {
    if (this.resort) {
      this.resort.hidden = this.ordered().every((post, place) => this.list!.children[place] === post);
    }
  }

  private sort(): void {
    const focused = document.activeElement as HTMLElement | null;
    this.list!.append(...this.ordered());
    this.resort!.hidden = true;
    (focused && focused !== this.resort ? focused : this.list!.querySelector<HTMLElement>("button"))?.focus();
  }

  private tell(fresh: number): void {
    this.news += fresh;
    if (this.news === 0 || this.telling || !this.status) {
      return;
    }
    this.telling = window.setTimeout(() => {
      this.status!.textContent = (this.news === 1 ? this.texts["newOne"]! : this.texts["newMany"]!).replace("{0}", String(this.news));
      this.news = this.telling = 0;
    }, quietMs);
  }
}
