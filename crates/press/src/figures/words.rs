//! Words beside names, as data. All folded.

/// The Arabic article in transcription.
pub(super) const ARTICLES: &[&str] = &["al", "el"];

/// The article assimilated to the sound behind it. Some are English words, so they count only
/// where a hyphen joins them to the name.
#[rustfmt::skip]
pub(super) const ASSIMILATED: &[&str] = &[
    "ad", "adh", "an", "ar", "as", "ash", "at", "az", "ed", "en", "er", "es", "esh", "et", "ez",
    "ul",
];

/// Titles, ranks, offices and courtesies that stand before a name and are no part of it.
#[rustfmt::skip]
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
#[rustfmt::skip]
pub(super) const COURTESIES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "president", "presidents", "premier", "chancellor", "minister", "secretary", "ambassador",
    "senator", "governor", "mayor", "general", "gen", "colonel", "col", "major", "captain",
    "lieutenant", "king", "queen", "prince", "princess", "emir", "sultan", "sheikh", "pope",
];

/// Nouns that a surname before them describes, and that are no verbs in this form.
#[rustfmt::skip]
pub(super) const HEAD_NOUNS: &[&str] = &[
    "administration", "administrations", "adviser", "advisers", "advisor", "advisors", "affair",
    "affairs", "agenda", "agreement", "aide", "aides", "airport", "alliance", "allies", "ally",
    "apologist", "apologists", "apparatus", "archives", "areas", "army", "assets", "associate",
    "associates", "asylum", "atrocities", "autocracy", "backer", "backers", "base", "bastion",
    "bastions", "biography", "bloc", "brand", "brother", "brothers", "bunker", "business",
    "businesses", "cabinet", "camp", "campaign", "case", "checkpoint", "checkpoints", "children",
    "circle", "clan", "clans", "client", "clients", "coalition", "collapse", "comeback",
    "commander", "commanders", "confidant", "confidants", "conspiracy", "coup", "court", "courts",
    "cousin", "cousins", "crackdown", "crimes", "crisis", "critic", "critics", "cronies", "crony",
    "cult", "daughter", "deal", "debacle", "decade", "decades", "defectors", "departure",
    "despotism", "dictatorship", "diehards", "dilemma", "diplomacy", "disaster", "dissident",
    "dissidents", "doctors", "doctrine", "documents", "dossier", "downfall", "dynasty", "election",
    "empire", "entourage", "envoy", "epoch", "era", "estate", "exile", "exit", "extradition",
    "faction", "factions", "families", "family", "fans", "father", "fighters", "file", "files",
    "flag", "flags", "followers", "forces", "fortune", "foundation", "friend", "friends", "gambit",
    "gang", "generals", "government", "governments", "group", "guard", "hagiography", "handover",
    "hardliners", "heartland", "heartlands", "heir", "heirs", "henchman", "henchmen", "holdout",
    "holdouts", "hometown", "household", "inauguration", "insider", "insiders", "institution",
    "intelligence", "interview", "issue", "jails", "jets", "junta", "lawyer", "lawyers",
    "leadership", "legacy", "letter", "line", "lobby", "loyalist", "loyalists", "machine", "mafia",
    "mandate", "mansion", "mansions", "media", "meeting", "memo", "military", "militia",
    "militiamen", "militias", "minister", "ministers", "ministry", "model", "monarchy", "money",
    "mouthpiece", "movement", "myth", "name", "narrative", "nephew", "nephews", "network",
    "networks", "nominee", "nominees", "office", "officer", "officers", "official", "officials",
    "oligarchs", "opponent", "opponents", "opposition", "orbit", "order", "ouster", "overthrow",
    "palace", "papers", "party", "people", "period", "phenomenon", "philosophy", "plan",
    "playbook", "policies", "policy", "portfolio", "portrait", "portraits", "position", "poster",
    "posters", "power", "premiership", "presence", "presidencies", "presidency", "prison",
    "prisons", "problem", "project", "propaganda", "proposal", "prosecution", "proxies", "proxy",
    "puppet", "purge", "question", "rallies", "rally", "records", "reform", "reforms", "regime",
    "regimes", "reign", "relationship", "relatives", "remark", "remarks", "remnants", "removal",
    "representative", "representatives", "republic", "residence", "return", "rhetoric", "rival",
    "rivals", "role", "rule", "saga", "scandal", "scenario", "security", "sister", "soldiers",
    "son", "sons", "speech", "spies", "spokesman", "spokeswoman", "stalwart", "stalwarts",
    "stance", "state", "statement", "statue", "statues", "story", "strategy", "stronghold",
    "strongholds", "style", "successor", "successors", "summit", "supporter", "supporters",
    "sympathisers", "sympathizers", "syndrome", "system", "tanks", "tariff", "tariffs", "team",
    "tenure", "term", "territories", "territory", "terror", "theory", "threat", "torture", "town",
    "transition", "trial", "trials", "tribe", "troops", "tyranny", "victims", "villa", "village",
    "vision", "visit", "vote", "voter", "voters", "warplanes", "wealth", "weapons", "wife", "wing",
    "years", "youth",
];

