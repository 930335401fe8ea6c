/** Calls the service with the session of the page. */
export async function ask(page, path) {
  const answer = await page.request.get(new URL(path, page.url()).href);
  if (!answer.ok()) {
    throw new Error(`${path} is answered with ${answer.status()}`);
  }
  return answer.json();
}
