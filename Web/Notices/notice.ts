// Makes a notice's page and an inbox live.
import { draw } from "../Live/drawn.js";

const notice = document.getElementById("notice");
if (notice) {
  void draw(notice, null).live.connect();
}
