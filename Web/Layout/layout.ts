// What every page gains from JavaScript; each works without.
import { countCharacters } from "./count.js";
import { openDetailsWhereThereIsRoom } from "./details.js";
import { sendOnce } from "./once.js";

document.querySelectorAll<HTMLElement>("[data-count-of]").forEach(countCharacters);
document.addEventListener("submit", sendOnce);
openDetailsWhereThereIsRoom();

// Browsers that do not know autofocus on other elements than fields.
document.querySelector<HTMLElement>(".errors[autofocus]")?.focus();
