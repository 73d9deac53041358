package ca.tandem.web.comparison;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Content;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import ca.tandem.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the edition in work changes of what readers see now, word by word. */
@Named
@RequestScoped
public class ReaderChanges {

    @Inject
    Postings postings;

    @Inject
    Publications publications;

    @Inject
    Comparison comparison;

    @Inject
    CurrentPage page;

    private Content shown;
    private Content next;
    private List<ComparedSide> sides;
    private String address;

    @PostConstruct
    void open() {
        postings.edition(page.getName())
                .filter(edition -> edition.getState().isInWork())
                .ifPresent(edition -> publications.byKey(page.getName()).ifPresent(seen -> compare(seen, edition)));
    }

    private void compare(Publication seen, Edition edition) {
        shown = new Content(
                edition.getSourceLanguage(), Bilingual.of(seen::textIn), seen.getFacts(), edition.getNote());
        next = edition.getContent();
        address = ComparisonPage.address(
                page, Integer.toString(seen.getEdition()), Integer.toString(edition.getNumber()), View.RENDERED);
    }

    /** Whether readers see something of the posting that would become something else. */
    public boolean isThere() {
        return shown != null && !shown.says(next);
    }

    public List<ComparedSide> getSides() {
        if (sides == null) {
            sides = comparison.changes(shown, next);
        }
        return sides;
    }

    public List<FactRow> getFacts() {
        return comparison.facts(shown, next);
    }

    /** Where both editions are compared as a whole. */
    public String getAddress() {
        return address;
    }
}
