// What the pages of the desk do beyond links and forms: filter findings, walk through them by keys, take marked words.
"use strict";
(() => {
  const findings = () =>
    [...document.querySelectorAll(".finding")].filter((one) => !one.classList.contains("hidden-by-filter"));

  const filter = document.getElementById("filter");
  const show = () => {
    const wanted = new Set([...filter.querySelectorAll("input:checked")].map((box) => box.value));
    const all = document.querySelectorAll(".finding");
    all.forEach((one) =>
      one.classList.toggle("hidden-by-filter", ![...wanted].some((verdict) => one.classList.contains(verdict))));
    document.getElementById("shown").textContent = findings().length + " of " + all.length + " findings";
  };
  if (filter) {
    filter.addEventListener("change", show);
    show();
  }

  const keys = document.getElementById("keys");
  if (keys) {
    keys.checked = localStorage.getItem("sayso-keys") !== "off";
    keys.addEventListener("change", () => localStorage.setItem("sayso-keys", keys.checked ? "on" : "off"));
  }

  let current = null;
  const go = (step) => {
    const shown = findings();
    if (shown.length === 0) {
      return;
    }
    const at = shown.indexOf(current);
    current = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length];
    current.setAttribute("tabindex", "-1");
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "start" });
  };
  const actions = {
    j: () => go(1),
    k: () => go(-1),
    c: () => {
      const details = current && current.querySelector(".review details");
      if (details) {
        details.open = true;
        details.querySelector("input[type=radio]").focus();
      }
    },
    a: () => {
      const link = current && current.querySelector(".back");
      if (link) {
        link.click();
      }
    },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select");
    if (keys && keys.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });

  // the words that are marked in the article, without the numbers of findings in it
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const place = selection.anchorNode && selection.anchorNode.parentElement;
    if (!selection.isCollapsed && place && place.closest(".text")) {
      const part = selection.getRangeAt(0).cloneContents();
      part.querySelectorAll(".badge").forEach((badge) => badge.remove());
      marked = part.textContent.replace(/\u00a0/g, " ").trim();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".take");
    if (button && marked) {
      button.closest(".part").querySelector("textarea").value = marked;
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    const held = event.detail.target.id && document.querySelector("#" + event.detail.target.id + " summary");
    if (held) {
      held.focus();
    }
  });
})();
