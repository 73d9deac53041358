package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.ImportRun;
import ca.tandem.exchange.hugo.Imports;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Progress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The progress of an import; {@link ImportRows} are its outcome. */
@Named
@RequestScoped
public class ImportProgress {

    @Inject
    Imports imports;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Navigation navigation;

    private ImportRun run;

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

    /** Returns the number of postings of the import. */
    public long getPostings() {
        return imports.countPostings(run.getId());
    }

    public ImportRun getRun() {
        return run;
    }
}
