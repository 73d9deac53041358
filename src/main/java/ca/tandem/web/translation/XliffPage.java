package ca.tandem.web.translation;

import ca.tandem.exchange.xliff.UnitComparison;
import ca.tandem.exchange.xliff.UnitComparison.UnitOutcome;
import ca.tandem.exchange.xliff.XliffExport;
import ca.tandem.exchange.xliff.XliffFile;
import ca.tandem.exchange.xliff.XliffImport;
import ca.tandem.exchange.xliff.XliffPreview;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
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
 * Page for translation outside the portal: the XLIFF export of an edition, and the import of the returned file. The changes of that file
 * are first previewed unit by unit; it travels in the form until the user applies it.
 */
@Named
@RequestScoped
public class XliffPage {

    private static final String ATTACHMENT = "attachment";
    private static final String SEEN = "seen";
    private static final String CHOSEN = "chosen";

    @Inject
    CurrentPosting posting;

    @Inject
    PostingEditor postingEditor;

    @Inject
    XliffExport out;

    @Inject
    XliffImport in;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private Part file;
    private String attachment;
    private XliffPreview xliffPreview;

    @PostConstruct
    void open() {
        edition = posting.edition().orElse(null);
    }

    /** Answers 404 if the posting does not exist, and sends the XLIFF file if the request asks for it. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        } else if (request.getParameter("file") != null && !navigation.isPostback()) {
            var written = out.write(page.getName(), account.actor());
            navigation.send(written.bytes(), XliffFile.MEDIA_TYPE, written.name());
        }
    }

    /** Previews the changes that the uploaded file would make. */
    public void showPreview() {
        if (file == null || file.getSize() == 0) {
            statusMessages.addError("file", pageTexts.domain("problem.xliff.missing"));
            return;
        }
        try (var stream = file.getInputStream()) {
            showPreview(stream.readNBytes(XliffFile.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void showPreview(byte[] bytes) {
        var fields = Map.of(
                "xliff.large", "file",
                "xliff.malformed", "file",
                "xliff.other", "file",
                "xliff.version", "file",
                "xliff.files", "file",
                "xliff.posting", "file",
                "xliff.edition", "file",
                "xliff.direction", "file");
        serviceCall
                .call(fields, () -> in.preview(page.getName(), bytes, account.actor()))
                .ifPresent(found -> {
                    xliffPreview = found;
                    attachment = FormAttachment.encode(bytes);
                    statusMessages.addSuccess(pageTexts.staff("xliff.read"));
                });
    }

    /** Applies the changes of the file, and those conflicts that were chosen. */
    public void applyFile() {
        var bytes = FormAttachment.decode(request.getParameter(ATTACHMENT), XliffFile.MAX_BYTES + 1);
        serviceCall
                .call(() -> in.importFile(page.getName(), seen(), bytes, getChosen(), account.actor()))
                .ifPresentOrElse(
                        taken -> {
                            flashMessages.addSuccess(pageTexts.staff("xliff.taken", taken.taken()));
                            if (taken.refused() > 0) {
                                flashMessages.addWarning(pageTexts.staff("xliff.not.taken", taken.refused()));
                            }
                            navigation.to(page.path("TRANSLATION", page.getName()));
                        },
                        () -> showPreview(bytes));
    }

    private long seen() {
        var given = request.getParameter(SEEN);
        return given != null && given.matches("\\d{1,18}") ? Long.parseLong(given) : 0;
    }

    /** Returns the conflicts that the user wants to apply all the same, by unit name in the file. */
    public Set<String> getChosen() {
        var given = request.getParameterValues(CHOSEN);
        return given == null ? Set.of() : Set.of(given);
    }

    /** Explains why the user cannot import a translation now; empty if the user can. */
    public String getReadOnlyReason() {
        return pageTexts.refusals(postingEditor.refusalsToWrite(edition, edition.getTargetLanguage(), account.actor()));
    }

    public boolean isEditable() {
        return getReadOnlyReason().isEmpty();
    }

    /** Checks whether the form that applies a file is rendered: with its preview, and while it is being submitted. */
    public boolean isReviewed() {
        return xliffPreview != null || request.getParameter(ATTACHMENT) != null;
    }

    /** Checks whether there is something to apply or to choose. */
    public boolean isTakeable() {
        return isReviewed()
                && (xliffPreview == null || xliffPreview.units().stream().anyMatch(UnitComparison::isImportable));
    }

    /** Returns the units that the file would change, that conflict, or that are refused. */
    public List<UnitComparison> getReviews() {
        return xliffPreview.units().stream()
                .filter(unitComparison -> unitComparison.outcome() != UnitOutcome.UNCHANGED)
                .toList();
    }

    /** Returns the number of units with an outcome. */
    public long count(UnitOutcome unitOutcome) {
        return xliffPreview.count(unitOutcome);
    }

    /** Compares the current translation of a unit with that of the file; empty if the file has none that can be used. */
    public List<WordDifference> differences(UnitComparison unitComparison) {
        return unitComparison.target() == null
                ? List.of()
                : WordDifference.between(unitComparison.unit().getTarget(), unitComparison.target());
    }

    public UnitOutcome[] getOutcomes() {
        return UnitOutcome.values();
    }

    public Edition getEdition() {
        return edition;
    }

    public XliffPreview getPreview() {
        return xliffPreview;
    }

    public String getAttachment() {
        return attachment;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
