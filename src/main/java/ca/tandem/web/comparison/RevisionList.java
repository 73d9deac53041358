package ca.tandem.web.comparison;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.revision.RevisionName;
import ca.tandem.posting.revision.RevisionRestorer;
import ca.tandem.posting.revision.RevisionSummary;
import ca.tandem.posting.revision.Revisions;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.PageTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Revisions of a posting, with links to compare and to restore them. */
@Named
@RequestScoped
public class RevisionList {

    private static final int FIRST = 12;

    @Inject
    CurrentPosting posting;

    @Inject
    Revisions revisions;

    @Inject
    RevisionRestorer revisionRestorer;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<RevisionSummary> lines = List.of();
    private boolean restoring;
    private String hash;

    @PostConstruct
    void load() {
        edition = posting.edition().orElse(null);
        if (edition != null) {
            lines = revisions.of(page.getName());
            hash = edition.contentHash();
            restoring = revisionRestorer.refusals(edition, account.actor()).isEmpty();
        }
    }

    /** Returns the revisions, newest first: the latest ones, or all if the request asks for them. */
    public List<RevisionSummary> getLines() {
        return isCut() ? lines.subList(0, FIRST) : lines;
    }

    public int getTotal() {
        return lines.size();
    }

    public boolean isCut() {
        return lines.size() > FIRST && !"all".equals(request.getParameter("revisions"));
    }

    /** Lists the parts of the content that a revision changed. */
    public String changedParts(RevisionSummary line) {
        var parts = new ArrayList<String>();
        if (line.en()) {
            parts.add(pageTexts.domain("contributed.part.EN"));
        }
        if (line.fr()) {
            parts.add(pageTexts.domain("contributed.part.FR"));
        }
        if (line.facts()) {
            parts.add(pageTexts.domain("contributed.part.FACTS"));
        }
        return String.join(", ", parts);
    }

    /** Returns the version before a revision, to compare it with; null if there is none. */
    public RevisionName before(RevisionSummary line) {
        return line.number() > 1 ? new RevisionName(line.edition(), line.number() - 1) : line.origin();
    }

    /** Returns the address of the comparison that shows the changes of a revision. */
    public String changes(RevisionSummary line) {
        return ComparisonPage.address(page, before(line).toString(), line.name().toString(), ComparisonView.RENDERED);
    }

    /** Checks whether the user may restore a revision, and whether it differs from the current content. */
    public boolean isRestorable(RevisionSummary line) {
        return restoring && !line.contentHash().equals(hash);
    }

    /** Returns the address of the comparison that shows the effect of restoring a revision, and restores it. */
    public String restoration(RevisionSummary line) {
        var now = Integer.toString(edition.getNumber());
        return ComparisonPage.address(page, now, line.name().toString(), ComparisonView.RENDERED) + "#restoration";
    }
}
