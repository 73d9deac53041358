package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.unit.Translating;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The page on which an edition is translated: its units, which of them is at work, and what is left to do. The unit at work and the
 * choice of units stand in the address. Whoever may not translate reads, and is told why.
 */
@Named
@RequestScoped
public class TranslationDesk {

    @Inject
    Postings postings;

    @Inject
    Translating translating;

    @Inject
    Authoring authoring;

    @Inject
    Checks checks;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<Unit> units = List.of();
    private List<Finding> findings;

    @PostConstruct
    void open() {
        edition = postings.edition(page.getName()).orElse(null);
        if (edition != null) {
            units = translating.units(edition);
        }
    }

    /** Reads everything anew, after a change. */
    void refresh() {
        findings = null;
        open();
    }

    /** Whether the address asks for the whole text. */
    public boolean isWhole() {
        return "whole".equals(request.getParameter("view"));
    }

    /** The unit at work; null where the source has none. */
    Unit atWork() {
        var named = named();
        return named != null || units.isEmpty() ? named : units.get(0);
    }

    /** The unit that is asked for: a form names the one for which it was made, whatever the address says; null where there is none. */
    Unit named() {
        var id = request.getParameter("at") == null ? request.getParameter("unit") : request.getParameter("at");
        return units.stream()
                .filter(unit -> unit.getId().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** That something is not translated yet is said by the units' status. */
    static boolean isAboutProgress(Finding finding) {
        return finding.code().startsWith("unit.") || finding.code().equals("text.missing");
    }

    /** What the checks say of the edition as it is saved. */
    List<Finding> getFindings() {
        if (findings == null) {
            findings = checks.findings(edition);
        }
        return findings;
    }

    public long getErrors() {
        return getFindings().stream()
                .filter(finding -> finding.isError() && !isAboutProgress(finding))
                .count();
    }

    public long getFinished() {
        return units.stream().filter(unit -> unit.getStatus().isFinished()).count();
    }

    public long getUnfinished() {
        return units.size() - getFinished();
    }

    /** The id of what gets the focus when a unit is opened. */
    public String getAnchor() {
        return isEditable() ? "words" : "unit-label";
    }

    /** Where the units are. */
    public String getAddress() {
        return page.path("TRANSLATION", page.getName());
    }

    /** Whether the words are to be counted: it takes a look into the memory for every sentence. */
    public boolean isWithCounts() {
        return request.getParameter("counts") != null;
    }

    /** Where the whole text is. */
    public String getWholeAddress() {
        return getAddress() + "?view=whole";
    }

    /** The key of what stands above the column of that language. */
    public String heading(String language) {
        return "translation." + (getSource().name().equals(language) ? "source." : "target.") + language;
    }

    /** Why nothing can be written here by this person now; empty where it can. */
    public String getReadOnlyReason() {
        if (edition.getState() == State.DRAFT) {
            return words.staff("translation.still.draft");
        }
        return words.refusals(authoring.refusalsToWrite(edition, getTarget(), account.actor()));
    }

    public boolean isEditable() {
        return getReadOnlyReason().isEmpty();
    }

    /** Whether the fields are there at all: they keep what was typed even where the edition has moved on since. */
    public boolean isWithFields() {
        return account.isTranslator();
    }

    public List<Unit> getUnits() {
        return units;
    }

    public Language getSource() {
        return edition.getSourceLanguage();
    }

    public Language getTarget() {
        return edition.getTargetLanguage();
    }

    public Edition getEdition() {
        return edition;
    }
}
