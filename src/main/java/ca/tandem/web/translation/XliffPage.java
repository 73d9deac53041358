package ca.tandem.web.translation;

import ca.tandem.exchange.xliff.Outcome;
import ca.tandem.exchange.xliff.Preview;
import ca.tandem.exchange.xliff.Review;
import ca.tandem.exchange.xliff.XliffExport;
import ca.tandem.exchange.xliff.XliffFile;
import ca.tandem.exchange.xliff.XliffImport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.Status;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An edition's way to translators elsewhere and back: a file to take along, and the form for the one that comes back. That one is shown
 * unit by unit first; it travels in the form until somebody takes it.
 */
@Named
@RequestScoped
public class XliffPage {

    private static final String PACKED = "packed";
    private static final String SEEN = "seen";
    private static final String CHOSEN = "chosen";

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    XliffExport out;

    @Inject
    XliffImport in;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private Part file;
    private String packed;
    private Preview preview;

    @PostConstruct
    void open() {
        edition = postings.edition(page.getName()).orElse(null);
    }

    /** Answers that there is no such page where there is no such posting, and sends the file to whoever asks for it. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        } else if (request.getParameter("file") != null && !navigation.isPostback()) {
            var written = out.write(page.getName(), account.actor());
            navigation.send(written.bytes(), XliffFile.MEDIA_TYPE, written.name());
        }
    }

    /** Shows what the file that was sent would change. */
    public void look() {
        if (file == null || file.getSize() == 0) {
            status.bad("file", words.domain("problem.xliff.missing"));
            return;
        }
        try (var stream = file.getInputStream()) {
            look(stream.readNBytes(XliffFile.MOST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(byte[] bytes) {
        var fields = Map.of(
                "xliff.large", "file",
                "xliff.malformed", "file",
                "xliff.other", "file",
                "xliff.version", "file",
                "xliff.files", "file",
                "xliff.posting", "file",
                "xliff.edition", "file",
                "xliff.direction", "file");
        attempt.make(fields, () -> in.preview(page.getName(), bytes, account.actor()))
                .ifPresent(found -> {
                    preview = found;
                    packed = Packed.pack(bytes);
                    status.good(words.staff("xliff.read"));
                });
    }

    /** Takes what the file brings, with the conflicts that were chosen. */
    public void take() {
        var bytes = Packed.unpack(request.getParameter(PACKED), XliffFile.MOST + 1);
        attempt.make(() -> in.take(page.getName(), seen(), bytes, getChosen(), account.actor()))
                .ifPresentOrElse(
                        taken -> {
                            notices.say(words.staff("xliff.taken", taken.taken()));
                            if (taken.refused() > 0) {
                                notices.warn(words.staff("xliff.not.taken", taken.refused()));
                            }
                            navigation.to(page.path("TRANSLATION", page.getName()));
                        },
                        () -> look(bytes));
    }

    private long seen() {
        var given = request.getParameter(SEEN);
        return given != null && given.matches("\\d{1,18}") ? Long.parseLong(given) : 0;
    }

    /** The conflicts that somebody wants to be taken all the same, by their names in the file. */
    public Set<String> getChosen() {
        var given = request.getParameterValues(CHOSEN);
        return given == null ? Set.of() : Set.of(given);
    }

    /** Why nothing can be taken back here by this person now; empty where it can. */
    public String getReadOnlyReason() {
        return words.refusals(authoring.refusalsToWrite(edition, edition.getTargetLanguage(), account.actor()));
    }

    public boolean isEditable() {
        return getReadOnlyReason().isEmpty();
    }

    /** Whether the form is there with which a file is taken: as long as it is shown, and while it is sent. */
    public boolean isReviewed() {
        return preview != null || request.getParameter(PACKED) != null;
    }

    /** Whether there is something to take, or to choose. */
    public boolean isTakeable() {
        return isReviewed() && (preview == null || preview.units().stream().anyMatch(Review::isTakeable));
    }

    /** The units of which something is to be said. */
    public List<Review> getReviews() {
        return preview.units().stream()
                .filter(review -> review.outcome() != Outcome.UNCHANGED)
                .toList();
    }

    /** How many units have that outcome. */
    public long count(Outcome outcome) {
        return preview.count(outcome);
    }

    /** What the file changes in the words that stand here. */
    public List<WordDifference> differences(Review review) {
        return review.target() == null
                ? List.of()
                : WordDifference.between(review.unit().getTarget(), review.target());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Edition getEdition() {
        return edition;
    }

    public Preview getPreview() {
        return preview;
    }

    public String getPacked() {
        return packed;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
