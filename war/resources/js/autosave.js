// Autosaves what is typed: on the portal every few seconds, in the browser until the portal has it. To save the posting stays a button.
import { isChanged } from "./fields.js";
import { openStore } from "./unsent.js";

document.addEventListener("DOMContentLoaded", () => {
  const PAUSE = 3000;
  const RETRY = 15000;
  const SAVED = 200;
  const SIGNED_OUT = 401;
  const NOT_THERE = 404;
  const SERVER_ERROR = 500;

  const panel = document.getElementById("autosave");
  const form = document.getElementById("posting");
  if (!panel || !form) return;
  const texts = panel.dataset;
  const element = id => document.getElementById(id);

  // The copies in this browser belong to one person; each editing session has its own.
  const store = openStore("localStorage", panel, `tandem.kept/${texts.account}/`);

  const fields = () => [...form.elements]
    .filter(field => field.id && field.name && !["hidden", "submit", "button"].includes(field.type));

  const typed = () => Object.fromEntries(fields()
    .map(field => [field.id, field.type === "checkbox" ? (field.checked ? "true" : "") : field.value]));

  const message = () => JSON.stringify({
    account: texts.account,
    posting: texts.posting ?? "",
    editingSession: texts.editingSession,
    seen: Number(texts.seen),
    fields: typed(),
    began: JSON.parse(texts.began),
    lang: document.documentElement.lang
  });

  // What became of it, and the portal's sentence about that; nothing where it does not answer.
  const send = async body => {
    try {
      const answer = await fetch(texts.address, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Tandem-Background": "1" },
        body,
        // A page that is about to be closed may still send, though not much.
        keepalive: document.visibilityState === "hidden" && body.length < 60000,
        signal: AbortSignal.timeout(20000)
      });
      const { text } = answer.status === SAVED ? await answer.json() : {};
      return { status: answer.status, text };
    } catch {
      return { status: 0 };
    }
  };

  let dirty = false;
  let orphaned = false;
  let timer;
  let pending = Promise.resolve();

  const later = pause => { timer ??= setTimeout(save, pause); };

  const showState = ({ status, text }) => {
    const problem = status === SAVED ? "" : status === SIGNED_OUT ? texts.signedOut : texts.failed;
    if (element("autosave-problem").textContent !== problem) element("autosave-problem").textContent = problem;
    element("autosave-sign-in").hidden = status !== SIGNED_OUT;
    element("autosave-state").textContent = status !== SAVED ? "" : dirty ? texts.waiting : text;
  };

  // Gives whether the portal has all that is typed, and whether anybody is signed in still.
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const act = async () => {
      if (!dirty) return SAVED;
      const body = message();
      dirty = false;
      const answer = await send(body);
      const { status } = answer;
      if (status !== SAVED) {
        dirty = true;
        later(RETRY);
      } else if (dirty) {
        later(PAUSE);
      } else {
        store.drop(texts.editingSession);
      }
      showState(answer);
      // The session with this page in it is gone. Now there is another one, and the same words in a page that can be saved.
      if (status === SAVED && orphaned) location.replace(location.pathname + "?resume=" + texts.editingSession);
      orphaned ||= status === SIGNED_OUT;
      return status;
    };
    pending = pending.then(act, act);
    return pending;
  };

  const markChanged = () => {
    dirty = true;
    store.put(texts.editingSession, message());
    element("autosave-state").textContent = texts.waiting;
    later(PAUSE);
  };
  form.addEventListener("input", markChanged);
  // On a slow connection somebody types before this script is there.
  if (fields().some(isChanged)) markChanged();

  // Whoever leaves the window, or comes back to it after signing in elsewhere.
  document.addEventListener("visibilitychange", save);

  // Nothing is sent while another is under way, and nothing at all while nobody is signed in: it would be lost.
  let submitting = false;
  let busy = false;
  form.addEventListener("submit", event => {
    if (submitting) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const button = event.submitter;
    save().then(status => {
      busy = false;
      if (status === SAVED && orphaned) return;
      if (status === SIGNED_OUT) {
        element("autosave-sign-in").querySelector("a").focus();
        return;
      }
      // The portal is not there, still starting, or without its database: a page about that would take the place of this one.
      if (status === 0 || status === NOT_THERE || status >= SERVER_ERROR) {
        element("autosave-problem").focus();
        return;
      }
      // Not before this event is over: until then the browser lets nobody send the form.
      setTimeout(() => {
        submitting = true;
        form.requestSubmit(button);
        submitting = false;
      });
    });
  });

  // What this browser has of this posting and the portal has not goes there now. It is offered on the page, and never put into it unasked.
  const sendStored = async () => {
    const now = JSON.stringify(typed());
    let isNew = false;
    for (const editingSession of store.names()) {
      const copy = await store.take(editingSession);
      if (!copy) continue;
      const { posting, fields } = JSON.parse(copy);
      if (posting === (texts.posting ?? "") && (await send(copy)).status === SAVED) {
        store.drop(editingSession);
        isNew ||= JSON.stringify(fields) !== now;
      }
    }
    if (isNew && !dirty) location.replace(location.href);
  };
  if (texts.opened) sendStored();
});
