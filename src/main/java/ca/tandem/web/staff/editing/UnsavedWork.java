package ca.tandem.web.staff.editing;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.Postings;
import ca.tandem.posting.editing.AutosaveSummary;
import ca.tandem.posting.editing.Autosaves;
import ca.tandem.web.shell.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signed-in user's unsaved work, as it is shown outside of the editor. It is visible to nobody else. */
@Named
@RequestScoped
public class UnsavedWork {

    /**
     * A posting with unsaved work.
     *
     * @param edition the edition in work; null for a new posting
     * @param path the path at which editing continues
     * @param at the time of the last autosave
     */
    public record UnsavedPosting(Edition edition, String path, Instant at) {}

    @Inject
    Autosaves drafts;

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    private List<AutosaveSummary> summaries;
    private List<UnsavedPosting> lines;

    /** Returns the unsaved work, the latest first. */
    public List<UnsavedPosting> getLines() {
        if (lines == null) {
            var editions =
                    postings.of(summaries().stream().map(AutosaveSummary::key).toList());
            lines = summaries().stream()
                    .flatMap(summary -> line(summary, editions.get(summary.key())).stream())
                    .toList();
        }
        return lines;
    }

    /** Returns the time of the last autosave of the posting of this page; null if there is none. */
    public Instant getAt() {
        return summaries().stream()
                .filter(summary -> summary.key().equals(page.getName()))
                .map(AutosaveSummary::at)
                .findFirst()
                .orElse(null);
    }

    private List<AutosaveSummary> summaries() {
        if (summaries == null) {
            // Nobody else ever opens an editor.
            summaries = account.isAuthor() || account.isTranslator() ? drafts.summaries(account.actor()) : List.of();
        }
        return summaries;
    }

    private Optional<UnsavedPosting> line(AutosaveSummary summary, PostingEditions editions) {
        if (summary.key().equals(Autosaves.NEW)) {
            return Optional.of(new UnsavedPosting(null, page.path("NEW_POSTING"), summary.at()));
        }
        return Optional.ofNullable(editions).flatMap(PostingEditions::current).map(edition -> {
            var editable =
                    postingEditor.refusalsToWriteFacts(edition, account.actor()).isEmpty();
            return new UnsavedPosting(edition, page.path(editable ? "EDITOR" : "EDITION", summary.key()), summary.at());
        });
    }
}
