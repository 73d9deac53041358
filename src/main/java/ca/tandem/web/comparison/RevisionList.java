package ca.tandem.web.comparison;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.posting.revision.Restoration;
import ca.tandem.posting.revision.RevisionLine;
import ca.tandem.posting.revision.RevisionName;
import ca.tandem.posting.revision.Revisions;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** The revisions of a posting, each with the way to what it changed and to bringing it back. */
@Named
@RequestScoped
public class RevisionList {

    private static final int FIRST = 12;

    @Inject
    Postings postings;

    @Inject
    Revisions revisions;

    @Inject
    Restoration restoration;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<RevisionLine> lines = List.of();
    private boolean restoring;
    private String hash;

    @PostConstruct
    void load() {
        edition = postings.edition(page.getName()).orElse(null);
        if (edition != null) {
            lines = revisions.of(page.getName());
            hash = edition.contentHash();
            restoring = restoration.refusals(edition, account.actor()).isEmpty();
        }
    }

    /** Newest first: the last ones, or all where the address asks for them. */
    public List<RevisionLine> getLines() {
        return isCut() ? lines.subList(0, FIRST) : lines;
    }

    public int getTotal() {
        return lines.size();
    }

    public boolean isCut() {
        return lines.size() > FIRST && !"all".equals(request.getParameter("revisions"));
    }

    /** What was saved, and in which parts. */
    public String what(RevisionLine line) {
        var parts = new ArrayList<String>();
        if (line.en()) {
            parts.add(words.domain("part.EN"));
        }
        if (line.fr()) {
            parts.add(words.domain("part.FR"));
        }
        if (line.facts()) {
            parts.add(words.domain("part.FACTS"));
        }
        return String.join(", ", parts);
    }

    /** What it is compared with to see what it changed; null where there is nothing before it. */
    public RevisionName before(RevisionLine line) {
        return line.number() > 1 ? new RevisionName(line.edition(), line.number() - 1) : line.origin();
    }

    /** Where that is shown. */
    public String changes(RevisionLine line) {
        return ComparisonPage.address(page, before(line).toString(), line.name().toString(), View.RENDERED);
    }

    /** Whether it can be brought back, and would change something. */
    public boolean isRestorable(RevisionLine line) {
        return restoring && !line.contentHash().equals(hash);
    }

    /** Where one sees what that would change, and does it. */
    public String restoration(RevisionLine line) {
        var now = Integer.toString(edition.getNumber());
        return ComparisonPage.address(page, now, line.name().toString(), View.RENDERED) + "#restoration";
    }
}
