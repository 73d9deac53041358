package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.ImportReports;
import ca.tandem.exchange.hugo.ImportReports.MendableKind;
import ca.tandem.exchange.mend.ImportMend;
import ca.tandem.exchange.mend.ImportMends;
import ca.tandem.exchange.mend.MendFigures;
import ca.tandem.exchange.mend.MendedPosting;
import ca.tandem.exchange.mend.MendedPosting.MendOutcome;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Progress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The kinds of findings that can be mended over an import, and the outcome of the user's latest mend. */
@Named
@RequestScoped
public class ImportMendReport {

    /** Number of postings that are named with the reason why they were left as they were; the figures count all. */
    private static final int NAMED = 100;

    @Inject
    ImportReports importReports;

    @Inject
    ImportMends importMends;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    private List<MendableKind> kinds = List.of();
    private ImportMend mend;
    private MendFigures figures;
    private List<MendedPosting> left = List.of();

    @PostConstruct
    void open() {
        if (account.isAdministrator() && page.getName().matches("\\d{1,18}")) {
            var run = Long.parseLong(page.getName());
            kinds = importReports.mendable(run);
            importMends.latest(run, account.actor().name()).ifPresent(this::show);
        }
    }

    private void show(ImportMend latest) {
        mend = latest;
        figures = importMends.figures(latest.getId());
        left = importMends.left(latest.getId(), NAMED);
    }

    /** Returns the kinds of findings that can be mended, the most frequent first. */
    public List<MendableKind> getKinds() {
        return kinds;
    }

    /** Returns a finding of a kind, for its sentence and its language. */
    public Finding finding(MendableKind kind) {
        return Finding.of(kind.code(), kind.language(), "body");
    }

    /** Checks whether the user's latest mend, or its undoing, is under way. */
    public boolean isRunning() {
        return mend != null && mend.isRunning();
    }

    /** Returns how far the mend, or its undoing, has come. */
    public Progress getProgress() {
        var done = mend.getState() == ImportMend.MendState.UNDOING
                ? figures.getAll() - figures.postings(MendOutcome.MENDED)
                : figures.getAll();
        return new Progress(done, mend.getTotal());
    }

    /** Checks whether there is something left that the user can undo in one step. */
    public boolean isUndoable() {
        return mend != null && mend.isUndoable() && figures.postings(MendOutcome.MENDED) > 0;
    }

    /** Returns the first postings that were left as they were, with the reasons. */
    public List<MendedPosting> getLeft() {
        return left;
    }

    /** Returns the user's latest mend of this import; null if there is none. */
    public ImportMend getMend() {
        return mend;
    }

    public MendFigures getFigures() {
        return figures;
    }
}
