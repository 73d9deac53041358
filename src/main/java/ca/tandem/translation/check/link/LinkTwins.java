package ca.tandem.translation.check.link;

import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The pages in the other language: as addresses tell, among the portal's own pages, and as approved postings taught. */
@ApplicationScoped
public class LinkTwins {

    private final PublicPages publicPages;
    private final LearntLinks learntLinks;

    /** Creates twins of which only addresses tell. */
    public LinkTwins() {
        this(null, null);
    }

    @Inject
    public LinkTwins(PublicPages publicPages, LearntLinks learntLinks) {
        this.publicPages = publicPages;
        this.learntLinks = learntLinks;
    }

    /** Returns the address of the page in the given language, if it is known for certain. */
    Optional<String> twin(String address, Language to) {
        return Optional.ofNullable(LinkTarget.twin(address, to))
                .or(() -> ownPage(address, to))
                .or(() -> learnt(address, to));
    }

    /** Checks whether an address is known to be that of a page in the given language: its twin in the other one is known. */
    boolean isIn(String address, Language language) {
        return ownPage(address, language.other()).isPresent()
                || (learnt(address, language.other()).isPresent()
                        && learnt(address, language).isEmpty());
    }

    /**
     * Returns a value that changes whenever a pair is learnt. The portal's own pages are not in it: a page keeps its twin, and every
     * publication would have all texts checked again.
     */
    String state() {
        return learntLinks == null ? "" : String.valueOf(learntLinks.number());
    }

    private Optional<String> ownPage(String address, Language to) {
        return publicPages == null ? Optional.empty() : publicPages.twin(address, to);
    }

    private Optional<String> learnt(String address, Language to) {
        return learntLinks == null ? Optional.empty() : learntLinks.twin(LinkTarget.plain(address), to);
    }
}
