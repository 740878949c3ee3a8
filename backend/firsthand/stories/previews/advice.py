"""Every problem in words: what is wrong, and what somebody can do about it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# code: (what is wrong, what to do)
_WORDS: Mapping[str, tuple[Promise, Promise]] = {
    "login_wall": (
        _("The page asks visitors to sign in."),
        _("Choose a page that everybody can read, or tell the story on a page of our own."),
    ),
    "error_status": (
        _("The page answers with an error (%(status)s)."),
        _("Open the address in a private window and see whether it still exists."),
    ),
    "not_secure": (_("The address is not secure (http)."), _("Use the https address if the site has one.")),
    "redirect_chain": (
        _("The address leads on %(count)s times before the page comes."),
        _("Use the last address: %(url)s"),
    ),
    "redirect": (_("The address leads on to another one."), _("Use that one directly: %(url)s")),
    "page_leads_on": (_("The page sends its visitors on."), _("Use the address where they end up: %(url)s")),
    "slow": (
        _("The page needed %(seconds)s seconds to answer."),
        _("Networks give up earlier and then show no card. Ask the site's owner to make it faster."),
    ),
    "not_a_page": (
        _("The address leads to a file, not to a page."),
        _("Networks show no card for a file. Link to a page about it, or make a story of the kind document."),
    ),
    "no_title": (
        _("The page has no title."),
        _("Ask the site's owner for an og:title. Until then the card shows only the address."),
    ),
    "title_long": (
        _("The title has %(length)s characters; networks cut at about %(limit)s."),
        _("Ask for a shorter og:title, with what matters first."),
    ),
    "no_og_title": (
        _("The page has a title, but none meant for networks."),
        _("An og:title without the name of the site reads better."),
    ),
    "no_description": (
        _("The page has no description."),
        _("Ask the site's owner for an og:description of one or two sentences."),
    ),
    "description_long": (
        _("The description has %(length)s characters; networks show about %(limit)s."),
        _("Ask for a shorter og:description."),
    ),
    "no_image": (
        _("The page offers no picture."),
        _("Ask the site's owner for an og:image of 1200 × 630 pixels. Until then the card is words alone."),
    ),
    "image_unreachable": (
        _("The picture cannot be fetched."),
        _("Networks will not get it either. Ask the site's owner to look at %(url)s"),
    ),
    "image_too_small": (
        _("The picture is too small for a card (%(width)s × %(height)s pixels)."),
        _("Ask for one of 1200 × 630 pixels; under 200 pixels it is left out."),
    ),
    "image_small": (
        _("The picture is small (%(width)s × %(height)s pixels), so the card is small too."),
        _("Ask for one of 1200 × 630 pixels."),
    ),
    "image_ratio": (
        _("The picture has an unusual shape (%(width)s × %(height)s pixels); networks will cut it."),
        _("Ask for one about twice as wide as high: 1200 × 630 pixels."),
    ),
    "image_too_heavy": (
        _("The picture is %(megabytes)s MB; LinkedIn and X leave out what is over 5 MB."),
        _("Ask for a JPEG of less than 600 kB."),
    ),
    "image_heavy": (
        _("The picture is %(kilobytes)s kB; WhatsApp leaves out what is over 600 kB."),
        _("Ask for a JPEG of less than 600 kB, better 300."),
    ),
    "no_x_card": (
        _("The page does not say which card X should make."),
        _("X then makes a small one. Ask for twitter:card with summary_large_image."),
    ),
    "relative_addresses": (
        _("Some tags hold only part of an address: %(tags)s."),
        _("Not every network completes them. Ask for whole addresses, from https:// on."),
    ),
    "addresses_differ": (
        _("The page names two different addresses as its own."),
        _("Likes and comments are counted apart. Ask to make these the same: %(canonical)s and %(og)s"),
    ),
    "canonical_elsewhere": (
        _("The page says that it belongs at another site."),
        _("Networks may show that one instead: %(url)s"),
    ),
    "canonical_other_page": (
        _("The page calls another address its own."),
        _("Use that one, so that everybody shares the same page: %(url)s"),
    ),
    "noindex": (
        _("The page does not want to be found (noindex)."),
        _("It may be a draft, or not meant for the public. Ask its owner before you share it."),
    ),
    "page_huge": (
        _("The page is so large that it was not read to its end."),
        _("What networks need should stand at its beginning."),
    ),
    "wrong_charset": (
        _("The page declares another character set than it uses (%(charset)s)."),
        _("Some networks will show broken letters. Ask the site's owner to declare the right one."),
    ),
    "broken_characters": (
        _("Some letters of the page are broken."),
        _("Look at the title and the description closely before you share."),
    ),
    "no_charset": (
        _("The page does not say in which character set it is written."),
        _("We guessed %(charset)s. Ask the site's owner to declare it."),
    ),
}  # fmt: skip

# Why an address could not be read at all.
_FAILURES: Mapping[str, tuple[Promise, Promise]] = {
    "unknown_name": (_("There is no site with this name."), _("Look for a typing error in the address.")),
    "unreachable": (_("The site cannot be reached."), _("Try again later, or open the address yourself.")),
    "timed_out": (_("The site takes too long to answer."), _("Try again later. Networks wait no longer than we do.")),
    "tls": (
        _("The site's certificate is not valid."),
        _("Visitors get a warning. Tell the site's owner before you share it."),
    ),
    "unreadable": (_("The answer of the site cannot be read."), _("Tell the site's owner.")),
    "private_address": (
        _("This address is inside a private network."),
        _("People outside cannot open it. Choose a public page."),
    ),
    "bad_address": (_("This is not the address of a website."), _("Copy it from your browser once more.")),
    "bad_scheme": (
        _("Only addresses with https:// or http:// can be shared."),
        _("Copy it from your browser once more."),
    ),
    "bad_port": (
        _("The address has an unusual port."),
        _("Networks do not look there. Use the site's normal address."),
    ),
    "too_many_redirects": (_("The address leads on and on, without end."), _("Use the address where the page stands.")),
    "wrong_type": (
        _("The address leads to something that is no page."),
        _("Networks show no card for it. Link to a page about it."),
    ),
    "too_large": (_("The answer is too large."), _("Link to a page about it.")),
    "took_too_long": (_("Checking takes unusually long."), _("Check again in a minute.")),
}  # fmt: skip
_UNKNOWN = (_("The page could not be checked."), _("Try again later."))


def words_of(code: str, details: Mapping[str, str | int]) -> tuple[str, str]:
    """What is wrong and what to do, in the reader's language."""
    message, advice = _WORDS.get(code) or _FAILURES.get(code) or _UNKNOWN
    return str(message) % details, str(advice) % details
