package ca.tandem.web.admin;

import ca.tandem.exchange.HugoImport;
import ca.tandem.exchange.ImportMode;
import ca.tandem.exchange.ImportRun;
import ca.tandem.exchange.Imports;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.FormKey;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.Status;
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
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    FormKey formKey;

    @Inject
    Status status;

    @Inject
    Notices notices;

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
            status.bad("archive", words.staff("admin.import.archive.missing"));
            return;
        }
        attempt.make(this::send).ifPresent(run -> {
            notices.say(words.staff("admin.import.started"));
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
