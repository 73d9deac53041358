// Keeps texts in the browser that the portal does not have yet: encrypted by a key that only the pages of their account hold, and for a
// week at most. Without WebCrypto, as on a page that came without TLS, nothing is kept.
const PREFIX = "tandem.unsent/";
const WEEK = 7 * 24 * 60 * 60 * 1000;

// Entries in the clear, which earlier versions kept, and when they were first seen by this one.
const CLEAR = /^tandem\.(kept\/|unit\.)/;
const CLEAR_SINCE = "tandem.clear-since";

// A browser can refuse to store anything; then only the portal has what it got.
const tried = act => { try { return act(); } catch { return null; } };

const isOld = at => !(Math.abs(Date.now() - at) < WEEK);

const encoded = octets => btoa(Array.from(octets, octet => String.fromCharCode(octet)).join(""));
const decoded = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
const utf8 = text => new TextEncoder().encode(text);

const sweep = storage => {
  const names = Object.keys(storage);
  names.filter(name => name.startsWith(PREFIX) && isOld(tried(() => JSON.parse(storage.getItem(name)).at)))
    .forEach(name => storage.removeItem(name));
  const clear = names.filter(name => CLEAR.test(name));
  const since = Number(storage.getItem(CLEAR_SINCE) ?? Date.now());
  if (clear.length && !isOld(since)) {
    storage.setItem(CLEAR_SINCE, since);
  } else {
    [...clear, CLEAR_SINCE].forEach(name => storage.removeItem(name));
  }
};
// On every page for staff, whoever is signed in, and where one signs in.
for (const kind of ["localStorage", "sessionStorage"]) tried(() => sweep(window[kind]));

/**
 * Opens the entries of the account that the page belongs to.
 *
 * @param kind the name of the browser's storage
 * @param panel the element with the account's keys: the one that encrypts, and one that the portal has given up since
 * @param earlier how the names of entries in the clear began that are the account's
 */
export const openStore = (kind, panel, earlier) => {
  const given = (panel.dataset.unsentKeys ?? "").split(" ").filter(Boolean);
  delete panel.dataset.unsentKeys;
  const storage = tried(() => window[kind]);
  if (!storage || !given.length || !globalThis.crypto?.subtle) {
    return { put() {}, async take() { return null; }, drop() {}, names: () => [] };
  }
  const keys = given.map(key => key.split(".")).map(([name, secret]) => ({
    prefix: PREFIX + name + "/",
    key: crypto.subtle.importKey("raw", decoded(secret), "AES-GCM", false, ["encrypt", "decrypt"])
  }));

  // An entry cannot be moved to another name: that is authenticated too.
  const cipher = (iv, name) => ({ name: "AES-GCM", iv, additionalData: utf8(name) });

  const encrypt = async (name, text) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(cipher(iv, name), await keys[0].key, utf8(text));
    return JSON.stringify({ at: Date.now(), iv: encoded(iv), text: encoded(new Uint8Array(sealed)) });
  };

  const decrypt = async (key, name, entry) => {
    const { iv, text } = JSON.parse(entry);
    return new TextDecoder().decode(await crypto.subtle.decrypt(cipher(decoded(iv), name), key, decoded(text)));
  };

  // Entries in the clear, by the last part of their names.
  const clear = new Map(Object.keys(storage).filter(name => name.startsWith(earlier)).map(name => [name.split(/[/.]/).pop(), name]));
  const dropClear = name => {
    if (clear.has(name)) storage.removeItem(clear.get(name));
    clear.delete(name);
  };
  const latest = new Map();

  const put = async (name, text) => {
    const turn = {};
    latest.set(name, turn);
    const full = keys[0].prefix + name;
    try {
      const entry = await encrypt(full, text);
      // What was typed or dropped meanwhile counts.
      if (latest.get(name) !== turn) return;
      storage.setItem(full, entry);
      dropClear(name);
    } catch {
      // The portal gets it.
    }
  };

  const drop = name => {
    latest.delete(name);
    dropClear(name);
    keys.forEach(({ prefix }) => storage.removeItem(prefix + name));
  };

  // Reads at once what is stored under the first key, so that what is typed from now on does not count.
  const take = async name => {
    if (clear.has(name)) return storage.getItem(clear.get(name));
    for (const { prefix, key } of keys) {
      const entry = storage.getItem(prefix + name);
      try {
        if (entry !== null) return await decrypt(await key, prefix + name, entry);
      } catch {
        // Nobody can read it any more.
        if (storage.getItem(prefix + name) === entry) storage.removeItem(prefix + name);
      }
    }
    return null;
  };

  const names = () => [...new Set([
    ...clear.keys(),
    ...Object.keys(storage).flatMap(name => keys.filter(({ prefix }) => name.startsWith(prefix))
      .map(({ prefix }) => name.slice(prefix.length)))
  ])];

  clear.forEach((full, name) => { put(name, storage.getItem(full)); });
  return { put, take, drop, names };
};
