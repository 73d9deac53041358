package ca.tandem.web.admin;

import ca.tandem.exchange.ImportOutcome;
import ca.tandem.exchange.ImportReport;
import ca.tandem.exchange.ImportRun;
import ca.tandem.exchange.ImportedFile;
import ca.tandem.exchange.ImportedPosting;
import ca.tandem.exchange.Imports;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.staff.Navigation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** How far an import is and, once it has ended, what became of every file and posting. */
@Named
@RequestScoped
public class ImportProgress {

    /** What needs attention comes first. */
    private static final List<ImportOutcome> ORDER =
            List.of(ImportOutcome.REJECTED, ImportOutcome.REPAIRED, ImportOutcome.IMPORTED, ImportOutcome.UNCHANGED);

    /** How finely the progress is said aloud, in percent: a quarter at a time says enough. */
    private static final int STEP = 25;

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

    /** Answers that there is no such page where an administrator asks for an import that never was. */
    public void load() {
        if (run == null && account.isAdministrator()) {
            navigation.notFound();
        }
    }

    public boolean isRunning() {
        return run != null && run.isRunning();
    }

    /** The share that is done in quarters, for those who hear it. */
    public int getQuarters() {
        return run.getPercent() / STEP * STEP;
    }

    public List<ImportedFile> getFiles() {
        return report().files().stream()
                .sorted(Comparator.comparing(file -> ORDER.indexOf(file.getOutcome())))
                .toList();
    }

    /** The postings: those with errors first, then those with the most warnings. */
    public List<ImportedPosting> getPostings() {
        return report().postings().stream()
                .sorted(Comparator.comparing((ImportedPosting posting) ->
                                errors(posting.getFindings()).size())
                        .thenComparing(posting -> posting.getFindings().size())
                        .reversed())
                .toList();
    }

    /** What must be mended. */
    public List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** What wants a look: it is told by its number first, for there can be many. */
    public List<Finding> warnings(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }

    public long count(ImportOutcome outcome) {
        return report().count(outcome);
    }

    /** Every outcome, in the order of the report. */
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
