import { load } from "../Live/parts.js";

/** Brings older posts into the list when they are asked for, instead of on a page of their own. */
export function bringOlder(list: HTMLElement | null): void {
  list && document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("#older a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void bring(link, list);
    }
  });
}

async function bring(link: HTMLAnchorElement, list: HTMLElement): Promise<void> {
  link.setAttribute("aria-busy", "true");
  const page = await load(link.href);
  link.removeAttribute("aria-busy");
  if (!page) {
    location.assign(link.href);
    return;
  }

  // Those with the most votes are in the list already, however old they are.
  const older = [...page.querySelectorAll<HTMLElement>("[data-post]")]
    .filter(post => !document.getElementById(post.id))
    .map(post => document.importNode(post, true));
  older.forEach(post => { post.dataset["older"] = ""; });
  list.append(...older);
  const next = page.querySelector<HTMLAnchorElement>("#older a");
  if (next) {
    link.href = next.href;
  }
  older[0]?.querySelector<HTMLElement>("button")?.focus();
  if (!next) {
    link.remove();
  }
}
