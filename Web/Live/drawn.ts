// A page whose parts the server draws anew when something in them changed.
import { Live } from "./live.js";
import { Parts } from "./parts.js";

export interface Drawn {
  live: Live;
  parts: Parts;
}

/// Follows the topic that an element names, from the version that the page shows. The caller connects.
export function draw(element: HTMLElement, view: string | null): Drawn {
  const parts = new Parts(location.pathname);
  const connection = document.getElementById("connection")!;
  const live = new Live(document.documentElement.lang.slice(0, 2), health => {
    connection.textContent = health === "lost" ? connection.dataset["lost"]! : "";
    connection.hidden = health !== "lost";
    if (health === "live") {
      parts.back();
    }
  });

  const topic = live.follow(element.dataset["topic"]!, view, changed => parts.changed(changed));
  topic.version = Number(element.dataset["version"]);
  return { live, parts };
}
