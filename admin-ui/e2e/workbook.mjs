// Writes a workbook without a library: the few parts that a sheet needs, stored in a zip without compression.

const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Campaign" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** A campaign without tables, in an unknown time zone. */
export function brokenWorkbook() {
  const rows = [
    ['key', 'autumn'],
    ['name', '秋日活动'],
    ['nameEn', 'Autumn'],
    ['zone', 'Mars/Base'],
    ['startsOn', '2026-10-01'],
    ['endsOn', '2026-09-01'],
  ];
  const files = { ...parts, 'xl/worksheets/sheet1.xml': sheet(rows) };
  return { name: '秋日活动.xlsx', mimeType: 'application/zip', buffer: zip(files) };
}

function sheet(rows) {
  const lines = rows.map(
    ([a, b], index) => `<row r="${index + 1}">${text(`A${index + 1}`, a)}${text(`B${index + 1}`, b)}</row>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function text(cell, value) {
  return `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function zip(files) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = Buffer.from(name);
    const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, path]));
    locals.push(local);
    offset += local.length;
  }
  return Buffer.concat([...locals, ...directory, end(directory, offset)]);
}

function end(directory, offset) {
  const facts = Buffer.alloc(18);
  facts.writeUInt16LE(directory.length, 4);
  facts.writeUInt16LE(directory.length, 6);
  facts.writeUInt32LE(Buffer.concat(directory).length, 8);
  facts.writeUInt32LE(offset, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06'), facts]);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
