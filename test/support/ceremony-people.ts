import * as z from "zod/mini";
import type { CallName } from "../../core/contract/channels.ts";
import type { Entry } from "../../core/contract/clean-room-calls.ts";
import { CONTRACT, type Deed, type Reply, type Request } from "../../core/contract/contract.ts";
import { totpWindow } from "../../core/credential/totp-code.ts";
import { totpFromUri } from "../../core/credential/totp-uri.ts";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import { callsCustodians } from "../../core/ceremony/rules/convening.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { CeremonyKind } from "../../core/ceremony/step.ts";
import { accountOf, deskAnswer, type Plan } from "./people-at-desk.ts";
import { NO_CHANGES } from "./people-who-change.ts";
import { PLAIN_CHECKS } from "./people-who-check.ts";
import type { Host } from "../../electron/handlers/host.ts";

export type { Plan } from "./people-at-desk.ts";

export const PASSPHRASES = { operator: "olive anchor seven rivers", witness: "violet barn twelve clouds" } as const;

/** A ceremony that is called for nothing in particular. */
export const NOTHING_YET = { set: null, event: null } as const;

/** A seed that a target system gave (RFC 6238's, in base32). */
export const IMPORTED_TOTP = "otpauth://totp/Example:breakglass?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example";

/** One code as the decoder of the clean room gives it. */
export interface ReadCode {
  readonly text: string;
  readonly modules: { readonly size: number; readonly bits: Uint8Array } | null;
}

/** The papers that come out of the printer, read by a decoder: a list of codes for each sheet x. */
export interface Papers {
  /** Of that set, or of the one that was printed last. */
  codesOf(x: number, set?: string): Promise<readonly ReadCode[]>;
  /** The number that is printed on the bag which a sheet went into last; "" where it is in none. */
  bagOf?(set: string, x: number): string;
  /** The codes of all labels that were printed. */
  labels?(): Promise<readonly ReadCode[]>;
}

/** People who do at each step what the screen asks: through the handlers, with nothing but what the desk and the clean room can send. */
export class CeremonyPeople {
  readonly #host: Host;
  readonly #papers: Papers;
  readonly plan: Plan;
  /** Every secret that was shown in the clean room, as one text each. */
  readonly revealed: string[] = [];

  constructor(host: Host, papers: Papers, plan: Partial<Plan> = {}) {
    this.#host = host;
    this.#papers = papers;
    this.plan = {
      m: 2,
      n: 3,
      bring: [1, 2],
      set: null,
      totp: "generate",
      events: [],
      bags: "BAG",
      drill: true,
      watch: () => new Date(),
      ...PLAIN_CHECKS,
      ...NO_CHANGES,
      ...plan,
    };
  }

  /** As through the door: request and reply are of the contract's shape. */
  async call<N extends CallName>(name: N, request: Request<N>): Promise<Reply<N>> {
    z.parse(CONTRACT[name].request, request);
    const reply = await this.#host.handlers[name](request);
    return z.parse(CONTRACT[name].reply, reply) as Reply<N>;
  }

  view(): Promise<DeskView> {
    return this.call("desk:view", {});
  }

  /** Does the current step once; a halted ceremony is resumed first. Returns the view after it. */
  async step(): Promise<DeskView> {
    const view = await this.view();
    const { ceremony } = view;
    if (ceremony === null || ceremony.at === null) throw new Error("no step to do");
    if (ceremony.halted !== null) return this.call("ceremony:resume", {});
    const { step, item } = ceremony.at;
    const answer = this.deskAnswer(step, item, view);
    if (answer?.step === "bag") return this.#intoBag(answer);
    if (answer !== null) return this.call("ceremony:answer", answer);
    const deed = DEEDS[step];
    if (deed !== undefined) return this.call("ceremony:do", deed);
    await this.call("ceremony:do", { do: "enter-clean-room" });
    await this.inCleanRoom(item);
    return this.view();
  }

