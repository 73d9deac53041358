package ca.tandem.web.memory;

import ca.tandem.exchange.tmx.TmxImport;
import ca.tandem.exchange.tmx.TmxReport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
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
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private Part file;
    private List<TmxReport.Fault> faults = List.of();

    /** Imports the pairs of the uploaded file. */
    public void take() {
        if (file == null || file.getSize() == 0) {
            status.bad("file", words.staff("memory.file.missing"));
            return;
        }
        attempt.make(this::send).ifPresent(this::tell);
    }

    private TmxReport send() {
        try (var stream = file.getInputStream()) {
            return tmxImport.take(stream, account.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(TmxReport report) {
        var said = words.staff("memory.taken", report.added(), report.known(), report.otherLanguages());
        if (report.bad() == 0) {
            notices.say(said);
            navigation.to(page.path("MEMORY"));
            return;
        }
        faults = report.faults();
        status.good(said);
        status.warn(words.staff("memory.faults", report.bad()));
    }

    /** Returns the parts of the file that could not be imported. */
    public List<TmxReport.Fault> getFaults() {
        return faults;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