/// Head nouns that are also the plain form of a verb: no nouns behind a word that wants a verb
/// ('let Smith rule').
#[rustfmt::skip]
pub(super) const ALSO_VERBS: &[&str] = &[
    "ally", "base", "camp", "campaign", "case", "collapse", "court", "deal", "estate", "exile",
    "exit", "father", "file", "flag", "force", "guard", "heir", "issue", "letter", "line",
    "meeting", "minister", "model", "name", "object", "order", "pick", "plan", "position", "power",
    "project", "purge", "question", "rally", "reform", "reign", "remark", "return", "rival",
    "rule", "side", "state", "story", "style", "torture", "trial", "visit", "vote",
];

/// Words behind which a surname is the subject of a plain verb.
#[rustfmt::skip]
pub(super) const WANT_VERB: &[&str] = &[
    "let", "lets", "letting", "make", "makes", "made", "making", "help", "helps", "helped",
    "helping", "see", "sees", "saw", "watch", "watched", "hear", "heard", "have", "had", "will",
    "would", "can", "could", "should", "may", "might", "must", "did", "does", "do", "shall",
];

/// Verbs with two objects, in the forms that stand before a name.
#[rustfmt::skip]
pub(super) const GIVING: &[&str] = &[
    "give", "gives", "gave", "given", "giving", "grant", "grants", "granted", "granting", "offer",
    "offers", "offered", "offering", "send", "sends", "sent", "sell", "sells", "sold", "promise",
    "promised", "hand", "handed", "deny", "denied", "denying", "lend", "lent", "cost", "owe",
    "owes", "owed", "bring", "brought", "buy", "bought", "guarantee", "guaranteed", "refuse",
    "refused", "provide", "provided", "allow", "allowed", "win", "won",
];

/// Head nouns that can be given: behind one of [`GIVING`] and a surname they are its object.
#[rustfmt::skip]
pub(super) const GIVEN: &[&str] = &[
    "airport", "archives", "army", "assets", "asylum", "base", "business", "days", "deal",
    "documents", "exile", "exit", "flag", "intelligence", "interview", "jets", "letter", "mansion",
    "mandate", "money", "office", "papers", "power", "residence", "return", "role", "security",
    "tanks", "term", "territory", "troops", "trial", "victims", "villa", "visit", "vote", "votes",
    "wealth", "weapons", "warplanes", "years",
];

/// Determiners that, right before a surname, announce a noun behind it.
pub(super) const DETERMINERS: &[&str] =
    &["the", "a", "an", "every", "each", "another", "these", "those"];

/// Adjectives that stand between a determiner and a surname used as one.
#[rustfmt::skip]
pub(super) const ADJECTIVES: &[&str] = &[
    "old", "new", "former", "current", "entire", "whole", "early", "first", "second", "last",
    "latest", "next", "present", "previous", "original", "usual", "typical", "defunct",
    "erstwhile", "hereditary", "post", "pre", "anti", "pro", "so", "called",
];
