/** How long changes of a part are gathered, with some chance in it: not every page asks at the same moment. */
const shortestMs = 60;
const spreadMs = 240;

/** What can have the focus by keyboard. */
const stops = "a[href], button, summary, input:not([type=hidden]), select, textarea";

/**
 * Parts of a page that the server draws: `data-part` names one, `data-keys` the keys whose change makes it stale
 * (`post/` stands for all posts), `data-mine` one that also shows what is the reader's own.
 */
export class Parts {
  private readonly planned = new Set<string>();
  private readonly missed = new Set<string>();

  constructor(private readonly page: string) {}

  changed(keys: ReadonlySet<string>): void {
    document.querySelectorAll<HTMLElement>("[data-part]").forEach(part => isStale(part, keys) && this.plan(part.dataset["part"]!));
  }

  /** Draws what could not be drawn while the server was away. */
  back(): void {
    this.missed.forEach(name => this.plan(name));
    this.missed.clear();
  }

  private plan(name: string): void {
    if (!this.planned.has(name)) {
      this.planned.add(name);
      window.setTimeout(() => void this.draw(name), shortestMs + Math.random() * spreadMs);
    }
  }

  private async draw(name: string): Promise<void> {
    this.planned.delete(name);
    const answer = await load(`${this.page}?part=${name}`);
    if (!answer) {
      this.missed.add(name);
    }
    const old = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const fresh = answer?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!old || !fresh) {
      return;
    }

    if (isTypedIn(old)) {
      // Nothing is taken from under somebody's hands: what is new comes when they leave the field.
      old.addEventListener("focusout", () => this.plan(name), { once: true });
      return;
    }
    if (fresh.outerHTML !== old.outerHTML) {
      replace(old, document.importNode(fresh, true));
    }
  }
}

/** Lets the browser itself read the page: our policy lets no script turn text into elements. */
export function load(address: string): Promise<Document | null> {
  return new Promise(done => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", address);
    request.onload = () => done(request.status === 200 ? request.responseXML : null);
    request.onerror = () => done(null);
    request.send();
  });
}

function isStale(part: HTMLElement, keys: ReadonlySet<string>): boolean {
  if (keys.has("mine") && part.dataset["mine"] !== undefined) {
    return true;
  }
  const own = (part.dataset["keys"] ?? "").split(" ");
  return [...keys].some(key => own.some(known => known.endsWith("/") ? key.startsWith(known) : key === known));
}

/** Puts a part in the place of its older self: the focus, what is open and what was typed stay. */
function replace(old: HTMLElement, fresh: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
  const [mark, place] = focused ? [markOf(focused), stopsOf(old).indexOf(focused)] : [null, -1];
  fresh.querySelectorAll("details").forEach((details, place) => {
    const before = details.id ? document.getElementById(details.id) : old.querySelectorAll("details")[place];
    details.open = before instanceof HTMLDetailsElement ? before.open : details.open;
  });
  fresh.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("textarea[id], input[id], select[id]").forEach(field => {
    const before = document.getElementById(field.id);
    if ((before instanceof HTMLTextAreaElement || before instanceof HTMLSelectElement) && before.value) {
      field.value = before.value;
    } else if (before instanceof HTMLInputElement && field instanceof HTMLInputElement) {
      field.checked = before.checked;
      field.value = before.value;
    }
  });
  old.replaceWith(fresh);
  if (focused) {
    refocus(fresh, mark, place);
  }
}

/** The same element again; where it is gone the one in its place, or else the part itself: the focus is never lost. */
function refocus(part: HTMLElement, mark: string | null, place: number): void {
  const all = stopsOf(part);
  const next = (mark ? document.querySelector<HTMLElement>(mark) : null) ?? all[Math.min(Math.max(place, 0), all.length - 1)];
  next?.focus();
  if (!next || document.activeElement !== next) {
    const rest = part.checkVisibility() ? part : document.getElementById("main")!;
    rest.tabIndex = -1;
    rest.focus();
  }
}

function stopsOf(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(stops)].filter(element => element.checkVisibility());
}

function isTypedIn(part: HTMLElement): boolean {
  const focused = document.activeElement;
  return part.contains(focused) && (focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement
    || (focused instanceof HTMLInputElement && focused.type !== "radio" && focused.type !== "checkbox"));
}

/** A selector that finds the same element in the part's next self. */
function markOf(element: Element): string | null {
  if (element.id) {
    return `#${CSS.escape(element.id)}`;
  }
  const details = element.matches("summary") ? element.parentElement!.id : "";
  if (details) {
    return `#${CSS.escape(details)} > summary`;
  }
  if (element instanceof HTMLAnchorElement) {
    return `[data-part="${CSS.escape(element.closest<HTMLElement>("[data-part]")!.dataset["part"]!)}"] a[href="${CSS.escape(element.getAttribute("href")!)}"]`;
  }
  const action = element.getAttribute("formaction");
  const value = element.getAttribute("value");
  return action ? `[formaction="${CSS.escape(action)}"]${value ? `[value="${CSS.escape(value)}"]` : ""}` : null;
}
