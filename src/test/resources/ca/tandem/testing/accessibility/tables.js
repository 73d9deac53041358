// 1.3.1: a header cell of a table is the header of some cell.
kit => {
  const isHeader = cell => ['columnheader', 'rowheader'].includes(kit.role(cell));
  const isCell = cell => ['cell', 'gridcell', 'columnheader', 'rowheader'].includes(kit.role(cell));
  const rowsOf = table => table.localName === 'table'
    ? [...table.rows]
    : [...table.querySelectorAll('[role=row]')].filter(row => row.closest('[role=table], [role=grid], [role=treegrid]') === table);
  const cellsOf = row => row.localName === 'tr' ? [...row.cells] : [...row.children].filter(isCell);
  // Where each cell begins, those that span several counted as the standard has it.
  const grid = rows => {
    const taken = [];
    return rows.flatMap((row, y) => {
      let x = 0;
      return cellsOf(row).map(cell => {
        while (taken[y]?.[x]) x++;
        const width = cell.colSpan || Number(cell.getAttribute('aria-colspan')) || 1;
        const height = cell.rowSpan || Number(cell.getAttribute('aria-rowspan')) || 1;
        for (let dy = 0; dy < height; dy++) {
          taken[y + dy] ??= [];
          for (let dx = 0; dx < width; dx++) taken[y + dy][x + dx] = true;
        }
        const place = {cell, x, y, width, height};
        x += width;
        return place;
      });
    });
  };
  const overlap = (start, length, otherStart, otherLength) => start < otherStart + otherLength && otherStart < start + length;
  const scopeOf = ({cell, y}, places) => {
    const scope = cell.getAttribute('scope');
    if (scope === 'row' || scope === 'rowgroup') return 'row';
    if (scope === 'col' || scope === 'colgroup') return 'column';
    if (cell.getAttribute('role')) return kit.role(cell) === 'rowheader' ? 'row' : 'column';
    return places.some(other => other.y === y && !isHeader(other.cell)) ? 'row' : 'column';
  };
  const isAssigned = (header, places) => places.some(other => {
    if (other.cell === header.cell) return false;
    const named = other.cell.getAttribute('headers');
    if (named !== null) return header.cell.id && named.split(/\s+/).includes(header.cell.id);
    return scopeOf(header, places) === 'row'
      ? other.x >= header.x + header.width && overlap(header.y, header.height, other.y, other.height)
      : other.y >= header.y + header.height && overlap(header.x, header.width, other.x, other.width);
  });
  return kit.all('table, [role=table], [role=grid], [role=treegrid]')
    .filter(table => ['table', 'grid', 'treegrid'].includes(kit.role(table)) && kit.isExposed(table))
    .flatMap(table => {
      const places = grid(rowsOf(table));
      if (places.every(place => isHeader(place.cell))) {
        return [];
      }
      return places.filter(place => isHeader(place.cell) && kit.isExposed(place.cell) && kit.isVisible(place.cell))
        .filter(place => kit.words(place.cell.textContent) && !isAssigned(place, places))
        .map(place => kit.finding('1.3.1', 'header-of-nothing', place.cell, 'No cell has this header.'));
    });
}
