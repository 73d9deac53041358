package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Text;
import ca.tandem.publication.Markdown;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The whole translation beside its source, as readers will see both, and as Markdown to be written as one. */
@Named
@RequestScoped
public class WholeText {

    @Inject
    TranslationDesk desk;

    @Inject
    Authoring authoring;

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
    Notices notices;

    @Inject
    Navigation navigation;

    private Text theirs;
    private long version;
    private String title;
    private String description;
    private String body;

    @PostConstruct
    void open() {
        version = desk.getEdition().getVersion();
        var text = desk.getEdition().textIn(desk.getTarget());
        title = text.title();
        description = text.description();
        body = text.body();
    }

    /** Keeps what is written; its blocks are aligned with the units again. */
    public void save() {
        if (write()) {
            notices.say(words.staff("translation.saved.whole"));
            navigation.to(desk.getWholeAddress());
        }
    }

    /** Writes what stands in the fields; where somebody else was faster, their text is shown and nothing is written. */
    boolean write() {
        var written = attempt.make(
                () -> authoring.write(page.getName(), version, desk.getTarget(), getTyped(), account.actor()));
        desk.refresh();
        if (attempt.isStale()) {
            theirs = desk.getEdition().textIn(desk.getTarget());
        }
        version = desk.getEdition().getVersion();
        return written.isPresent();
    }

    /** What the checks say of the target as it stands in the fields; which units are not finished is said beside the delivery. */
    public List<Finding> getFindings() {
        var typed = getTyped();
        var saved = desk.getEdition().textIn(desk.getTarget());
        var findings = typed.equals(saved)
                ? desk.getFindings()
                : checks.findings(desk.getEdition().getTexts().with(desk.getTarget(), typed), desk.getSource());
        return findings.stream()
                .filter(finding -> finding.language() != desk.getSource()
                        && !finding.code().startsWith("unit."))
                .toList();
    }

    public long getErrors() {
        return getFindings().stream().filter(Finding::isError).count();
    }

    /** The body in the field as readers would see it. */
    public String getPreview() {
        return markdown.toHtml(getTyped().body());
    }

    public String getSourceHtml() {
        return markdown.toHtml(getSourceText().body());
    }

    public Text getSourceText() {
        return desk.getEdition().textIn(desk.getSource());
    }

    /** The text as it stands in the fields. */
    public Text getTyped() {
        return new Text(title, description, body);
    }

    /** What somebody else saved meanwhile; null where nobody did. */
    public Text getTheirs() {
        return theirs;
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
}