  /** A bag whose number the book has was used for a sheet that is lost: they take another. */
  async #intoBag(answer: Extract<DeskAnswer, { step: "bag" }>): Promise<DeskView> {
    const { number } = answer.answer;
    for (let bag = 1; ; bag += 1) {
      try {
        const taken = { number: bag === 1 ? number : `${number}-${bag}` };
        return await this.call("ceremony:answer", { ...answer, answer: taken });
      } catch (error) {
        if (!(error instanceof Failure && error.code === "refused.event-bag-used") || bag > 20) throw error;
      }
    }
  }

  /** Goes on until the ceremony is closed, at most `limit` steps. */
  async toTheEnd(limit = 120): Promise<DeskView> {
    for (let count = 0; count < limit; count++) {
      const { ceremony } = await this.view();
      if (ceremony?.closed !== "no") return this.view();
      await this.step();
    }
    throw new Error("the ceremony does not end");
  }

  deskAnswer(step: string, item: number, view?: DeskView): DeskAnswer | null {
    return deskAnswer(this.plan, step, item, view, (set, x) => this.#papers.bagOf?.(set, x) ?? "");
  }

  account() {
    return accountOf(this.plan);
  }

  rollCall(kind: CeremonyKind) {
    const custodians = Array.from({ length: callsCustodians(kind) ? this.plan.n : 0 }, (_, index) => {
      return { name: `Custodian ${index + 1}`, role: "custodian", place: `Safe ${index + 1}` };
    });
    const people = { operator: "Olga Operator", witness: "Wim Witness", custodians };
    return { title: "Identity provider", organisation: "Example Ltd", paper: "a4", ...people, acceptances: [] } as const;
  }

  /** What is done in the clean room for its present task. */
  async inCleanRoom(item: number): Promise<void> {
    const task = await this.call("clean-room:task", {});
    const act = (request: Request<"clean-room:act">) => this.call("clean-room:act", request);
    switch (task.task) {
      case "key": {
        const [key] = task.keys;
        const text = PASSPHRASES[task.role];
        const entry: Entry = { entry: "passphrase", key: key?.id ?? null, text, again: text };
        await this.call("clean-room:enter", entry);
        await act({ act: "done" });
        return;
      }
      case "install":
        await this.#reveal(item);
        if (this.plan.totp === "import") await this.#proveCodes();
        await act({ act: "installed", proof: this.plan.totp === "import" ? "codes" : this.plan.drill ? "drill" : "login" });
        return;
      case "read-back":
        await this.call("clean-room:scan", { sheet: item, codes: [...(await this.#papers.codesOf(item))] });
        await act({ act: "done" });
        return;
      case "shares":
        for (const [index, x] of this.plan.bring.entries()) {
          await this.call("clean-room:scan", {
            sheet: index + 1,
            codes: [...(await this.#papers.codesOf(x, this.plan.set ?? undefined))],
          });
          await act({ act: "next-sheet" });
        }
        await act({ act: "open" });
        return;
      case "reveal":
        await this.#reveal(0);
        await act({ act: "done" });
        return;
      case "labels":
        if (this.plan.labels) {
          for (const code of (await this.#papers.labels?.()) ?? [])
            await this.call("clean-room:scan", { sheet: 1, codes: [code] });
        }
        await act({ act: "done" });
        return;
      case "proof":
        await this.call("clean-room:scan", { sheet: 1, codes: [...(await this.#papers.codesOf(task.x, task.set))] });
        await act({ act: "done" });
        return;
      case "live-match":
        for (const [account, text] of this.plan.verifiers.entries()) {
          await this.call("clean-room:enter", { entry: "verifier", account, text });
        }
        await act({ act: "done" });
        return;
      case "none": // The room was not opened: the desk says why.
        return;
      case "import":
        await this.call("clean-room:enter", { entry: "import", text: IMPORTED_TOTP });
        await act({ act: "done" });
        return;
    }
  }

  /** As the target would take them: this code, then the next. */
  async #proveCodes(): Promise<void> {
    const { current, next } = totpWindow(totpFromUri(IMPORTED_TOTP), Math.floor(Date.now() / 1000));
    await this.call("clean-room:enter", { entry: "codes", first: current, second: next });
  }

  async #reveal(account: number): Promise<void> {
    const shown = await this.call("clean-room:reveal", { account, field: "password", as: "value" });
    if (shown.kind !== "characters") throw new Error("a password is shown by its characters");
    this.revealed.push(shown.groups.flatMap(({ characters }) => characters.map(({ character }) => character)).join(""));
  }

  /** Calls a ceremony, a drill where the plan says so, and answers its roll call. */
  async begin(kind: CeremonyKind): Promise<DeskView> {
    await this.call("ceremony:call", { kind, drill: this.plan.drill, about: NOTHING_YET });
    return this.call("ceremony:answer", { step: "roll-call", item: 0, answer: this.rollCall(kind) });
  }
}

const DEEDS: Readonly<Record<string, Deed>> = {
  split: { do: "split" },
  labels: { do: "labels", printer: 0, network: false },
  print: { do: "print", printer: 0, network: false },
  sign: { do: "sign" },
  finish: { do: "finish" },
};
