// Keeps the wall of a meeting room up to date: the server draws it anew when something on it changed.
import { Live } from "../Live/live.js";
import { Parts } from "../Live/parts.js";
import { runTimers } from "../Live/timers.js";

const wall = document.getElementById("wall");
if (wall) {
  start(wall);
}

function start(wall: HTMLElement): void {
  const parts = new Parts(location.pathname);
  const connection = document.getElementById("connection")!;
  const live = new Live(document.documentElement.lang.slice(0, 2), health => {
    connection.textContent = health === "lost" ? connection.dataset["lost"]! : "";
    connection.hidden = health !== "lost";
    if (health === "live") {
      parts.back();
    }
  });

  const topic = live.follow(wall.dataset["topic"]!, "projector", changed => parts.changed(changed));
  topic.version = Number(wall.dataset["version"]);
  // The code by which people join is a facilitator's to show, and in no projector's frame.
  live.follow(wall.dataset["topic"]!, null, (changed, isSnapshot) => !isSnapshot && changed.has("door") && parts.changed(new Set(["door"])));

  runTimers(Date.parse(wall.dataset["now"]!));
  void live.connect();
}
