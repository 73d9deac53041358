package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.ImportRun;
import ca.tandem.exchange.hugo.ImportedFile;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.ImportedPosting;
import ca.tandem.exchange.hugo.Imports;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Progress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The progress of an import and, after its end, the outcome for every file and posting. */
@Named
@RequestScoped
public class ImportProgress {

    /** The order of outcomes, those that need attention first. */
    private static final List<ImportOutcome> ORDER =
            List.of(ImportOutcome.REJECTED, ImportOutcome.REPAIRED, ImportOutcome.IMPORTED, ImportOutcome.UNCHANGED);

    @Inject
    Imports imports;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Navigation navigation;

    private ImportRun run;
    private ImportReport report;

    @PostConstruct
    void open() {
        if (account.isAdministrator() && page.getName().matches("\\d{1,18}")) {
            run = imports.run(Long.parseLong(page.getName())).orElse(null);
        }
    }

    /** Answers 404 if an administrator requests an import that does not exist. */
    public void load() {
        if (run == null && account.isAdministrator()) {
            navigation.notFound();
        }
    }

    public boolean isRunning() {
        return run != null && run.isRunning();
    }

    public Progress getProgress() {
        return new Progress(run.getDone(), run.getTotal());
    }

    public List<ImportedFile> getFiles() {
        return report().files().stream()
                .sorted(Comparator.comparing(file -> ORDER.indexOf(file.getOutcome())))
                .toList();
    }

    /** Returns the postings: those with errors first, then those with the most warnings. */
    public List<ImportedPosting> getPostings() {
        return report().postings().stream()
                .sorted(Comparator.comparing((ImportedPosting posting) ->
                                errors(posting.getFindings()).size())
                        .thenComparing(posting -> posting.getFindings().size())
                        .reversed())
                .toList();
    }

    /** Returns the errors among the findings. */
    public List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** Returns the warnings among the findings. Pages show their number first, since there can be many. */
    public List<Finding> warnings(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }

    public long count(ImportOutcome outcome) {
        return report().count(outcome);
    }

    /** Returns all outcomes, in the order of the report. */
    public List<ImportOutcome> getOutcomes() {
        return ORDER;
    }

    private ImportReport report() {
        if (report == null) {
            report = imports.report(run.getId()).orElseThrow();
        }
        return report;
    }

    public ImportRun getRun() {
        return run;
    }
}
