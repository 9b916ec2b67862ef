import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import type { Stage } from "./stage.ts";

type Operation<N extends VaultName> = (request: VaultRequest<N>) => VaultReply<N> | Promise<VaultReply<N>>;

/** Every operation of the contract; whoever calls them gives one its answer before the next begins. */
export type Operations = { readonly [N in VaultName]: Operation<N> };

/** What the vault holds, for the operations that share it. */
export interface Held {
  stage: Stage;
}
