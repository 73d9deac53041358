package ca.tandem.web.comparison;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Changes that the edition in work makes to the published posting, word by word. */
@Named
@RequestScoped
public class ReaderChanges {

    @Inject
    CurrentPosting posting;

    @Inject
    Publications publications;

    @Inject
    VersionComparison versionComparison;

    @Inject
    CurrentPage page;

    private EditionContent shown;
    private EditionContent next;
    private List<ComparedText> sides;
    private String address;

    @PostConstruct
    void open() {
        posting.editions()
                .inWork()
                .ifPresent(edition -> publications.byKey(page.getName()).ifPresent(seen -> compare(seen, edition)));
    }

    private void compare(Publication seen, Edition edition) {
        shown = new EditionContent(
                edition.getSourceLanguage(),
                Bilingual.of(seen::textIn),
                seen.getFacts(),
                seen.getFiles(),
                edition.getNote());
        next = edition.getContent();
        address = ComparisonPage.address(
                page,
                Integer.toString(seen.getEdition()),
                Integer.toString(edition.getNumber()),
                ComparisonView.RENDERED);
    }

    /** Checks whether the posting is published and the edition in work changes what readers see. */
    public boolean isShown() {
        return shown != null && !shown.hasSameContent(next);
    }

    public List<ComparedText> getSides() {
        if (sides == null) {
            sides = versionComparison.changes(shown, next);
        }
        return sides;
    }

    public List<ComparedFact> getFacts() {
        return versionComparison.facts(shown, next);
    }

    /** Returns the address of the full comparison of both editions. */
    public String getAddress() {
        return address;
    }
}
