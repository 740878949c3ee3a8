"""User agents as they really are sent."""

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
    "Mobile/15E148 Safari/604.1"
)
IPAD = (
    "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 "
    "Mobile/15E148 Safari/604.1"
)
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36"
)
GALAXY_TAB = (
    "Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36"
)
CUBOT = (
    "Mozilla/5.0 (Linux; Android 12; CUBOT X50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.6422.72 "
    "Mobile Safari/537.36"
)
WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36"
)
EDGE = f"{WINDOWS} Edg/125.0.0.0"
FIREFOX = "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0"
MAC = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 "
    "Safari/605.1.15"
)
CHROMEBOOK = (
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36"
)
IN_FACEBOOK = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
    "[FBAN/FBIOS;FBAV/465.0.1.41.103;FBBV/602060281;FBDV/iPhone13,2;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBLC/nl_NL]"
)
IN_INSTAGRAM = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F90 "
    "Instagram 334.0.4.32.98 (iPhone14,5; iOS 17_5_1; nl_NL; nl; scale=3.00; 1170x2532; 601768110)"
)
IN_LINKEDIN = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
    "[LinkedInApp]/9.29.7581"
)
IN_X = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
    "Twitter for iPhone/10.48.1"
)
IN_PINTEREST = (
    "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/125.0.6422.165 Mobile Safari/537.36 [Pinterest/Android]"
)
IN_TEAMS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/24124.2412 "
    "Chrome/120.0.6099.291 Electron/28.2.8 Safari/537.36"
)
OLD_EXPLORER = "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; .NET CLR 2.0.50727)"

PEOPLE = {
    name: value
    for name, value in sorted(globals().items())
    if isinstance(value, str) and name.isupper() and value.startswith("Mozilla")
}
# (user agent, the rule that says machine)
MACHINES = [
    ("", "no_user_agent.1"),
    ("   ", "no_user_agent.1"),
    ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "known_crawler.1"),
    ("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)", "known_crawler.1"),
    ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "known_crawler.1"),
    ("Twitterbot/1.0", "known_crawler.1"),
    ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "known_crawler.1"),
    ("TelegramBot (like TwitterBot)", "known_crawler.1"),
    ("SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com", "known_crawler.1"),
    ("Mastodon/4.3.0 (http.rb/5.2.0; +https://mastodon.social/) Bot", "known_crawler.1"),
    ("WhatsApp/2.23.20.0 A", "known_crawler.1"),
    ("curl/8.5.0", "known_crawler.1"),
    ("python-requests/2.31.0", "known_crawler.1"),
    ("Go-http-client/2.0", "known_crawler.1"),
    (
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/124.0.0.0 Safari/537.36",
        "known_crawler.1",
    ),
    ("Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)", "fetcher.1"),
    ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17628; Pro)", "fetcher.1"),
    ("node", "fetcher.1"),
    ("Java/17.0.1", "fetcher.1"),
    ("MyCompany/1 CFNetwork/1498.700.2 Darwin/23.6.0", "fetcher.1"),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Headless Safari/537.36", "headless.1"),
    ("Mozilla/5.0 (compatible; NobodyKnowsThisBot/3.1)", "says_bot.1"),
    ("acme-link-checker", "says_bot.1"),
]
