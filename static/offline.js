// The service worker: the documents open without a network once they have been opened with one.
//
// Before this text the build writes `const version` and `const files`: the name of each file that the documents need,
// and the hash of its content.
//
// - A version has a cache of its own. It is taken only as a whole: every file must have the hash that it is to have,
//   so while a host is being updated nothing half new is ever kept.
// - A new version serves from the moment it is whole. Files whose names change with their content can belong to one
//   version only, so a window with an older document still finds its own: the version before is kept beside.
// - Lessons are asked for first, and what has been read is kept.
const own = `convoscope ${registration.scope} `;
const present = own + version;
const lessons = `${own}lessons`;
const kept = new Set(["./", ...Object.keys(files)]);

/** What an address is called in `files`, which knows nothing of queries. */
const nameOf = (address) => {
  const name = new URL(address).pathname.slice(new URL(registration.scope).pathname.length);
  return name === "" || name === "index.html" ? "./" : name;
};

const take = async (cache, [name, integrity]) => {
  // Hosts may send a document to another address, and a browser opens no answer that was sent on.
  const response = await fetch(name, { integrity, cache: "no-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(name, new Response(response.body, { headers: response.headers }));
};

addEventListener("install", (event) => {
  const install = async () => {
    const cache = await caches.open(present);
    try {
      await Promise.all(Object.entries(files).map((file) => take(cache, file)));
    } catch (error) {
      await caches.delete(present);
      throw error;
    }
    await skipWaiting();
  };
  event.waitUntil(install());
});

addEventListener("activate", (event) => {
  const activate = async () => {
    // In the order in which they were made.
    const versions = (await caches.keys()).filter((it) => it.startsWith(own) && it !== lessons);
    const older = versions.filter((it) => it !== present).slice(0, -1);
    await Promise.all(older.map((it) => caches.delete(it)));
    await clients.claim();
  };
  event.waitUntil(activate());
});

/** What is kept of a file: of this version, or else of the one before. */
const find = async (name) => {
  const cache = await caches.open(present);
  const found = await cache.match(name);
  if (found) return found;
  for (const it of (await caches.keys()).filter((it) => it.startsWith(own) && it !== lessons)) {
    const older = await (await caches.open(it)).match(name);
    if (older) return older;
  }
};

const lesson = async (request) => {
  const cache = await caches.open(lessons);
  try {
    const response = await fetch(request);
    // Where nothing more can be kept, the lesson is read all the same.
    if (response.ok) await cache.put(request, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const read = await cache.match(request, { ignoreSearch: true });
    if (read) return read;
    throw error;
  }
};

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const name = nameOf(request.url);
  if (name.startsWith("docs/")) event.respondWith(lesson(request));
  else if (kept.has(name) || /-[0-9a-f]{16}[._]/.test(name)) {
    event.respondWith(find(name).then((found) => found ?? fetch(request)));
  }
});
