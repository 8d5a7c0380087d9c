/** Opens what a phone keeps closed, `<details data-open-wide>`, where the screen has room for it. */
export function openDetailsWhereThereIsRoom(): void {
  const wide = matchMedia("(min-width: 60rem)");
  const adapt = () => document.querySelectorAll<HTMLDetailsElement>("details[data-open-wide]").forEach(details => {
    details.open = wide.matches;
  });
  wide.addEventListener("change", adapt);
  adapt();
}
