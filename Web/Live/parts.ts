/** How long changes of a part are gathered, with some chance in it: not every page asks at the same moment. */
const shortestMs = 60;
const spreadMs = 240;

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

    if (fresh.outerHTML !== old.outerHTML) {
      replace(old, document.importNode(fresh, true));
    }
  }
}

/** Lets the browser itself read the page: our policy lets no script turn text into elements. */
function load(address: string): Promise<Document | null> {
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
  const focused = old.contains(document.activeElement) ? markOf(document.activeElement!) : null;
  fresh.querySelectorAll("details").forEach((details, place) => {
    details.open = old.querySelectorAll("details")[place]?.open ?? details.open;
  });
  fresh.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea[id], input[id]").forEach(field => {
    const before = document.getElementById(field.id);
    if (before instanceof HTMLTextAreaElement && before.value) {
      field.value = before.value;
    } else if (before instanceof HTMLInputElement && field instanceof HTMLInputElement) {
      field.checked = before.checked;
      field.value = before.value;
    }
  });
  old.replaceWith(fresh);
  if (focused) {
    (document.querySelector<HTMLElement>(focused) ?? fresh.querySelector<HTMLElement>("button, a, summary"))?.focus();
  }
}

/** A selector that finds the same element in the part's next self. */
function markOf(element: Element): string | null {
  if (element.id) {
    return `#${CSS.escape(element.id)}`;
  }
  const action = element.getAttribute("formaction");
  const value = element.getAttribute("value");
  return action ? `[formaction="${CSS.escape(action)}"]${value ? `[value="${CSS.escape(value)}"]` : ""}` : null;
}
