package ca.tandem.web.staff;

import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** A warning to authors and translators that nobody can apply any more, so that they do not learn it only when they submit their work. */
@Named
@RequestScoped
public class ClosingWarning {

    @Inject
    CurrentPosting posting;

    @Inject
    CurrentPage page;

    @Inject
    Clock clock;

    /** Checks whether the saved closing of the edition in work has passed. */
    public boolean isShown() {
        return posting.editions()
                .inWork()
                .filter(edition -> edition.getFacts().closedAt(clock.instant()))
                .isPresent();
    }
}
