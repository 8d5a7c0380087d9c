/** A form that is under way is not sent again by a second tap. Its command id would make that harmless, but not quick. */
export function sendOnce(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post" || event.defaultPrevented) {
    return;
  }

  // What is shown in a frame leaves the form as it is.
  if (event.submitter?.hasAttribute("formtarget")) {
    return;
  }

  if (form.dataset["sent"] !== undefined) {
    event.preventDefault();
    return;
  }

  form.dataset["sent"] = "";
  // A page that comes back from the browser's memory can be sent anew.
  window.addEventListener("pageshow", () => delete form.dataset["sent"], { once: true });
}
