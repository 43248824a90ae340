/** Fetches a file; the answer is an attachment, so the browser keeps it and the page stays. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
