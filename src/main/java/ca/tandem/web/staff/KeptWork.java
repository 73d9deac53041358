package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.posting.draft.KeptDrafts;
import ca.tandem.posting.draft.KeptLine;
import ca.tandem.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signed-in user's unsaved work, as it is shown outside of the editor. It is visible to nobody else. */
@Named
@RequestScoped
public class KeptWork {

    /**
     * A posting with unsaved work.
     *
     * @param edition the edition in work; null for a new posting
     * @param path the path at which editing continues
     * @param at the time of the last autosave
     */
    public record Line(Edition edition, String path, Instant at) {}

    @Inject
    KeptDrafts drafts;

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    private List<Line> lines;

    /** Returns the unsaved work, the latest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = new ArrayList<>();
            for (var kept : drafts.lines(account.actor())) {
                line(kept).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Returns the time of the last autosave of the posting of this page; null if there is none. */
    public Instant getAt() {
        return getLines().stream()
                .filter(line -> line.edition() != null
                        && line.edition().getPosting().getKey().equals(page.getName()))
                .map(Line::at)
                .findFirst()
                .orElse(null);
    }

    private Optional<Line> line(KeptLine kept) {
        if (kept.key().equals(KeptDrafts.NEW)) {
            return Optional.of(new Line(null, page.path("NEW_POSTING"), kept.at()));
        }
        return postings.edition(kept.key()).map(edition -> {
            var editable =
                    authoring.refusalsToWriteFacts(edition, account.actor()).isEmpty();
            return new Line(edition, page.path(editable ? "EDITOR" : "EDITION", kept.key()), kept.at());
        });
    }
}
