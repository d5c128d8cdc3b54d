//! Words beside names, as data. All folded.

/// The Arabic article in transcription.
pub(super) const ARTICLES: &[&str] = &["al", "el"];

/// The article assimilated to the sound behind it. Some are English words, so they count only
/// where a hyphen joins them to the name.
pub(super) const ASSIMILATED: &[&str] = &[
    "ad", "adh", "an", "ar", "as", "ash", "at", "az", "ed", "en", "er", "es", "esh", "et", "ez",
    "ul",
];

/// Titles, ranks, offices and courtesies that stand before a name and are no part of it.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "president", "presidents", "premier", "premiers", "chancellor", "chancellors", "minister",
    "ministers", "secretary", "secretaries", "ambassador", "ambassadors", "envoy", "envoys",
    "senator", "senators", "congressman", "congresswoman", "representative", "deputy", "governor",
    "governors", "mayor", "mayors", "chief", "chiefs", "commander", "commanders", "general",
    "generals", "gen", "colonel", "col", "major", "maj", "captain", "capt", "lieutenant", "lt",
    "sergeant", "sgt", "marshal", "admiral", "brigadier", "officer", "king", "queen", "prince",
    "princess", "emir", "sultan", "sheikh", "shaikh", "shah", "tsar", "czar", "emperor", "empress",
    "duke", "duchess", "count", "baron", "pope", "bishop", "archbishop", "cardinal", "patriarch",
    "imam", "ayatollah", "mullah", "rabbi", "reverend", "father", "sister", "brother", "judge",
    "justice", "attorney", "prosecutor", "director", "chairman", "chairwoman", "chair",
    "spokesman", "spokeswoman", "spokesperson", "leader", "leaders", "dictator", "strongman",
    "comrade", "citizen", "analyst", "analysts", "expert", "author", "editor", "journalist",
    "reporter", "correspondent", "economist", "historian", "ceo", "founder", "coach", "manager",
    "team", "operation", "camp", "house", "statesman", "politician", "negotiator", "adviser",
    "advisor", "aide", "counsel", "speaker", "head", "doctor", "engineer", "sen", "rep", "gov",
    "madam", "madame", "monsieur", "herr", "frau", "senor", "signor", "first", "vice", "prime",
    "foreign", "defense", "defence", "interior", "finance", "state", "supreme", "crown", "acting",
    "interim", "incumbent", "outgoing", "late", "then", "ex", "former", "minister-president",
];

/// Whether a word is a title, or part of one.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// Titles before a surname that make it the person, whatever noun follows.
pub(super) const COURTESIES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "president", "presidents", "premier", "chancellor", "minister", "secretary", "ambassador",
    "senator", "governor", "mayor", "general", "gen", "colonel", "col", "major", "captain",
    "lieutenant", "king", "queen", "prince", "princess", "emir", "sultan", "sheikh", "pope",
];

/// Nouns that a surname before them describes, and that are no verbs in this form.
pub(super) const HEAD_NOUNS: &[&str] = &[
    "administration", "administrations", "adviser", "advisers", "advisor", "advisors", "affair",
    "affairs", "agenda", "agreement", "aide", "aides", "airport", "ally", "allies", "alliance",
    "apologist", "apologists", "apparatus", "archives", "army", "assets", "associate",
    "associates", "autocracy", "backer", "backers", "base", "biography", "bloc", "brand",
    "brother", "brothers", "business", "businesses", "cabinet", "camp", "campaign", "case",
    "children", "circle", "clan", "clans", "client", "clients", "coalition", "confidant",
    "confidants", "critic", "critics", "cronies", "crony", "cult", "daughter", "days", "deal",
    "debacle", "decade", "decades", "defectors", "despotism", "dictatorship", "diplomacy",
    "doctrine", "dossier", "dynasty", "election", "empire", "entourage", "envoy", "epoch", "era",
    "estate", "extradition", "faction", "factions", "family", "families", "father", "file", "files",
    "followers", "forces", "fortune", "foundation", "friend", "friends", "gang", "generals",
    "government", "governments", "group", "holdouts", "household", "idea", "inauguration",
    "institution", "insider", "insiders", "interview", "junta", "lawyer", "lawyers", "leadership",
    "legacy", "letter", "line", "lobby", "loyalist", "loyalists", "machine", "mafia", "mandate",
    "meeting", "memo", "militia", "militias", "military", "ministers", "model", "monarchy",
    "movement", "name", "narrative", "network", "networks", "nominee", "office", "officer",
    "officers", "official", "officials", "opponent", "opponents", "order", "palace", "party",
    "period", "phenomenon", "philosophy", "plan", "policies", "policy", "portrait", "portraits",
    "portfolio", "position", "power", "premiership", "presidency", "prison", "prisons", "problem",
    "project", "propaganda", "proposal", "proxy", "proxies", "puppet", "question", "rally", "rallies",
    "reform", "reforms", "regime", "regimes", "reign", "relatives", "remnants", "remark",
    "remarks", "republic", "residence", "rhetoric", "role", "rule", "saga", "scandal", "security",
    "side", "sister", "son", "sons", "soldiers", "speech", "spokesman", "spokeswoman", "stalwart",
    "stalwarts", "state", "statement", "statue", "statues", "strategy", "style", "summit",
    "supporter", "supporters", "sympathisers", "sympathizers", "syndrome", "system", "tariff",
    "tariffs", "team", "term", "threat", "times", "trial", "trials", "tribe", "troops", "tyranny",
    "vision", "visit", "vote", "voter", "voters", "way", "wealth", "wife", "wing", "years", "youth",
];

/// Head nouns that are also the plain form of a verb: no nouns behind a word that wants a verb
/// ('let Smith rule').
pub(super) const ALSO_VERBS: &[&str] = &[
    "ally", "base", "camp", "campaign", "case", "deal", "estate", "father", "file", "line", "model",
    "name", "order", "plan", "position", "power", "project", "question", "rally", "reform", "reign",
    "remark", "rule", "side", "state", "style", "trial", "vote", "visit", "meeting", "force",
    "letter", "object",
];

/// Words behind which a surname is the subject of a plain verb.
pub(super) const WANT_VERB: &[&str] = &[
    "let", "lets", "letting", "make", "makes", "made", "making", "help", "helps", "helped",
    "helping", "see", "sees", "saw", "watch", "watched", "hear", "heard", "have", "had", "will",
    "would", "can", "could", "should", "may", "might", "must", "did", "does", "do", "shall",
];

/// Determiners that, right before a surname, announce a noun behind it.
pub(super) const DETERMINERS: &[&str] = &["the", "a", "an", "every", "each", "another", "these", "those"];

/// Adjectives that stand between a determiner and a surname used as one.
pub(super) const ADJECTIVES: &[&str] = &[
    "old", "new", "former", "late", "fallen", "ousted", "deposed", "toppled", "current", "entire",
    "whole", "early", "first", "second", "last", "latest", "defunct", "erstwhile", "collapsed",
    "crumbling", "hated", "notorious", "infamous", "hereditary", "ruling", "brutal", "post", "pre",
    "anti", "pro", "so", "called", "next", "present", "previous", "original", "usual", "typical",
];
