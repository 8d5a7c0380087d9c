// What the page of a template gains: a preview while one types, fields that are put in by a press, faults that are shown at their place.
type Words = HTMLTextAreaElement | HTMLInputElement;

/** How long somebody pauses before the preview is drawn anew. */
const pauseMs = 700;

const form = document.querySelector<HTMLFormElement>("form[data-editor]");
if (form) {
  const words = [...form.querySelectorAll<Words>("textarea, input[type=text]")];
  keep(form, words);
  preview(form);
  insert(form, words);
  showFaults();
}

/** Keeps what is typed for as long as the tab lives, under what it is a change of; once that is saved, it is kept no more. */
function keep(form: HTMLFormElement, words: Words[]): void {
  const keyOf = (field: Words) => `template/${form.dataset["editor"]}/${field.name}`;
  const cameBack = document.querySelector(".errors") !== null;
  let wasKept = false;
  for (const field of words) {
    const kept = sessionStorage.getItem(keyOf(field));
    if (kept !== null && kept !== field.value && !cameBack) {
      field.value = kept;
      wasKept = true;
    }

    field.addEventListener("input", () => sessionStorage.setItem(keyOf(field), field.value));
  }

  const said = form.querySelector<HTMLElement>("[role=status]");
  if (wasKept && said) {
    [said.hidden, said.textContent] = [false, form.dataset["kept"] ?? ""];
  }

  form.addEventListener("submit", event => {
    if (!event.submitter?.hasAttribute("formtarget")) {
      words.forEach(field => sessionStorage.removeItem(keyOf(field)));
    }
  });
}

/** The form itself is sent to the frame, as its button does without this. */
function preview(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>("[data-preview]");
  if (!button) {
    return;
  }

  let waiting = 0;
  const show = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => form.requestSubmit(button), pauseMs);
  };
  form.addEventListener("input", show);
  show();
}

/** Makes each field of the list a button, which writes it where one was last. */
function insert(form: HTMLFormElement, words: Words[]): void {
  let last: Words | undefined = words.find(field => field instanceof HTMLTextAreaElement);
  words.forEach(field => field.addEventListener("focus", () => { last = field; }));
  form.querySelectorAll<HTMLElement>("[data-scripted]").forEach(hint => { hint.hidden = false; });
  form.querySelectorAll<HTMLElement>("[data-insert]").forEach(code => {
    const button = document.createElement("button");
    button.type = "button";
    code.replaceWith(button);
    button.append(code);
    button.addEventListener("click", () => {
      if (last) {
        last.setRangeText(code.textContent ?? "", last.selectionStart ?? 0, last.selectionEnd ?? 0, "end");
        last.focus();
        last.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  });
}

/** A link of the error summary leads to the line that is meant, and marks it from the column on. */
function showFaults(): void {
  for (const fault of document.querySelectorAll<HTMLElement>("[data-faults] > li")) {
    const { field: id = "", line = "1", column = "1" } = fault.dataset;
    const field = document.getElementById(id);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      document.querySelector(`.errors a[href="#${id}"]`)?.addEventListener("click", event => {
        event.preventDefault();
        select(field, Number(line), Number(column));
      });
    }
  }
}

function select(field: Words, line: number, column: number): void {
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  field.scrollIntoView({ block: "center" });
}
