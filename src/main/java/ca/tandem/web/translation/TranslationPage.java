package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingAcceptance;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.web.finding.ProofreadingRequest;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Page on which an edition is translated: its units, the current unit and the work left. The current unit and the filter are query
 * parameters. Users who may not translate can read the page, which gives the reason.
 */
@Named
@RequestScoped
public class TranslationPage {

    @Inject
    CurrentPosting posting;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Checks checks;

    @Inject
    FindingAcceptance findingAcceptance;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    @Inject
    ProofreadingRequest proofreadingRequest;

    private Edition edition;
    private List<Unit> units = List.of();
    private List<Finding> findings;
    private Long judgedErrors;

    @PostConstruct
    void open() {
        edition = posting.edition().orElse(null);
        if (edition != null) {
            units = unitTranslation.activeUnits(edition);
        }
    }

    /** Reloads the edition with its units and findings after a change. */
    void refresh() {
        findings = null;
        judgedErrors = null;
        posting.reload();
        open();
    }

    /** Checks whether the request asks for the whole text instead of single units. */
    public boolean isWhole() {
        return "whole".equals(request.getParameter("view"));
    }

    /** Returns the current unit: the requested one, else the first; null if the source has no units. */
    Unit currentUnit() {
        var named = requestedUnit();
        return named != null || units.isEmpty() ? named : units.get(0);
    }

    /**
     * Returns the requested unit, or null if there is none. A submitted form names the unit for which it was rendered, and takes precedence
     * over the address.
     */
    Unit requestedUnit() {
        var id = request.getParameter("at") == null ? request.getParameter("unit") : request.getParameter("at");
        return units.stream()
                .filter(unit -> unit.getId().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Returns the findings for the edition as saved. */
    List<Finding> getFindings() {
        if (findings == null) {
            if (isWhole()) {
                proofreadingRequest.ask(edition);
            }
            findings = checks.findings(edition);
        }
        return findings;
    }

    /** Returns the number of errors that must be mended. */
    public long getErrors() {
        return getFindings().stream()
                .filter(finding -> finding.isError() && !finding.isAcceptable() && !finding.isAboutProgress())
                .count();
    }

    /** Returns the number of errors that must be mended or accepted with a reason. */
    public long getJudgedErrors() {
        if (judgedErrors == null) {
            var judged = getFindings().stream().filter(Finding::isAcceptable).toList();
            // Acceptances are looked up only where there is something to accept.
            judgedErrors = judged.isEmpty()
                    ? 0L
                    : findingAcceptance.assess(edition, judged).stream()
                            .filter(finding -> !finding.isDeliverable())
                            .count();
        }
        return judgedErrors;
    }

    public long getFinished() {
        return units.stream().filter(unit -> unit.getStatus().isFinished()).count();
    }

    public long getUnfinished() {
        return units.size() - getFinished();
    }

    /** Returns the id of the element that gets the focus when a unit is opened. */
    public String getAnchor() {
        return isEditable() ? "words" : "unit-label";
    }

    /** Returns the address of the list of units. */
    public String getAddress() {
        return page.path("TRANSLATION", page.getName());
    }

    /** Checks whether the request asks for word counts, which take a translation memory lookup for every segment. */
    public boolean isWithCounts() {
        return request.getParameter("counts") != null;
    }

    /** Returns the address of the whole-text view. */
    public String getWholeAddress() {
        return getAddress() + "?view=whole";
    }

    /** Returns the message key of the heading above the column of a language, given by the name of its constant. */
    public String heading(String language) {
        return "translation." + (getSource().name().equals(language) ? "source." : "target.") + language;
    }

    /** Explains why the user cannot edit the translation now; empty if the user can. */
    public String getReadOnlyReason() {
        if (edition.getState() == State.DRAFT) {
            return pageTexts.staff("translation.still.draft");
        }
        return pageTexts.refusals(postingEditor.refusalsToWrite(edition, getTarget(), account.actor()));
    }

    public boolean isEditable() {
        return getReadOnlyReason().isEmpty();
    }

    /**
     * Checks whether the input fields are rendered. Translators always get them, so that input survives a change of the edition's state.
     */
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
