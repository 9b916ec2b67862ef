/** What people see. */
export const PRODUCT = "Sealwright";

/** What they type. */
export const EXECUTABLE = "sealwright";

/** What operating systems call it. */
export const APP_ID = "app.sealwright";

export const COPYRIGHT = "Copyright (c) 2026 Sealwright contributors, MIT License";

/** The folder in the package's resources that lies there in the plain: what opens sheets without the app. */
export const STRANGERS_FOLDER = "without-the-app";
