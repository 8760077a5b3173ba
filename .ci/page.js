// Runs at the end of the page: measures what a reader would see, and hands it to the document around the frame.

// The colour as it is painted: [red, green, blue, opacity], each 0 to 255.
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
function colour(css) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance(rgb) {
  const [r, g, b] = rgb.map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a, b) {
  const [low, high] = [luminance(a.slice(0, 3)), luminance(b.slice(0, 3))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function background(element) {
  for (let e = element; e; e = e.parentElement) {
    const painted = colour(getComputedStyle(e).backgroundColor);
    if (painted[3] === 255) return painted;
  }
  return [255, 255, 255, 255];
}

const box = e => {
  const r = e.getBoundingClientRect();
  return { left: r.left, right: r.right, top: r.top, bottom: r.bottom };
};
const seen = e => e.checkVisibility() && getComputedStyle(e).visibility === 'visible';

function texts() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim();
    const parent = walker.currentNode.parentElement;
    if (!words || parent.closest('script, style, title, desc') || !seen(parent)) continue;
    const style = getComputedStyle(parent);
    const inSvg = parent instanceof SVGElement;
    // What CSS calls pixels is pixels only where nothing scales: a viewBox does.
    const scale = inSvg ? Math.sqrt(Math.abs(parent.getScreenCTM().a * parent.getScreenCTM().d)) : 1;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    found.push({
      words,
      size: parseFloat(style.fontSize) * scale,
      contrast: contrast(colour(inSvg ? style.fill : style.color), background(parent)),
      inPlot: inSvg,
      // A table of many backends scrolls by itself.
      scrolls: parent.closest('.table') !== null,
      plot: inSvg ? [...document.querySelectorAll('svg.plot')].indexOf(parent.closest('svg.plot')) : -1,
      box: box(inSvg ? parent : range),
    });
  }
  return found;
}

function plots() {
  return [...document.querySelectorAll('svg.plot')].map(plot => ({
    role: plot.getAttribute('role'),
    title: plot.querySelector('title')?.textContent ?? '',
    description: plot.querySelector('desc')?.textContent ?? '',
    named: (plot.getAttribute('aria-labelledby') ?? '').split(' ').every(id => document.getElementById(id)),
    box: box(plot),
    curves: [...plot.querySelectorAll('polyline')].map(curve => ({
      points: curve.points.numberOfItems,
      box: box(curve),
      dashes: getComputedStyle(curve).strokeDasharray,
      colour: getComputedStyle(curve).stroke,
      contrast: contrast(colour(getComputedStyle(curve).stroke), background(plot)),
    })),
    markers: [...plot.querySelectorAll('path')].map(box),
    roofs: plot.querySelectorAll('line.roof').length,
  }));
}

// Whatever the page loads has been asked for by then.
addEventListener('load', () => parent.postMessage({
  width: innerWidth,
  scrollWidth: document.documentElement.scrollWidth,
  height: document.documentElement.scrollHeight,
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
  page: background(document.body),
  // Files are not among what the browser says it asked for.
  requests: [
    ...performance.getEntriesByType('resource').map(entry => entry.name),
    ...[...document.querySelectorAll('[src], link[href]')].map(element => element.outerHTML),
  ],
  texts: texts(),
  plots: plots(),
  tables: document.querySelectorAll('table').length,
}, '*'));
