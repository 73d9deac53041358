package ca.tandem.web.glossary;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEditor;
import ca.tandem.translation.glossary.GlossaryEntry;
import ca.tandem.translation.glossary.GlossaryFile;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.workflow.RefusedException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Page of the glossary terms, searched in either language, with the form that imports a file. */
@Named
@RequestScoped
public class GlossaryPage {

    private static final int SIZE = 50;

    @Inject
    Glossary glossary;

    @Inject
    GlossaryEditor editing;

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

    private String asked;
    private int number;
    private Glossary.GlossarySearchResult glossarySearchResult;
    private Part file;
    private String subject;
    private List<GlossaryFile.LineError> lineErrors = List.of();

    @PostConstruct
    void load() {
        asked = request.getParameter("q") == null
                ? ""
                : request.getParameter("q").strip();
        number = Paging.number(request.getParameter("page"));
    }

    /** Checks whether the user may change the glossary. */
    public boolean isEditable() {
        return editing.refusals(account.actor()).isEmpty();
    }

    public List<Concept> getConcepts() {
        return found().terms().stream().map(GlossaryEntry::getConcept).toList();
    }

    public long getTotal() {
        return found().total();
    }

    private Glossary.GlossarySearchResult found() {
        if (glossarySearchResult == null) {
            glossarySearchResult = glossary.find(asked, page.getLanguage(), number, SIZE);
        }
        return glossarySearchResult;
    }

    /** Imports the terms of the uploaded file. */
    public void importFile() {
        if (file == null || file.getSize() == 0) {
            statusMessages.addError("file", pageTexts.staff("glossary.file.missing"));
            return;
        }
        serviceCall.call(this::send).ifPresent(glossaryImportResult -> {
            var said = pageTexts.staff(
                    "glossary.taken",
                    glossaryImportResult.added(),
                    glossaryImportResult.changed(),
                    glossaryImportResult.unchanged());
            if (lineErrors.isEmpty()) {
                flashMessages.addSuccess(said);
                navigation.to(page.path("GLOSSARY"));
            } else {
                statusMessages.addSuccess(said);
                statusMessages.addWarning(pageTexts.staff("glossary.errors", lineErrors.size()));
            }
        });
    }

    private GlossaryEditor.GlossaryImportResult send() {
        RefusedException.throwIfAny(editing.refusals(account.actor()));
        try (var stream = file.getInputStream()) {
            var read = GlossaryFile.read(stream.readNBytes(GlossaryFile.MAX_TERMIUM_BYTES + 1), subject);
            var glossaryImportResult = editing.importFile(read, account.actor());
            lineErrors = read.lineErrors();
            glossarySearchResult = null;
            return glossaryImportResult;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins the forms of a term as one line. */
    public String joined(List<String> wordings) {
        return String.join(", ", wordings);
    }

    /** Returns the parts of the file that were left out. */
    public List<GlossaryFile.LineError> getLineErrors() {
        return lineErrors;
    }

    public String getAsked() {
        return asked;
    }

    public Paging getPaging() {
        return new Paging(number, getTotal(), SIZE, this::address);
    }

    /** Returns the address of another page of the same list. */
    private String address(int other) {
        return Page.GLOSSARY.path(page.getLanguage()) + "?page=" + other + QueryString.parameter("q", asked);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
