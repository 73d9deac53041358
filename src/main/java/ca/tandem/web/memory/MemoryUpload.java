package ca.tandem.web.memory;

import ca.tandem.exchange.tmx.TmxImport;
import ca.tandem.exchange.tmx.TmxReport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
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

/** Form that imports a TMX file into the translation memory. */
@Named
@RequestScoped
public class MemoryUpload {

    @Inject
    TmxImport tmxImport;

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

    private Part file;
    private List<TmxReport.UnitError> faults = List.of();

    /** Imports the pairs of the uploaded file. */
    public void importFile() {
        if (file == null || file.getSize() == 0) {
            statusMessages.addError("file", pageTexts.staff("memory.file.missing"));
            return;
        }
        serviceCall.call(this::send).ifPresent(this::tell);
    }

    private TmxReport send() {
        try (var stream = file.getInputStream()) {
            return tmxImport.importFile(stream, account.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(TmxReport report) {
        var said = pageTexts.staff("memory.taken", report.added(), report.known(), report.otherLanguages());
        if (report.bad() == 0) {
            flashMessages.addSuccess(said);
            navigation.to(page.path("MEMORY"));
            return;
        }
        faults = report.faults();
        statusMessages.addSuccess(said);
        statusMessages.addWarning(pageTexts.staff("memory.faults", report.bad()));
    }

    /** Returns the parts of the file that could not be imported. */
    public List<TmxReport.UnitError> getFaults() {
        return faults;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
