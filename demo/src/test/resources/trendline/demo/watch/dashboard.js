// Draws what Grafana would, near enough to judge titles, units, legends, scales and emptiness.
const COLOURS = ['#73bf69', '#f2cc0c', '#5794f2', '#ff9830', '#b877d9', '#ff7383', '#37872d', '#8ab8ff', '#fade2a', '#c4162a', '#96d98d', '#ca95e5'];
const NAMED = { green: '#73bf69', orange: '#ff9830', red: '#f2495c', blue: '#5794f2' };
const WIDTH = 1536 / 24;
const HEIGHT = 36;

const finite = (text) => { const value = Number(text); return Number.isFinite(value) ? value : null; };

function scaled(value, steps, base) {
  let i = 0;
  while (Math.abs(value) >= base && i < steps.length - 1) { value /= base; i++; }
  return round(value) + ' ' + steps[i];
}

function round(value, decimals) {
  if (decimals !== undefined) return value.toFixed(decimals);
  if (value === 0) return '0';
  const size = Math.abs(value);
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)));
}

function format(value, unit, decimals) {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 's': return value === 0 ? '0 s' : value < 0.001 ? round(value * 1e6) + ' µs' : value < 1 ? round(value * 1000) + ' ms' : value < 60 ? round(value, decimals) + ' s' : value < 3600 ? round(value / 60) + ' min' : round(value / 3600) + ' h';
    case 'ms': return value < 1000 ? round(value) + ' ms' : round(value / 1000) + ' s';
    case 'bytes': return scaled(value, ['B', 'KiB', 'MiB', 'GiB'], 1024);
    case 'Bps': return scaled(value, ['B/s', 'kB/s', 'MB/s'], 1000);
    case 'percentunit': return round(value * 100, 1) + '%';
    case 'eps': return round(value) + ' evt/s';
    case 'rps': return round(value) + ' rd/s';
    case 'reqps': return round(value) + ' req/s';
    case 'short': return Math.abs(value) >= 1000 && decimals === undefined ? scaled(value, ['', 'K', 'Mil'], 1000) : round(value, decimals);
    default: return round(value, decimals);
  }
}

const named = (legend, labels) => legend.replace(/\{\{\s*(\w+)\s*}}/g, (_, name) => labels[name] ?? '');

function colourOf(value, defaults) {
  let colour = 'green';
  for (const step of defaults.thresholds.steps) if (step.value === null || value >= step.value) colour = step.color;
  return NAMED[colour] ?? colour;
}

function word(value, defaults) {
  const found = defaults.mappings?.[0]?.options?.[value];
  return found && { text: found.text, colour: NAMED[found.color] };
}

function element(tag, parent, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  parent.append(made);
  return made;
}

function allSeries(panel, results) {
  return results.flatMap((result, i) =>
    result.map((each) => ({
      name: named(panel.targets[i].legendFormat, each.metric),
      points: (each.values ?? [each.value]).map(([at, value]) => [at, finite(value)]),
    })),
  );
}

const last = (series) => series.points.filter((p) => p[1] !== null).at(-1)?.[1] ?? null;

function svg(width, height) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  made.setAttribute('width', width);
  made.setAttribute('height', height);
  return made;
}

function shape(parent, tag, attributes, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
}

function path(points, x, y) {
  let text = '';
  let pen = false;
  for (const [at, value] of points) {
    if (value === null) { pen = false; continue; }
    text += (pen ? 'L' : 'M') + x(at).toFixed(1) + ' ' + y(value).toFixed(1);
    pen = true;
  }
  return text;
}

function stat(panel, series, box, width, height) {
  const defaults = panel.fieldConfig.defaults;
  const value = series.length ? last(series[0]) : null;
  const mapped = word(value, defaults);
  const big = element('div', box, value === null ? defaults.noValue : mapped?.text ?? format(value, defaults.unit, defaults.decimals), 'big');
  big.style.color = mapped?.colour ?? colourOf(value, defaults);
  if (mapped || !series.length) return;
  const drawing = svg(width, height - 70);
  const points = series[0].points.filter((p) => p[1] !== null);
  const top = Math.max(...points.map((p) => p[1]), 1e-9);
  const x = (at) => ((at - points[0][0]) / Math.max(1, points.at(-1)[0] - points[0][0])) * width;
  shape(drawing, 'path', { d: path(points, x, (v) => (1 - v / top) * (height - 74) + 2), fill: 'none', stroke: big.style.color });
  box.append(drawing);
}

