import type { Answer, Fields } from "./live.js";

/**
 * Sends the page's command forms over the connection instead of leaving the page. The last part of a form's address is the
 * command's name. Fields are emptied only once the server has accepted them.
 */
export function sendForms(address: string, send: (command: string, fields: Fields) => Promise<Answer>, accepted: (command: string, answer: Answer) => void): void {
  document.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    // A button without an address of its own says the page's.
    const command = commandOf(address, button?.hasAttribute("formaction") ? button.formAction : form.action);
    if (!command || form.method !== "post") {
      return;
    }

    event.preventDefault();
    void sendForm(form, button, command);
  }, { capture: true });

  async function sendForm(form: HTMLFormElement, button: HTMLButtonElement | null, command: string): Promise<void> {
    const alert = document.getElementById("room-alert");
    if (alert) {
      alert.textContent = "";
    }
    button?.setAttribute("aria-busy", "true");
    const answer = await send(command, fieldsOf(new FormData(form, button)));
    button?.removeAttribute("aria-busy");
    if (answer.outcome === "refused") {
      if (alert) {
        alert.textContent = answer.text ?? "";
      }
      offer(form, answer.code);
      return;
    }

    if (button?.hasAttribute("data-vote")) {
      button.setAttribute("aria-pressed", "true");
    }
    form.querySelectorAll<HTMLTextAreaElement>("textarea").forEach(field => {
      field.value = "";
      field.dispatchEvent(new Event("input"));
    });
    if (form.dataset["once"] !== undefined) {
      fold(form);
    }
    if (form.matches("[popover]:popover-open")) {
      form.hidePopover();
    }
    offer(form, undefined);
    accepted(command, answer);
  }
}

/** Shows what a form offers after one refusal only, `data-after`. */
function offer(form: HTMLFormElement, code: string | undefined): void {
  form.querySelectorAll<HTMLElement>("[data-after]").forEach(choice => {
    choice.hidden = choice.dataset["after"] !== code;
    choice.querySelectorAll("input").forEach(input => { input.checked = false; });
  });
}

/** A form that is done goes back behind its name, and the focus with it. */
function fold(form: HTMLFormElement): void {
  const details = form.closest("details");
  if (form.contains(document.activeElement)) {
    details?.querySelector("summary")?.focus();
  }
  form.reset();
  if (details) {
    details.open = false;
  }
}

function commandOf(address: string, target: string): string | null {
  const path = new URL(target, location.href).pathname;
  const rest = path.startsWith(`${address}/`) ? path.slice(address.length + 1) : "";
  return /^[a-z-]+$/.test(rest) ? rest : null;
}

function fieldsOf(data: FormData): Fields {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("__") || name === "command-id") {
      continue;
    }
    const known = fields[name];
    fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return fields;
}
