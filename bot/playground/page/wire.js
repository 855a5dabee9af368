// Talks to the playground: requests, and the stream of what happens.

const address = new URLSearchParams(location.search);
const person = new URLSearchParams();
for (const name of ["user", "name", "language"]) {
  if (address.get(name)) person.set(name, address.get(name));
}
if (!person.has("user")) person.set("user", "1");
if (!person.has("language")) person.set("language", navigator.language || "en");

export class Refusal extends Error {}

export function fileAddress(fileId) {
  return `/page/files/${encodeURIComponent(fileId)}?${person}`;
}

export async function readState() {
  return answered(await reach(`/page/state?${person}`));
}

export async function post(what, fields) {
  return answered(await reach(`/page/${what}?${person}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  }));
}

export async function upload(file, { caption, asPhoto }) {
  const query = new URLSearchParams(person);
  query.set("file_name", file.name);
  query.set("caption", caption);
  if (asPhoto) query.set("as", "photo");
  return answered(await reach(`/page/uploads?${query}`, {
    method: "POST",
    headers: { "Content-Type": file.type || "application/octet-stream" },
    body: file,
  }));
}

// Listens for good: EventSource comes back by itself, and asks for what it missed; where it gives
// up (the server answered with an error while it started), we begin anew.
export function listen(seen, on) {
  const source = new EventSource(`/page/events?${person}&since=${seen()}`);
  source.onerror = () => {
    on.lost();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(seen, on), 1000);
  };
  for (const kind of ["hello", "message", "action", "draft", "answer", "bot"]) {
    source.addEventListener(kind, async (event) => {
      try {
        await on[kind](JSON.parse(event.data));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        on.lost(); // the server went away in between; its next hello brings all of it
      }
    });
  }
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Refusal("The bot cannot be reached just now. Nothing was lost: try again in a moment.");
  }
}

async function answered(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(answer.error || `The playground answered with ${response.status}.`);
  return answer;
}
