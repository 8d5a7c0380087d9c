/** How long a screen reader is left in peace while somebody types. */
const quietMs = 1000;

/** Tells beneath a field how many characters are left. The texts come with the page. */
export function countCharacters(count: HTMLElement): void {
  const field = document.getElementById(count.dataset["countOf"] ?? "");
  const limit = Number(count.dataset["limit"]);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || !limit) {
    return;
  }

  const spoken = document.createElement("span");
  spoken.className = "hidden-text";
  spoken.setAttribute("role", "status");
  count.after(spoken);

  let waiting = 0;
  const show = () => {
    const left = limit - [...field.value].length;
    count.textContent = sentence(count, left);
    count.classList.toggle("over", left < 0);
    clearTimeout(waiting);
    waiting = window.setTimeout(() => { spoken.textContent = count.textContent; }, quietMs);
  };
  field.addEventListener("input", show);
  if (field.value !== "") {
    show();
  }
}

function sentence(count: HTMLElement, left: number): string {
  const many = new Intl.PluralRules(document.documentElement.lang).select(Math.abs(left)) === "one" ? "One" : "Many";
  const text = count.dataset[`${left < 0 ? "over" : "left"}${many}`] ?? "{0}";
  return text.replace("{0}", Math.abs(left).toLocaleString(document.documentElement.lang));
}
