package ca.tandem.web.desk;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.Text;
import ca.tandem.publication.Markdown;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.Status;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Where a translator writes the other language beside the source. Whoever may not translate reads, and is told why. */
@Named
@RequestScoped
public class TranslationDesk {

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Checks checks;

    @Inject
    Markdown markdown;

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

    private Edition edition;
    private Text theirs;
    private long version;
    private String title;
    private String description;
    private String body;
    private String reason;

    @PostConstruct
    void open() {
        edition = postings.edition(page.getName()).orElse(null);
        if (edition != null) {
            version = edition.getVersion();
            var text = edition.textIn(getTarget());
            title = text.title();
            description = text.description();
            body = text.body();
        }
    }

    /** Answers that there is no such page where there is no such posting. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    /** Keeps what is written so far; the page stays where it is, with what was typed. */
    public void save() {
        if (write()) {
            status.good(words.staff("translation.saved"));
        }
    }

    /** Keeps what is written, and hands both texts to the approver. */
    public void deliver() {
        act(Decision.of(Action.DELIVER), "translation.delivered");
    }

    /** Keeps what is written, and sends the edition back to its author. */
    public void giveBack() {
        act(Decision.returnTo(State.DRAFT, reason), "translation.returned");
    }

    private void act(Decision decision, String said) {
        if (write()
                && attempt.run(
                        Map.of("reason.missing", "reason"),
                        () -> workflow.perform(page.getName(), version, decision, account.actor()))) {
            notices.say(words.staff(said));
            navigation.to(Page.EDITION.path(page.getLanguage(), page.getName()));
        }
    }

    private boolean write() {
        var written =
                attempt.make(() -> authoring.write(page.getName(), version, getTarget(), getTyped(), account.actor()));
        if (attempt.isStale()) {
            edition = postings.edition(page.getName()).orElseThrow();
            theirs = edition.textIn(getTarget());
        }
        written.ifPresent(now -> edition = now);
        version = edition.getVersion();
        return written.isPresent();
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

    /** What the checks say of the target as it stands in the fields. */
    public List<Finding> getFindings() {
        return checks.findings(edition.getTexts().with(getTarget(), getTyped()), getSource()).stream()
                .filter(finding -> finding.language() != edition.getSourceLanguage())
                .toList();
    }

    /** The action that hands both texts to the approver, for its name. */
    public Action getDeliver() {
        return Action.DELIVER;
    }

    public long getErrors() {
        return getFindings().stream().filter(Finding::isError).count();
    }

    /** The body in the fields as readers would see it. */
    public String getPreview() {
        return markdown.toHtml(getTyped().body());
    }

    public String getSourceHtml() {
        return markdown.toHtml(getSourceText().body());
    }

    public Text getSourceText() {
        return edition.textIn(getSource());
    }

    /** The text as it stands in the fields. */
    public Text getTyped() {
        return new Text(title, description, body);
    }

    /** What somebody else saved meanwhile; null where nobody did. */
    public Text getTheirs() {
        return theirs;
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

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
