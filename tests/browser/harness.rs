//! Opening the page the ways a reader does.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use corpus::Corpus;
use xtask::{
    Error,
    browser::{Browser, Launch},
    build, bundle,
    places::Places,
    serve::Server,
};

pub(crate) use xtask::{Result, browser::Engine};

/// What a test returns: an error fails it and says what was asked of which browser.
pub(crate) type Outcome = Result<()>;

/// Where the server of [`host`] shows the page: a path as a static host might have.
pub(crate) const SUB_PATH: &str = "/reports/2025/moscow/";

/// The app's own content is there.
pub(crate) const MOUNTED: &str = "document.querySelector('#app > *')";

/// The plain articles are there and seen.
pub(crate) const PLAIN: &str =
    "document.querySelector('#plain h1')?.checkVisibility({ visibilityProperty: true })";

/// The finished page: `$CROSSREAD_PAGE`, else what `cargo xtask build` wrote.
pub(crate) fn page() -> Result<PathBuf> {
    let page = env::var_os("CROSSREAD_PAGE").map_or_else(|| Places::here().page(), PathBuf::from);
    if page.exists() {
        return Ok(page);
    }
    Err(Error::Missing {
        tool: page.display().to_string(),
        remedy: "run `cargo xtask build`, or all at once with `cargo xtask test browser`"
            .to_owned(),
    })
}

/// A file's address.
pub(crate) fn file_address(page: &Path) -> String {
    format!("file://{}", page.display())
}

/// Opens the page by double click and waits until the app stands.
pub(crate) fn open_file(launch: Launch) -> Result<Browser> {
    let browser = launch.start()?;
    browser.open(&file_address(&page()?))?;
    browser.wait_for(MOUNTED)?;
    Ok(browser)
}

/// Opens the page in Chromium at a fragment, in a window of this width whatever the least is that a
/// window can have, and waits for what the fragment shows.
pub(crate) fn open_at(fragment: &str, width: u32, shown: &str) -> Result<Browser> {
    let browser = Launch::new(Engine::Chromium).window(width, 1000).start()?;
    browser.open(&format!("{}#{fragment}", file_address(&page()?)))?;
    browser.wait_for(MOUNTED)?;
    browser.resize(width, 1000)?;
    browser.wait_for(&format!("document.querySelector('{shown}')"))?;
    Ok(browser)
}

/// Serves the page under [`SUB_PATH`]; its record of requests begins empty.
pub(crate) fn host() -> Result<Server> {
    let page = page()?;
    Server::start(page.parent().unwrap_or(&page), SUB_PATH, 0)
}

/// Opens the page from a server and waits until the app stands.
pub(crate) fn open_hosted(launch: Launch, server: &Server) -> Result<Browser> {
    let browser = launch.start()?;
    browser.open(server.address())?;
    browser.wait_for(MOUNTED)?;
    Ok(browser)
}

/// The page of the collection in `tests/browser/strange`, which travels in a data block: another
/// subject, and texts that would break a careless page.
pub(crate) fn strange_page() -> Result<PathBuf> {
    page_of(&strange_seeds())
}

/// The page of a folder of articles.
pub(crate) fn page_of(seeds: &Path) -> Result<PathBuf> {
    let page = Places::here().work.join(format!("tests/{}.html", unique()));
    build::page(&Places::here(), seeds, &page)?;
    Ok(page)
}

/// The folder of that collection.
pub(crate) fn strange_seeds() -> PathBuf {
    Places::here().root.join("tests/browser/strange")
}

/// The page with its content changed, as a file of its own.
pub(crate) fn altered_page(alter: impl FnOnce(&str) -> String) -> Result<PathBuf> {
    altered(&page()?, alter)
}

/// Another page with its content changed, as a file of its own.
pub(crate) fn altered(page: &Path, alter: impl FnOnce(&str) -> String) -> Result<PathBuf> {
    let html = fs::read_to_string(page).map_err(failed(page))?;
    own_page(&alter(&html))
}

/// A page in which a script of the test's runs before everything else; the policy is told of it.
pub(crate) fn prepared(page: &Path, script: &str) -> Result<PathBuf> {
    altered(page, |html| {
        let known = format!("script-src {} ", bundle::source(script));
        html.replacen("script-src ", &known, 1).replacen(
            "<meta name=\"viewport\"",
            &format!("<script>{script}</script>\n<meta name=\"viewport\""),
            1,
        )
    })
}

/// A page as a file that belongs to this test.
pub(crate) fn own_page(html: &str) -> Result<PathBuf> {
    let own = Places::here().work.join(format!("tests/{}.html", unique()));
    let folder = own.parent().unwrap_or(&own);
    fs::create_dir_all(folder).map_err(failed(folder))?;
    fs::write(&own, html).map_err(failed(&own))?;
    Ok(own)
}

/// The words of every article of a folder, from the files themselves, in the collection's order.
pub(crate) fn words_of(seeds: &Path) -> Result<Vec<Vec<String>>> {
    let bytes = xtask::collection::press(seeds)?;
    let damaged = |damage: corpus::Damage| Error::Seeds(damage.to_string());
    let corpus = Corpus::open(&bytes).map_err(damaged)?;
    corpus
        .article_ids()
        .map(|id| {
            let name = corpus.article(id).map_err(damaged)?.file;
            let name = Path::new(&name).file_name().unwrap_or_default();
            let file = seeds.join("articles").join(name);
            let text = fs::read_to_string(&file).map_err(failed(&file))?;
            Ok(words(&text))
        })
        .collect()
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// A name for a file that no other test uses: that of the test's own thread.
fn unique() -> String {
    let thread = std::thread::current();
    thread.name().unwrap_or("page").replace("::", "-")
}

pub(crate) fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::File { path, action: "use", source }
}
