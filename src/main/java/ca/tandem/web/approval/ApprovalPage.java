package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import ca.tandem.translation.unit.MachineShare;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.web.file.FileRow;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The information an approver needs for a decision: the changes for readers, both languages as readers will see them, and the findings. */
@Named
@RequestScoped
public class ApprovalPage {

    @Inject
    CurrentPosting posting;

    @Inject
    Publications publications;

    @Inject
    PostingWorkflow workflow;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    Navigation navigation;

    private Edition edition;
    private Publication shown;
    private ChangeSummary change;
    private String refusal;
    private String machineShare;

    @PostConstruct
    void open() {
        edition = posting.edition().orElse(null);
        if (edition != null) {
            shown = publications.byKey(page.getName()).orElse(null);
            change = ChangeSummary.of(shown, edition);
        }
    }

    /** Answers 404 if the posting does not exist. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    /** Returns the changes for readers, in sentences. */
    public List<String> getChanges() {
        return new ChangeSummaryText(page.getLanguage()).of(change);
    }

    /** Returns both languages, English first. */
    public List<EditionPreview> getSides() {
        return Arrays.stream(Language.values()).map(this::side).toList();
    }

    private EditionPreview side(Language language) {
        var postingText = edition.textIn(language);
        return new EditionPreview(
                language,
                postingText,
                markdownRenderer.toHtmlForStaff(postingText.body(), language, edition.getFiles()),
                FactLine.of(
                        edition.getFacts(),
                        pageTexts.in(language),
                        change.first() || !isWaiting() ? Set.of() : change.facts()),
                shown == null
                        ? null
                        : PublicAddresses.postingPath(language, shown.getSlugs().get(language)));
    }

    public List<FileRow> getFiles() {
        return FileRow.of(LinkedFiles.forStaff(edition.getFiles()), page.getLanguage());
    }

    /** Returns the contributions with their authors: English, then French, then the facts. */
    public List<Contribution> getContributions() {
        return edition.getContributions().stream()
                .sorted(Comparator.comparing(Contribution::getPart).thenComparing(Contribution::getAt))
                .toList();
    }

    /** Says how many units are a machine's translation, and how many began with one; empty if none. */
    public String getMachineShare() {
        if (machineShare == null) {
            var share = MachineShare.of(unitTranslation.activeUnits(edition));
            machineShare = share.isNone()
                    ? ""
                    : pageTexts.staff("approval.machine", share.unchanged(), share.units(), share.changed());
        }
        return machineShare;
    }

    /** Returns the reasons why the user may not approve the edition now; empty if there are none. */
    public String getRefusal() {
        if (refusal == null) {
            refusal = pageTexts.refusals(workflow.refusals(edition, Action.APPROVE, account.actor()));
        }
        return refusal;
    }

    public boolean isReturnable() {
        return isWaiting()
                && workflow.refusals(edition, Action.RETURN, account.actor()).isEmpty();
    }

    public boolean isUnschedulable() {
        return workflow.refusals(edition, Action.UNSCHEDULE, account.actor()).isEmpty();
    }

    /** Checks whether the edition waits for a decision. */
    public boolean isWaiting() {
        return edition.getState() == State.APPROVAL;
    }

    /** Checks whether the edition is not public yet, so that there are changes to announce. */
    public boolean isBeforePublication() {
        return edition.getState().isInWork();
    }

    public boolean isScheduled() {
        return edition.getState() == State.SCHEDULED;
    }

    public boolean isPublished() {
        return edition.getState() == State.PUBLISHED;
    }

    public Edition getEdition() {
        return edition;
    }
}
