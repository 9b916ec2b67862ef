import type { CustomScheme } from "electron";
import { SCHEME } from "./origins.ts";

/**
 * What the app's scheme may do, told before the app is ready. Standard and secure make its hosts origins of their own and secure contexts
 * (camera, crypto); fetch is for the decoder that the clean room loads. It bypasses no policy and answers no other origin.
 */
export const OWN_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, corsEnabled: false },
};
