// Makes a notice's page and an inbox live: the server draws a part anew when something in it changed.
import { Live } from "../Live/live.js";
import { Parts } from "../Live/parts.js";

const notice = document.getElementById("notice");
if (notice) {
  start(notice);
}

function start(notice: HTMLElement): void {
  const parts = new Parts(location.pathname);
  const connection = document.getElementById("connection")!;
  const live = new Live(document.documentElement.lang.slice(0, 2), health => {
    connection.textContent = health === "lost" ? connection.dataset["lost"]! : "";
    connection.hidden = health !== "lost";
    if (health === "live") {
      parts.back();
    }
  });

  const topic = live.follow(notice.dataset["topic"]!, null, changed => parts.changed(changed));
  topic.version = Number(notice.dataset["version"]);
  void live.connect();
}
