"""Erin has an idea; Mark makes a story of it in two languages; Anna sends it back, approves, and later corrects it."""

import re

from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.correcting import Correcting
from journeys.screens.reading import acknowledge_all
from journeys.screens.sharing import ShareDialog
from journeys.screens.studio import Editor, Review
from journeys.screens.suggesting import Suggesting
from journeys.support.cast import ANNA, ERIN, MARK, PHONE, WIM
from journeys.support.visit import Visit

IDEA = "The breadwagon leaves before dawn"
IN_DUTCH = "De broodwagen vertrekt voor dag en dauw"
LINK = "https://bakkerij.example/broodwagen"
SAID, MENDED, RIGHT = "Two hundred loaves a day.", "Three hundred loaves a day.", "Two hundred and fifty loaves a day."
REMARK = "Count the loaves again, please."
WRONG, CORRECT = "We wrote three hundred loaves.", "It is two hundred and fifty."
READY = "I shared a number that was wrong: it is 250 loaves. I work at Karveel."


def test_from_erins_idea_to_a_correction_that_reaches_everybody(enter: Enter) -> None:
    erin = enter(ERIN, on=PHONE, permissions=["clipboard-read", "clipboard-write"])
    mark, anna = enter(MARK), enter(ANNA)
    Suggesting(erin).send(IDEA, LINK)

    story = _mark_writes(mark)
    _anna_sends_back(anna)
    _mark_mends(mark, story)
    Review(anna).open(IDEA)
    Review(anna).approve()

    _erin_finds_saves_and_shares(erin)
    _wim_reads_it_once_in_dutch(enter(WIM))
    _anna_corrects(anna, story)
    _erin_is_told(erin)
    _everybody_reads_it(enter(None, java_script_enabled=False), mark.ask(f"/api/v1/stories/{story}/")["slug"])


def _mark_writes(mark: Visit) -> int:
    story = Suggesting(mark).make_a_story_of(IDEA)
    editor = Editor(mark)
    editor.fill(summary=SAID)
    editor.add_language("Nederlands")
    editor.fill(title=IN_DUTCH, summary="Tweehonderd broden per dag.")
    editor.suggest("LinkedIn", "At Karveel we built the wagon that brings this bread. #cargobikes")
    editor.suggest("X", "I work at Karveel. This is bread on our wheels.")
    editor.for_everyone()
    assert editor.submit() == story
    return story


def _anna_sends_back(anna: Visit) -> None:
    review = Review(anna)
    review.open(IDEA)
    expect(anna.page.get_by_text(IN_DUTCH)).to_be_visible()
    review.remark("Summary", REMARK)
    review.send_back("Mark Hofstra")


def _mark_mends(mark: Visit, story: int) -> None:
    mark.go(f"/studio/{story}").settled()
    expect(mark.page.get_by_text(re.compile(re.escape(REMARK))).first).to_be_visible()
    editor = Editor(mark)
    editor.fill(summary=MENDED)
    editor.submit()


def _erin_finds_saves_and_shares(erin: Visit) -> None:
    acknowledge_all(erin.go("/").settled())
    erin.go("/").settled()
    erin.field("Search stories").fill("eadwag")
    expect(erin.page).to_have_url(re.compile("q=eadwag"))
    card = erin.page.get_by_role("article").filter(has_text=IDEA)
    expect(erin.page.get_by_role("article")).to_have_count(1)
    expect(card).to_contain_text(erin.say("Suggested by {name}", name=ERIN.name))
    with erin.page.expect_response(re.compile(r"/api/v1/stories/\d+/save/")) as kept:
        card.get_by_role("button", name=erin.say("Save for later: {title}", title=IDEA)).click()
    assert kept.value.ok
    erin.go("/?saved=1").settled()
    expect(card).to_be_visible()
    dialog = ShareDialog(erin)
    dialog.open(IDEA)
    dialog.choose("LinkedIn")
    dialog.network_page("LinkedIn")
    dialog.posted()


def _wim_reads_it_once_in_dutch(wim: Visit) -> None:
    wim.go("/?q=broodwa").settled()
    expect(wim.page.get_by_role("article")).to_have_count(1)
    expect(wim.page.get_by_role("article")).to_contain_text(IN_DUTCH)


def _anna_corrects(anna: Visit, story: int) -> None:
    correcting = Correcting(anna)
    correcting.open(story)
    correcting.say_in_public(WRONG, CORRECT)
    correcting.reword("Summary", RIGHT)
    correcting.offer({"English": READY, "Nederlands": "Ik deelde een fout getal: het zijn 250 broden."})
    correcting.confirm()


def _erin_is_told(erin: Visit) -> None:
    erin.go("/impact").settled()
    notice = erin.page.get_by_role("listitem").filter(has_text=erin.say("“{title}” was corrected", title=IDEA))
    expect(notice).to_contain_text(WRONG)
    expect(notice).to_contain_text(READY)


def _everybody_reads_it(olaf: Visit, slug: str) -> None:
    olaf.go(f"/p/{slug}")
    expect(olaf.title(IDEA)).to_be_visible()
    for said in (WRONG, CORRECT, RIGHT):
        expect(olaf.page.get_by_text(said).first).to_be_visible()
