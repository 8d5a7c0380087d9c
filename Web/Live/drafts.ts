/** Keeps what is being typed, `data-draft`, for as long as the tab lives: a reload or a crash loses nothing. */
export class Drafts {
  constructor(private readonly place: string) {
    document.querySelectorAll<HTMLTextAreaElement>("textarea[data-draft]").forEach(field => {
      const key = `${this.place}/${field.name}`;
      field.value ||= sessionStorage.getItem(key) ?? "";
      field.addEventListener("input", () => {
        if (field.value) {
          sessionStorage.setItem(key, field.value);
        } else {
          sessionStorage.removeItem(key);
        }
      });
    });
  }
}
