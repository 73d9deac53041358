// The translation page. Everything works by its buttons alone; this adds saving without being asked, checks while one types, and keys.
import { openStore } from "./unsent.js";

document.addEventListener("DOMContentLoaded", () => {
  const CHECK_AFTER = 800;
  const SAVE_AFTER = 2000;
  const AFTER_SAVING = "seen taken beginning unit-state conflict outcome save-state findings-now progress-now delivery-now";

  const element = id => document.getElementById(id);

  // One polite voice for the whole page. A text that is there when the page opens is not announced, so it comes a moment later;
  // what else is to be said in that moment is said with it.
  const unannounced = [];
  const announce = text => {
    const region = element("announcements");
    if (!region || !text?.trim()) return;
    unannounced.push(text.trim());
    if (unannounced.length > 1) return;
    region.textContent = "";
    setTimeout(() => { region.textContent = unannounced.splice(0).join(" "); }, 100);
  };

  // Puts a part of the page anew, and leaves the focus where it was in it.
  const renew = (id, html) => {
    const old = element(id);
    if (!old) return;
    const controls = "a[href], button, input, textarea";
    const place = [...old.querySelectorAll(controls)].indexOf(document.activeElement);
    old.outerHTML = html;
    if (place >= 0) ([...element(id).querySelectorAll(controls)][place] ?? element("words"))?.focus();
  };

  // Sends the form as that control would, without leaving the page. Gives whether the portal took it, and if not, whether because
  // nobody is signed in any more.
  const send = async (source, execute, render) => {
    const body = new URLSearchParams(new FormData(source.form));
    body.set("jakarta.faces.partial.ajax", "true");
    body.set("jakarta.faces.source", source.name);
    body.set("jakarta.faces.partial.execute", source.name + " " + execute);
    body.set("jakarta.faces.partial.render", render);
    if (source.type === "submit") {
      body.set(source.name, source.value);
      body.set("jakarta.faces.behavior.event", "action");
    }
    try {
      const headers = { "Faces-Request": "partial/ajax" };
      // A page that is about to be closed may still send.
      const keepalive = document.visibilityState === "hidden";
      const signal = AbortSignal.timeout(30000);
      const answer = await fetch(source.form.action, { method: "POST", body, headers, keepalive, signal });
      // Whoever is not signed in any more is led to another page.
      if (answer.redirected) return { taken: false, signedOut: true };
      const parts = new DOMParser().parseFromString(await answer.text(), "text/xml").querySelectorAll("changes > update");
      for (const part of parts) {
        if (!part.id.includes("ViewState")) renew(part.id, part.textContent);
      }
      return { taken: answer.ok && parts.length > 0, signedOut: false };
    } catch {
      return { taken: false, signedOut: false };
    }
  };

  if (element("desk-form")) unitDesk();
  if (element("translation-form")) wholeText();

  function unitDesk() {
    const form = element("desk-form");
    const field = element("words");
    const texts = element("desk-words").dataset;
    const editable = Boolean(element("save-next"));
    const store = openStore("sessionStorage", element("desk-words"), "tandem.unit.");
    // As the portal sent it: on a slow connection somebody types before this script is there.
    let saved = field ? field.defaultValue : "";
    let unsaved = field?.dataset.unsaved === "true";
    let pending = Promise.resolve();
    let checkTimer;
    let saveTimer;

    const isDirty = () => editable && !field.readOnly && (unsaved || field.value !== saved);
    const isInConflict = () => Boolean(element("theirs"));

    // What was saved needs no copy in the browser any more.
    if (texts.stored) store.drop(texts.stored);
    announce(element("theirs") ? "" : element("save-state")?.textContent);
    element("theirs")?.focus();

    const putInField = (words, start = 0, end = field.value.length) => {
      field.focus();
      field.setSelectionRange(start, end);
      // This way it can be undone like something typed.
      if (!document.execCommand("insertText", false, words)) {
        field.setRangeText(words, start, end, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    };

    const after = act => { pending = pending.then(act, act); return pending; };

    let counted = element("findings-count")?.textContent;
    const announceFindings = () => {
      const now = element("findings-count")?.textContent;
      if (now !== counted) announce(now);
      counted = now;
    };

    // What the places in the findings count from.
    let checked = saved;

    const check = () => after(async () => {
      const sent = field.value;
      if ((await send(field, "words", "findings-now")).taken) checked = sent;
      announceFindings();
    });

    const save = () => {
      clearTimeout(saveTimer);
      clearTimeout(checkTimer);
      return after(async () => {
        if (!isDirty() || isInConflict()) return true;
        const sent = field.value;
        const answer = await send(element("save"), "desk-form", AFTER_SAVING);
        if (!answer.taken) {
          const sentence = answer.signedOut ? texts.signedOut : texts.failed;
          element("save-state").textContent = sentence;
          announce(sentence);
          return false;
        }
        const outcome = element("outcome").textContent.trim();
        if (outcome || isInConflict()) {
          announce(outcome + " " + (element("theirs")?.querySelector(".notice-title").textContent ?? ""));
          return false;
        }
        saved = sent;
        checked = sent;
        unsaved = false;
        if (field.value === sent) store.drop(texts.unit);
        counted = element("findings-count")?.textContent;
        announce(element("save-state").textContent + " " + counted);
        return true;
      });
    };

    const markChanged = () => {
      if (!isDirty()) {
        store.drop(texts.unit);
      } else {
        store.put(texts.unit, field.value);
        element("save-state").textContent = texts.unsaved;
      }
      clearTimeout(checkTimer);
      clearTimeout(saveTimer);
      checkTimer = setTimeout(check, CHECK_AFTER);
      saveTimer = setTimeout(save, SAVE_AFTER);
    };
    field?.addEventListener("input", markChanged);

    // Words that were never saved are offered again.
    const offer = recoverable => {
      element("recoverable-words").textContent = recoverable;
      element("recoverable").hidden = false;
      announce(element("recoverable").querySelector(".notice-title").textContent);
      element("recoverable-restore").addEventListener("click", () => { element("recoverable").hidden = true; putInField(recoverable); });
      element("recoverable-discard").addEventListener("click", () => {
        store.drop(texts.unit);
        element("recoverable").hidden = true;
        field.focus();
      });
    };
    store.take(texts.unit).then(recoverable => {
      if (editable && recoverable !== null && recoverable.trim() !== field.value.trim()) {
        offer(recoverable);
      } else if (!unsaved && !isDirty()) {
        store.drop(texts.unit);
      }
    });
    if (field && field.value !== saved) markChanged();

    const actions = {
      take(button) {
        const words = button.closest("li").querySelector(".match-target").textContent;
        if (button.dataset.sentence && field.value) {
          putInField(words, field.selectionStart, field.selectionEnd);
        } else {
          putInField(words);
        }
        element("taken").value = button.dataset.entry;
        announce(texts.taken);
      },
      "copy-source"() { putInField(texts.source); },
      code(button) {
        const { selectionStart: start, selectionEnd: end } = field;
        const words = field.value.slice(start, end);
        putInField(button.dataset.open + words + button.dataset.close, start, end);
        if (!words) field.setSelectionRange(start + button.dataset.open.length, start + button.dataset.open.length);
      },
      mend(button) {
        if (field.value !== checked) return check();
        putInField(button.dataset.mend, Number(button.dataset.start), Number(button.dataset.end));
      },
      async "add-comment"(button) {
        await after(() => send(button, "comment", "comments-now"));
        if (!element("comment").value) announce(texts.commented);
        element("comment").focus();
      },
      async resolve(button) {
        const place = [...form.querySelectorAll(".resolve")].indexOf(button);
        await after(() => send(button, "", "comments-now"));
        form.querySelectorAll(".resolve")[place]?.focus();
      }
    };

    form.addEventListener("click", event => {
      const button = event.target.closest("input[type=submit]");
      const action = button && (actions[button.id] ?? actions[[...button.classList].find(name => actions[name])]);
      if (action) {
        event.preventDefault();
        action(button);
      } else if (event.target.closest("#take-theirs")) {
        // A choice was made: what was typed here is not offered again. The address is this page's, so it is loaded anew.
        event.preventDefault();
        store.drop(texts.unit);
        location.replace(event.target.href.split("#")[0]);
      } else if (button?.id === "save" && !isInConflict()) {
        event.preventDefault();
        unsaved = unsaved || field.value === saved;
        save();
      }
    });

    // Nothing is sent beside a save that is still under way: it would not know its version.
    let submitting = false;
    let isBusy = false;
    form.addEventListener("submit", event => {
      clearTimeout(checkTimer);
      clearTimeout(saveTimer);
      if (submitting) return;
      event.preventDefault();
      if (isBusy) return;
      isBusy = true;
      const button = event.submitter;
      // Not before this event is over: until then the browser lets nobody send the form.
      after(() => setTimeout(() => {
        submitting = true;
        isBusy = false;
        form.requestSubmit(button);
        submitting = false;
      }));
    });

    // Whoever goes to another unit, or away, saves this one first. Where that fails, it is said, and the next try leads away: the
    // browser keeps the words.
    let isTold = false;
    document.addEventListener("click", async event => {
      const link = event.target.closest("a[href]");
      if (!link || !isDirty() || isInConflict() || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (link.getAttribute("href").startsWith("#")) return;
      event.preventDefault();
      if (isTold || await save()) location.assign(link.href);
      isTold = true;
    });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });

    keys(texts.shortcuts, {
      SAVE_NEXT: () => element("save-next")?.click(),
      CONFIRM_NEXT: () => element("confirm")?.click(),
      SAVE: () => element("save")?.click(),
      SUGGESTION_1: () => form.querySelectorAll(".take")[0]?.click(),
      SUGGESTION_2: () => form.querySelectorAll(".take")[1]?.click(),
      SUGGESTION_3: () => form.querySelectorAll(".take")[2]?.click(),
      COPY_SOURCE: () => element("copy-source")?.click(),
      NEXT_UNIT: () => element("unit-below")?.click(),
      PREVIOUS_UNIT: () => element("unit-above")?.click()
    });
  }

  // Digits of the number pad write characters together with Alt, and Option writes others: the place of the key counts.
  function keyCombination(event) {
    const digit = /^Digit(\d)$/.exec(event.code);
    const name = digit ? digit[1] : event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (event.code.startsWith("Numpad") && name !== "Enter") return "";
    const parts = [];
    if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
    if (event.altKey) parts.push("Alt");
    if (event.shiftKey) parts.push("Shift");
    return [...parts, name].join("+");
  }

  function keys(given, actions) {
    const known = new Map((given ?? "").split(";").filter(Boolean).map(line => line.split("=").reverse()));
    document.addEventListener("keydown", event => {
      const action = !event.repeat && !event.isComposing && actions[known.get(keyCombination(event))];
      if (!action || event.target.closest("select, #shortcuts")) return;
      event.preventDefault();
      action();
    });
  }

  function wholeText() {
    const form = element("translation-form");
    let waiting;
    let counted = element("findings-count").textContent;
    form.addEventListener("input", event => {
      if (!["title", "description", "body"].includes(event.target.id)) return;
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        await send(event.target, "title description body", "preview findings-now");
        if (element("findings-count").textContent !== counted) announce(element("findings-count").textContent);
        counted = element("findings-count").textContent;
      }, CHECK_AFTER);
    });
    form.addEventListener("submit", () => clearTimeout(waiting));
    element("theirs")?.focus();
    scrollTogether([...form.querySelectorAll(".together")]);
  }

  // Both texts scroll so that blocks which belong together stand at the same height: block by block where both have as many, else
  // heading by heading, else only the ends meet.
  function scrollTogether([left, right]) {
    const tops = (pane, selector) => [...pane.querySelectorAll(selector)].map(block => block.offsetTop - pane.offsetTop);
    const marks = () => {
      for (const selector of [".rendered > *", ".rendered :is(h2, h3, h4, h5, h6)"]) {
        const pair = [tops(left, selector), tops(right, selector)];
        if (pair[0].length === pair[1].length) return pair;
      }
      return [[], []];
    };
    const follow = (leader, follower, isLeft) => {
      const [own, other] = isLeft ? marks() : marks().reverse();
      const from = [0, ...own, leader.scrollHeight];
      const to = [0, ...other, follower.scrollHeight];
      const end = leader.scrollHeight - leader.clientHeight;
      if (leader.scrollTop >= end - 1) return follower.scrollHeight - follower.clientHeight;
      const at = Math.max(1, from.findIndex(top => top > leader.scrollTop));
      const share = (leader.scrollTop - from[at - 1]) / Math.max(1, from[at] - from[at - 1]);
      return to[at - 1] + share * (to[at] - to[at - 1]);
    };
    let led;
    const join = (leader, follower, isLeft) => leader.addEventListener("scroll", () => {
      if (led === leader) { led = null; return; }
      const top = Math.round(follow(leader, follower, isLeft));
      if (Math.abs(follower.scrollTop - top) < 1) return;
      led = follower;
      follower.scrollTop = top;
    });
    join(left, right, true);
    join(right, left, false);
  }
});
