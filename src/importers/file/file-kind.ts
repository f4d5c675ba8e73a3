const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The stream that holds an encrypted .xlsx inside a compound file ([MS-OFFCRYPTO] 2.3.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
/** A workbook's first record in an .xls, of BIFF8; a FILEPASS record (0x2f) behind it means a password ([MS-XLS] 2.4.117). */
const workbookStart = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);

/**
 * What a file is by its own bytes, whatever its name says. `bytes` may be the whole file or its first part.
 *
 * @example fileKind(Buffer.from('URN,Name\n')) // 'text'
 */
export function fileKind(bytes: Buffer): 'text' | 'spreadsheet' | 'protected' | 'binary' {
  if (startsWith(bytes, zip)) return 'spreadsheet';
  if (startsWith(bytes, compoundFile)) return bytes.includes(encryptedPackage) || hasFilePass(bytes) ? 'protected' : 'spreadsheet';
  if (isUtf16(bytes)) return 'text';
  return bytes.includes(0) || startsWith(bytes, Buffer.from('%PDF-')) ? 'binary' : 'text';
}

/** Whether the text is UTF-16 by its byte order mark (Excel's "Unicode text"). */
export function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

function hasFilePass(bytes: Buffer): boolean {
  const start = bytes.indexOf(workbookStart);
  return start >= 0 && bytes[start + 20] === 0x2f && bytes[start + 21] === 0x00;
}
