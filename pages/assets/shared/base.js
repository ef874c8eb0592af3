/** Where the app lives: this file is served at <app>/assets/<version>/shared/base.js, also below a sub-path. */
export const APP = new URL("../../../", import.meta.url);
