package ca.tandem.web.staff;

import ca.tandem.posting.Postings;
import ca.tandem.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Says to those who write that nobody can apply any more, so that they do not hear it first when they deliver. */
@Named
@RequestScoped
public class ClosingWarning {

    @Inject
    Postings postings;

    @Inject
    CurrentPage page;

    @Inject
    Clock clock;

    /** Whether the closing of the edition in work, as it is saved, has passed. */
    public boolean isShown() {
        return postings.edition(page.getName())
                .filter(edition -> edition.getState().isInWork())
                .filter(edition -> edition.getFacts().closedAt(clock.instant()))
                .isPresent();
    }
}
