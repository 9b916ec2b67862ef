import type { HomeView } from "../../core/contract/custody-view.ts";
import { NAVIGATION } from "../../renderer/text/desk-journal.ts";
import { CALENDAR, PAPERS, WEATHER } from "../../renderer/text/desk-custody-pages.ts";
import { SET_PAGE } from "../../renderer/text/desk-custody-set.ts";
import { BROKEN, largeCustody, USED } from "./custody-desk.ts";
import { homeShown, setShown } from "./custody-views.ts";
import { deskBook, deskView, NO_HEAD } from "./desk-book.ts";
import type { Deed, DeskScreen } from "./desk-screens.ts";

const WIDE_WORD = "W".repeat(80);
const HEBREW = "שרה לוי 7";
const large = largeCustody(300);

const strange = (home: HomeView): HomeView => ({
  ...home,
  rows: home.rows.map((row) => ({ ...row, titles: [WIDE_WORD, HEBREW, "SEAL\u202EKOOB", "🔑🔒👩‍👩‍👧"], systems: [HEBREW] })),
});

const toSet = (set: string): Deed => ["press-set", set];
const PLACES = [{ id: 0, label: "STICK", kind: "drive" }] as const;
const FILTERS = ["needs-act", "past", "drills"] as const;

/** Screens of custody while no ceremony runs. */
export const CUSTODY_SCREENS: readonly DeskScreen[] = [
  {
    name: "home-rehearsal-sets",
    view: deskView({ mode: "rehearsal", book: deskBook({ label: "out/rehearsal/book", head: NO_HEAD }) }),
  },
  { name: "home-300", view: deskView(), replies: { "custody:home": homeShown("in-custody", 0, large) } },
  { name: "home-300-last", view: deskView(), replies: { "custody:home": homeShown("in-custody", 250, large) } },
  ...FILTERS.map((show) => ({ name: `home-${show}`, view: deskView(), replies: { "custody:home": homeShown(show) } })),
  {
    name: "home-nothing",
    view: deskView(),
    replies: { "custody:home": { ...homeShown(), rows: [], matching: 0, totals: { sets: 3, now: 0, overdue: 0, soon: 0 } } },
  },
  { name: "home-strange-sets", view: deskView(), replies: { "custody:home": strange(homeShown()) } },
  { name: "set", view: deskView(), deeds: [toSet(BROKEN)] },
  { name: "set-used", view: deskView(), deeds: [toSet(USED)], replies: { "custody:set": setShown(USED) } },
  { name: "weather", view: deskView(), deeds: [toSet(BROKEN), ["press", SET_PAGE.weather]] },
  { name: "weather-result", view: deskView(), deeds: [toSet(BROKEN), ["press", SET_PAGE.weather], ["press", WEATHER.act]] },
  { name: "drills", view: deskView(), deeds: [["press", NAVIGATION.drills]] },
  {
    name: "drills-none",
    view: deskView(),
    deeds: [["press", NAVIGATION.drills]],
    replies: { "custody:drills": { drills: [] } },
  },
  {
    name: "calendar",
    view: deskView({ places: [...PLACES] }),
    deeds: [
      ["press", NAVIGATION.calendar],
      ["open", CALENDAR.file],
    ],
  },
  {
    name: "calendar-code",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.calendar],
      ["press-first", CALENDAR.show],
    ],
  },
  {
    name: "papers",
    view: deskView({ places: [...PLACES] }),
    deeds: [
      ["press", NAVIGATION.papers],
      ["press", PAPERS.print],
    ],
  },
  {
    name: "papers-script",
    view: deskView({ places: [...PLACES] }),
    deeds: [
      ["press", NAVIGATION.papers],
      ["choose", PAPERS.whats.script.name],
      ["choose", "PDF: STICK"],
      ["press", PAPERS.save],
    ],
    replies: {
      "paper:print": { label: "STICK, on a removable drive", name: "sealwright-script-round.pdf", files: 1, sha256: "" },
    },
  },
];
