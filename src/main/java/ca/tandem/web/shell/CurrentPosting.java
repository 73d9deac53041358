package ca.tandem.web.shell;

import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.Postings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The posting that the address of the current page names. It is read once per request, so that everything on a page, with the version that
 * a form sends back, comes from the same read.
 */
@RequestScoped
public class CurrentPosting {

    @Inject
    Postings postings;

    @Inject
    CurrentPage page;

    private PostingEditions editions;

    /** Returns the present editions of the posting; without any if there is no such posting. */
    public PostingEditions editions() {
        if (editions == null) {
            editions = postings.of(page.getName());
        }
        return editions;
    }

    /** Returns the edition in work, otherwise the public one, otherwise the latest. */
    public Optional<Edition> edition() {
        return editions().current();
    }

    /** Reads the posting again, to show what an action of this request or another user has changed. */
    public void reload() {
        editions = null;
    }
}
