// The page as it is, to be looked at closely. Without scripts, or without the engine, the plain image and the list of pages stay.
const sheet = document.querySelector("[data-viewer][data-engine]");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

if (sheet) {
  // The engine would write a style sheet into the page unless it finds one with this mark. An element of no known kind bears it as well,
  // and the policy that allows no styles but our own has nothing to complain of.
  const mark = document.createElementNS("urn:lacuna", "style");
  mark.setAttribute("data-openseadragon-mobile-css", "");
  document.head.append(mark);
  const engine = document.createElement("script");
  engine.src = sheet.dataset.engine;
  engine.addEventListener("load", () => show(sheet, JSON.parse(sheet.dataset.viewer)));
  document.head.append(engine);
}

function show(sheet, data) {
  const beside = "beside" in sheet.dataset;
  const text = document.getElementById("text");
  let page = data.pages.find((p) => `#page-${p.n}` === location.hash) ?? data.pages[0];

  const stage = document.createElement("div");
  stage.className = "stage";
  const bar = document.createElement("div");
  bar.className = "bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Image of the page");
  sheet.prepend(bar, stage);
  sheet.classList.add("live");

  const { OpenSeadragon } = window;
  const viewer = OpenSeadragon({
    element: stage,
    drawer: "canvas",
    showNavigationControl: false,
    showNavigator: false,
    animationTime: calm ? 0 : 0.5,
    springStiffness: 8,
    visibilityRatio: 1,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: 2.5,
    constrainDuringPan: true,
    imageLoaderLimit: 4,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true, flickEnabled: true },
  });

  // The wheel scrolls the page; with Ctrl it zooms, as it does everywhere.
  viewer.addHandler("canvas-scroll", (event) => {
    const zooms = event.originalEvent.ctrlKey || event.originalEvent.metaKey;
    event.preventDefaultAction = !zooms;
    event.preventDefault = zooms;
  });

  const name = document.createElement("span");
  name.className = "which";
  name.setAttribute("role", "status");
  const buttons = [
    ["−", "Zoom out", () => viewer.viewport.zoomBy(1 / 1.5).applyConstraints()],
    ["+", "Zoom in", () => viewer.viewport.zoomBy(1.5).applyConstraints()],
    ["Width", "", () => wide()],
    ["Whole page", "", () => viewer.viewport.goHome(calm)],
  ];
  if (beside && data.pages.length > 1) {
    buttons.unshift(["←", "Page before", () => turn(-1)], ["→", "Page after", () => turn(1)]);
    bar.append(name);
  }
  for (const [words, label, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    // A sign needs a name; words are one.
    if (label) {
      button.setAttribute("aria-label", label);
      button.title = label;
    }
    button.addEventListener("click", act);
    bar.append(button);
  }

  const tall = (p) => p.h / p.w;
  const source = (p) => ({
    "@context": "http://iiif.io/api/image/3/context.json",
    id: `${location.origin}${data.images}/${p.n}`,
    type: "ImageService3",
    protocol: "http://iiif.io/api/image",
    profile: "level0",
    width: p.w,
    height: p.h,
    tiles: [{ width: data.tile, height: data.tile, scaleFactors: p.scales }],
  });

  // What is drawn over the page: hits filled, gaps framed, each a link into the text. The list of places leads there by keyboard.
  function mark(p) {
    viewer.clearOverlays();
    for (const m of data.marks.filter((m) => m.page === p.n)) {
      const [left, top, right, bottom] = m.box;
      const over = document.createElement("div");
      over.className = `over-${m.kind}`;
      over.title = m.label;
      over.dataset.of = `${m.kind}-${m.n}`;
      viewer.addOverlay({
        element: over,
        location: new OpenSeadragon.Rect(left / p.points[0], (top / p.points[1]) * tall(p), (right - left) / p.points[0], ((bottom - top) / p.points[1]) * tall(p)),
      });
      new OpenSeadragon.MouseTracker({ element: over, clickHandler: () => enter(m) });
    }
  }

  function enter(m) {
    const place = document.getElementById(beside ? (m.kind === "gap" ? `g${m.n}` : `page-${m.page}`) : `${m.kind}-${m.n}`);
    if (place) {
      location.hash = place.id;
      place.focus();
    }
  }

  function open(p, then) {
    page = p;
    name.textContent = `Page ${p.n} of ${data.pages.length}`;
    stage.style.setProperty("--ratio", `${p.w} / ${p.h}`);
    viewer.addOnceHandler("open", () => {
      viewer.canvas.setAttribute("role", "group");
      viewer.canvas.setAttribute("aria-label", `Page ${p.n} as it is. Arrow keys move it, plus and minus zoom.`);
      mark(p);
      (then ?? (() => {}))();
    });
    viewer.open(source(p));
  }

  function wide(now = calm) {
    viewer.viewport.fitHorizontally(now);
    viewer.viewport.applyConstraints(now);
  }

  // A share of the way down the page comes to the middle, as far as the page goes.
  function look(share, now = calm) {
    const half = Math.min(viewer.viewport.getBounds().height, tall(page)) / 2;
    const y = Math.min(tall(page) - half, Math.max(half, share * tall(page)));
    viewer.viewport.panTo(new OpenSeadragon.Point(viewer.viewport.getCenter().x, y), now);
  }

  // A page that was just turned to stands where it should at once.
  function stand(share) {
    wide(true);
    look(share, true);
  }

  // From the list of places: the image moves there too, close enough to read.
  for (const link of document.querySelectorAll("[data-mark]")) {
    link.addEventListener("click", () => {
      const m = data.marks.find((m) => `${m.kind}-${m.n}` === link.dataset.mark);
      if (m) {
        const zoom = Math.max(viewer.viewport.getZoom(), 1.6 * viewer.viewport.getHomeZoom());
        viewer.viewport.zoomTo(zoom, undefined, calm);
        const [left, top, right, bottom] = m.box;
        viewer.viewport.panTo(new OpenSeadragon.Point((left + right) / 2 / page.points[0], ((top + bottom) / 2 / page.points[1]) * tall(page)), calm);
        viewer.viewport.applyConstraints(calm);
        for (const over of stage.querySelectorAll("[data-of]")) {
          over.classList.toggle("now", over.dataset.of === link.dataset.mark);
        }
      }
    });
  }

  if (!beside) {
    open(data.pages[0]);
    return;
  }

  // Text and image go together. Between two marks of pages in the text, the way down the text is the way down the page.
  let leader = "";
  let until = 0;
  const lead = (who) => {
    if (leader !== who && performance.now() < until) {
      return false;
    }
    leader = who;
    until = performance.now() + 700;
    return true;
  };
  const reach = () => Math.min(innerHeight * 0.4, 320);
  const marks = () => data.pages
    .map((p) => ({ page: p, at: document.getElementById(`page-${p.n}`)?.getBoundingClientRect().top }))
    .filter((m) => m.at !== undefined);
  const endOf = (all, i) => (i + 1 < all.length ? all[i + 1].at : text.getBoundingClientRect().bottom);

  function follow() {
    const all = marks();
    if (all.length === 0 || !lead("text")) {
      return;
    }
    const i = Math.max(0, all.findLastIndex((m) => m.at <= reach()));
    const share = Math.min(1, Math.max(0, (reach() - all[i].at) / Math.max(1, endOf(all, i) - all[i].at)));
    if (all[i].page !== page) {
      open(all[i].page, () => stand(share));
    } else {
      look(share);
    }
  }

  function scroll() {
    const all = marks();
    const i = all.findIndex((m) => m.page === page);
    if (i < 0 || !lead("image")) {
      return;
    }
    const share = Math.min(1, Math.max(0, viewer.viewport.getCenter(true).y / tall(page)));
    // At the top of the page stands the top of its text, whatever part of the image is in view.
    const bounds = viewer.viewport.getBounds(true);
    const from = bounds.y <= 0.01 ? 0 : bounds.y + bounds.height >= tall(page) - 0.01 ? 0.98 : share;
    scrollTo({ top: scrollY + all[i].at + from * (endOf(all, i) - all[i].at) - reach() + 1, behavior: "instant" });
  }

  function turn(by) {
    const next = data.pages[data.pages.indexOf(page) + by];
    if (next) {
      until = 0;
      open(next, () => { stand(0); scroll(); });
    }
  }

  let asked = false;
  addEventListener("scroll", () => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(() => { asked = false; follow(); });
    }
  }, { passive: true });
  viewer.addHandler("canvas-drag", scroll);
  viewer.addHandler("canvas-drag-end", scroll);
  viewer.addHandler("canvas-key", () => setTimeout(scroll, 60));
  open(page, () => stand(0));
}
