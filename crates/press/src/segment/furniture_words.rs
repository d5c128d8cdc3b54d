//! Words of site furniture, as data: what stands on pages of the press without being the article.

/// Whole lines, folded, without punctuation and counts: buttons, markers of advertisements, titles
/// of boxes. A line is one of these only when it says nothing else.
#[rustfmt::skip]
pub(super) const LINES: &[&str] = &[
    "ad", "ads", "advert", "advertisement", "advertising", "advertisement feature", "mpu",
    "rm block", "sponsored", "sponsored content", "promoted", "promoted content", "paid content",
    "back to top", "back to top button", "to top", "top", "scroll to top", "leave a comment",
    "leave a reply", "post a comment", "add a comment", "comment", "comments", "no comments",
    "no comments yet", "view comments", "show comments", "join the conversation", "share",
    "share this", "share this article", "share this post", "share this story", "share on facebook",
    "share on twitter", "share on x", "tweet", "email", "print", "print this article", "copy link",
    "link copied", "save", "save article", "save for later", "gift this article", "listen",
    "listen to this article", "play", "play video", "watch", "like this", "like this article",
    "like loading", "loading", "follow", "follow us", "subscribe", "subscribe now", "sign up",
    "sign in", "log in", "login", "register", "donate", "donate now", "support us", "menu",
    "search", "home", "skip to content", "skip to main content", "newsletter", "newsletters",
    "related", "related articles", "related content", "related posts", "related stories",
    "related news", "related topics", "more on this story", "more from this author",
    "more stories", "most read", "most popular", "trending", "trending now", "recommended",
    "recommended for you", "recommended stories", "you may also like", "you might also like",
    "editors picks", "read more", "read next", "read full article", "read full story", "see more",
    "show more", "load more", "view all", "see all", "keep reading", "continue reading",
    "story continues", "story continues below", "story continues below advertisement",
    "article continues below", "article continues below advertisement",
    "article continues after advertisement", "continue reading below", "view in browser",
    "view image in fullscreen", "image gallery", "previous", "next", "previous article",
    "next article", "previous post", "next post", "tags", "topics", "categories", "filed under",
    "end of article", "privacy policy", "terms of use", "terms and conditions", "cookie policy",
    "accept", "accept all", "accept cookies", "close", "discover more", "add us on google",
    "google news", "breaking news alerts", "ad feedback", "video ad feedback", "now playing",
    "end of list", "after newsletter promotion", "skip past newsletter promotion", "view image",
    "open image", "enlarge image", "expand image", "audio", "live", "sponsor message", "caption",
    "toggle caption", "hide caption", "transcript", "facebook", "twitter", "whatsapp", "linkedin",
    "telegram", "pinterest", "reddit", "instagram", "youtube", "rss", "share on whatsapp",
    "share on linkedin", "share via email", "share full article", "give this article", "copy",
    "link", "url copied", "your email", "email address", "newsletter email address",
    "suggested topics",
];

/// How short lines begin, folded, that point elsewhere or ask something of the reader; the rest of
/// the line says what. No sentence of an article begins so.
#[rustfmt::skip]
pub(super) const OPENINGS: &[&str] = &[
    "sponsored by", "story continues below", "article continues below", "continue reading",
    "click here", "tap here", "click to", "read more", "read also", "also read", "read next",
    "read the full", "see also", "share this", "follow us", "join us on", "like us on",
    "find us on", "subscribe to our", "subscribe for", "sign up for", "sign up to", "sign up here",
    "log in to", "register for", "register to", "download our", "download the app",
    "get unlimited", "support our", "please support", "please consider", "please subscribe",
    "please share", "please donate", "make a donation", "donate to", "become a member",
    "become a subscriber", "become a patron", "leave a comment", "listen to this", "©",
    "this article is from", "this article was originally published", "this article first appeared",
    "this article originally appeared", "this story was originally published",
    "this story first appeared", "this story originally appeared", "originally published",
    "originally appeared", "republished from", "republished with permission", "reprinted from",
    "this website uses cookies", "we use cookies", "by using this site", "by continuing to use",
    "enable javascript", "please enable javascript", "your browser does not", "thanks for reading",
    "thank you for reading", "to read more", "for more information", "for more stories",
    "for more news", "have a tip", "got a tip", "our standards:", "explore more on",
    "by signing up", "by clicking", "dont miss",
];

/// Furniture that heads a list of tags or links at the end of a page.
#[rustfmt::skip]
pub(super) const HEADS: &[&str] = &[
    "related", "related topics", "suggested topics", "related articles", "related stories",
    "related content", "related posts", "related news", "tags", "topics", "categories",
    "filed under", "read next", "explore more on these topics", "more on this story",
    "more stories", "most read", "most popular", "recommended", "recommended stories",
    "recommended for you", "you may also like", "you might also like", "trending", "trending now",
];

/// Openings that sentences have too: furniture only where the line does not end as one.
#[rustfmt::skip]
pub(super) const FRAGMENTS: &[&str] = &[
    "advertisement", "copyright", "tags", "filed under", "topics", "categories", "more on",
    "for more on", "see more", "follow our", "join our", "get our", "get the latest", "contact us",
    "write to us", "send us", "subscribe to", "keep up with", "stay up to date", "never miss",
    "click the", "sign in to", "image gallery",
];

/// Openings of one word that are furniture only before a colon: 'Related: ...', 'Watch: ...'.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "related", "watch", "listen", "read", "see", "recommended", "tags", "topics", "categories",
    "newsletter", "share", "subscribe", "sponsored", "promoted", "follow",
];

/// What a short line says somewhere when it is the small print of a page.
pub(super) const SMALL_PRINT: &[&str] = &[
    "all rights reserved",
    "comments are closed",
    "may not be published",
    "may not be reproduced",
    "privacy policy",
    "terms of service",
    "terms of use",
    "not responsible for the content",
];

/// Addresses of services that collect money for writers.
#[rustfmt::skip]
pub(super) const COLLECTING_SERVICES: &[&str] = &[
    "buymeacoffee.com", "ko-fi.com", "patreon.com", "paypal.me", "paypal.com/donate",
    "gofundme.com", "opencollective.com", "liberapay.com", "tipeee.com", "steadyhq.com",
    "substack.com/subscribe", "donorbox.org", "givebutter.com", "indiegogo.com", "kickstarter.com",
    "venmo.com", "cash.app", "fundrazr.com", "subscribestar.com",
];

/// Signs of an appeal for money or a subscription: beginnings of words, or of several in a row.
/// One of them can stand in any article, two beside 'you' do not.
pub(super) const APPEAL_SIGNS: &[&[&str]] = &[
    &["subscri*"],
    &["donat*"],
    &["newsletter*"],
    &["membership*"],
    &["become", "a", "member"],
    &["becoming", "a", "member"],
    &["patreon"],
    &["inbox"],
    &["cup", "of", "coffee"],
    &["buy", "me", "a"],
    &["tip", "jar"],
    &["paywall*"],
    &["support", "us"],
    &["support", "our"],
    &["support", "this"],
    &["support", "independent"],
    &["supporting", "our"],
    &["supporting", "this"],
    &["your", "support"],
    &["readers"],
    &["reader", "supported"],
    &["morning", "email"],
    &["our", "email"],
    &["top", "stories"],
    &["key", "stories"],
    &["independent", "journalism"],
    &["our", "journalism"],
    &["our", "work"],
    &["this", "work"],
    &["journalism"],
    &["chip", "in"],
    &["contribut*"],
    &["monthly"],
    &["free", "of", "charge"],
    &["sign", "up"],
    &["unsubscribe"],
    &["ad", "free"],
];
