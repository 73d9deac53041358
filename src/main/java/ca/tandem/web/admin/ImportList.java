package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.HugoImport;
import ca.tandem.exchange.hugo.ImportMode;
import ca.tandem.exchange.hugo.ImportRun;
import ca.tandem.exchange.hugo.Imports;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The list of the latest imports, and the form for a new one. */
@Named
@RequestScoped
public class ImportList {

    @Inject
    HugoImport hugoImport;

    @Inject
    Imports imports;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private Part archive;
    private ImportMode mode = ImportMode.PUBLISHED;

    public List<ImportRun> getRuns() {
        return imports.latest();
    }

    /** Starts an import of the uploaded archive. */
    public void start() {
        if (archive == null || archive.getSize() == 0) {
            statusMessages.addError("archive", pageTexts.staff("admin.import.archive.missing"));
            return;
        }
        serviceCall.call(this::send).ifPresent(run -> {
            flashMessages.addSuccess(pageTexts.staff("admin.import.started"));
            navigation.to(Page.IMPORT.path(page.getLanguage(), Long.toString(run)));
        });
    }

    private Long send() {
        try (var stream = archive.getInputStream()) {
            return hugoImport.start(stream, mode, account.actor(), formKey.sent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the modes of an import. */
    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    public Part getArchive() {
        return archive;
    }

    public void setArchive(Part archive) {
        this.archive = archive;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }
}
