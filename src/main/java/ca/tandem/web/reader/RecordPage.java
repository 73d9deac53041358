package ca.tandem.web.reader;

import ca.tandem.common.ClockProducer;
import ca.tandem.publication.CatalogueReads;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationCache;
import ca.tandem.publication.transparency.Checkpoints;
import ca.tandem.publication.transparency.LogEntry;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.publication.transparency.PublicationHistory;
import ca.tandem.publication.transparency.PublicationLeaf;
import ca.tandem.publication.transparency.TransparencyLog;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** Page that tells readers how the page of a posting came about, by what the transparency log says and by nothing else. */
@Named("recordPage")
@RequestScoped
public class RecordPage {

    @Inject
    CurrentPage page;

    @Inject
    PublicationCache publications;

    @Inject
    TransparencyLog transparencyLog;

    @Inject
    Checkpoints checkpoints;

    @Inject
    PageTexts pageTexts;

    private Publication publication;

    /** Null if the log does not have the publication yet. */
    private PublicationHistory history;

    @PostConstruct
    void load() {
        publication = publications
                .bySlug(page.getLanguage(), page.getName())
                .orElseThrow(() -> new IllegalStateException("No publication at " + page.getAddress()));
        history = transparencyLog
                .history(publication.getKey(), publication.getNumber())
                .orElse(null);
        if (history == null) {
            // The log follows by itself, which the catalogue does not tell.
            CatalogueReads.noteIncomplete();
        }
    }

    /** Checks whether the log has what readers see. */
    public boolean isLogged() {
        return history != null;
    }

    public String getKey() {
        return publication.getKey();
    }

    public PublicationLeaf getLeaf() {
        return history.current().getLeaf();
    }

    public LogEntry getEntry() {
        return history.current();
    }

    /** Returns the sentence that says since when both languages are public. */
    public String getTogether() {
        return pageTexts.reader("record.together.text", moment(history.publishedAt()));
    }

    /** Returns the sentence that says whether somebody who wrote and translated none of it approved both languages. */
    public String getApproval() {
        var leaf = getLeaf();
        if (leaf.people().approved() > 0) {
            return pageTexts.reader("record.approved", moment(leaf.people().approvedAt()));
        }
        return pageTexts.reader(leaf.elsewhere() ? "record.approved.elsewhere" : "record.approved.nobody");
    }

    /**
     * A change as shown to readers.
     *
     * @param at the instant
     * @param moment the instant in words
     * @param words what happened
     * @param index the index of the leaf
     */
    public record ChangeText(Instant at, String moment, String words, long index) {}

    /** Returns what happened to the posting in public, the latest first. */
    public List<ChangeText> getChanges() {
        return history.entries().stream()
                .map(entry -> {
                    var leaf = entry.getLeaf();
                    return new ChangeText(
                            leaf.at(),
                            moment(leaf.at()),
                            pageTexts.reader("record.event." + leaf.event()),
                            entry.getIndex());
                })
                .toList();
    }

    /** Checks whether a text or facts replaced others in public. */
    public boolean isChanged() {
        return history.entries().stream()
                .map(entry -> entry.getLeaf().event())
                .anyMatch(event -> event == LoggedEvent.REVISION || event == LoggedEvent.CORRECTION);
    }

    /** Returns the public keys of the log. */
    public List<String> getKeys() {
        return checkpoints.verifierKeys();
    }

    /** Returns the command that checks what is public of the posting. */
    public String getCommand() {
        return "java tools/VerifyPublication.java " + page.absolute("") + " " + getKey();
    }

    private String moment(Instant instant) {
        return pageTexts.closing(instant.atZone(ClockProducer.ZONE));
    }
}