function timeseries(panel, series, box, width, height) {
  const defaults = panel.fieldConfig.defaults;
  const stacked = defaults.custom?.stacking?.mode === 'normal';
  if (!series.length) { element('div', box, defaults.noValue, 'big'); return; }
  const below = panel.options.legend.placement === 'bottom';
  const plot = element('div', box, undefined, below ? '' : 'plot');
  const w = below ? width : Math.floor(width * 0.66);
  const h = height - 34 - (below ? 14 * Math.min(series.length, 6) + 16 : 0);
  const left = 62;
  const drawing = svg(w, h);
  plot.append(drawing);
  const times = series.flatMap((s) => s.points.map((p) => p[0]));
  const from = Math.min(...times);
  const to = Math.max(...times, from + 1);
  let drawn = series.map((s) => ({ ...s, raw: s.points }));
  if (stacked) {
    const sums = new Map();
    drawn = drawn.map((s) => ({
      ...s,
      base: s.points.map(([at]) => [at, sums.get(at) ?? 0]),
      points: s.points.map(([at, v]) => { const sum = (sums.get(at) ?? 0) + (v ?? 0); sums.set(at, sum); return [at, sum]; }),
    }));
  }
  const values = drawn.flatMap((s) => s.points.map((p) => p[1])).filter((v) => v !== null);
  let top = defaults.max ?? Math.max(...values, 0) * 1.05;
  if (!(top > 0)) top = 1;
  const x = (at) => left + ((at - from) / (to - from)) * (w - left - 4);
  const y = (v) => 4 + (1 - v / top) * (h - 22);
  for (let i = 0; i <= 4; i++) {
    const v = (top * i) / 4;
    shape(drawing, 'line', { x1: left, x2: w, y1: y(v), y2: y(v), stroke: '#25272d' });
    shape(drawing, 'text', { x: left - 5, y: y(v) + 4, fill: '#9a9aab', 'font-size': 10, 'text-anchor': 'end' }, format(v, defaults.unit, undefined));
  }
  for (const at of [from, (from + to) / 2, to]) {
    shape(drawing, 'text', { x: Math.min(x(at), w - 24), y: h - 3, fill: '#9a9aab', 'font-size': 10, 'text-anchor': 'middle' }, new Date(at * 1000).toISOString().slice(11, 19));
  }
  if (defaults.custom?.thresholdsStyle?.mode === 'dashed') {
    for (const step of defaults.thresholds.steps.slice(1)) {
      if (step.value <= top) shape(drawing, 'line', { x1: left, x2: w, y1: y(step.value), y2: y(step.value), stroke: NAMED[step.color], 'stroke-dasharray': '6 4' });
    }
  }
  drawn.forEach((s, i) => {
    const colour = COLOURS[i % COLOURS.length];
    if (stacked) {
      const back = [...s.base].reverse();
      shape(drawing, 'path', { d: path(s.points, x, y) + path(back, x, y).replace('M', 'L') + 'Z', fill: colour, 'fill-opacity': 0.4 });
    }
    shape(drawing, 'path', { d: path(s.points, x, y), fill: 'none', stroke: colour, 'stroke-width': 1.3 });
  });
  const legend = element('table', element('div', plot, undefined, 'legend'));
  const head = element('tr', legend);
  for (const name of ['', 'last', 'max']) element('th', head, name, name && 'n');
  drawn.forEach((s, i) => {
    const line = element('tr', legend);
    element('td', line, '■ ' + (s.name || '(no name)')).style.color = COLOURS[i % COLOURS.length];
    const numbers = s.raw.map((p) => p[1]).filter((v) => v !== null);
    const shown = (v) => word(v, defaults)?.text ?? format(v, defaults.unit, defaults.decimals);
    element('td', line, shown(numbers.at(-1) ?? null), 'n');
    element('td', line, shown(numbers.length ? Math.max(...numbers) : null), 'n');
  });
}

function bargauge(panel, series, box) {
  const defaults = panel.fieldConfig.defaults;
  const top = Math.max(...series.map((s) => last(s) ?? 0), 1e-9);
  const table = element('table', box);
  for (const each of series) {
    const line = element('tr', table);
    element('td', line, each.name);
    const cell = element('td', line);
    cell.style.width = '60%';
    const bar = element('div', cell, undefined, 'bar');
    bar.style.width = `${(100 * (last(each) ?? 0)) / top}%`;
    bar.style.background = colourOf(last(each), defaults);
    element('td', line, format(last(each), defaults.unit, defaults.decimals), 'n');
  }
}

function table(panel, results, box) {
  const organize = panel.transformations.find((each) => each.id === 'organize').options;
  const columns = Object.entries(organize.indexByName).sort((a, b) => a[1] - b[1]).map((each) => each[0]);
  const merged = new Map();
  results.forEach((result, i) => {
    for (const each of result) {
      const key = JSON.stringify(each.metric);
      const row = merged.get(key) ?? { ...each.metric };
      row[`Value #${'ABCDEFGH'[i]}`] = finite(each.value[1]);
      merged.set(key, row);
    }
  });
  const drawn = element('table', box);
  const head = element('tr', drawn);
  columns.forEach((name) => element('th', head, organize.renameByName[name] ?? name, name.startsWith('Value') ? 'n' : ''));
  [...merged.values()]
    .sort((a, b) => Number(a[columns[0]]) - Number(b[columns[0]]))
    .forEach((row) => {
      const line = element('tr', drawn);
      columns.forEach((name) => element('td', line, name.startsWith('Value') ? format(row[name], panel.fieldConfig.defaults.unit) : row[name], name.startsWith('Value') ? 'n' : ''));
    });
}

const DRAW = { stat, timeseries, bargauge };
const grid = document.getElementById('grid');
document.querySelector('h1').textContent = DATA.dashboard.title;
element('small', document.querySelector('h1'), DATA.dashboard.description);
let bottom = 0;
for (const panel of DATA.dashboard.panels) {
  const { x, y, w, h } = panel.gridPos;
  const box = element('section', grid, undefined, panel.type);
  Object.assign(box.style, { left: `${x * WIDTH}px`, top: `${y * HEIGHT}px`, width: `${w * WIDTH - 6}px`, height: `${h * HEIGHT - 6}px` });
  bottom = Math.max(bottom, (y + h) * HEIGHT);
  if (panel.type === 'row') { box.textContent = panel.title; continue; }
  element('h2', box, panel.title).title = panel.description;
  const results = DATA.results[panel.id];
  if (panel.type === 'table') table(panel, results, box);
  else DRAW[panel.type](panel, allSeries(panel, results), box, w * WIDTH - 24, h * HEIGHT - 12);
}
grid.style.height = `${bottom}px`;
