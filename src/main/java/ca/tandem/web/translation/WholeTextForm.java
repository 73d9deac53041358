package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.web.finding.ProofreadingRequest;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whole-text view: source and translation side by side as readers will see them, and the translation as one Markdown text to edit. */
@Named
@RequestScoped
public class WholeTextForm {

    @Inject
    TranslationPage desk;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Checks checks;

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    ProofreadingRequest proofreadingRequest;

    private PostingText theirs;
    private long version;
    private String title;
    private String description;
    private String body;
    private PostingText asked;
    private List<Finding> findings;

    @PostConstruct
    void open() {
        version = desk.getEdition().getVersion();
        var postingText = desk.getEdition().textIn(desk.getTarget());
        title = postingText.title();
        description = postingText.description();
        body = postingText.body();
    }

    /** Saves the text; its blocks are aligned with the units again. */
    public void save() {
        if (saveInput()) {
            flashMessages.addSuccess(pageTexts.staff("translation.saved.whole"));
            navigation.to(desk.getWholeAddress());
        }
    }

    /** Checks whether the fields differ from the stored text. */
    boolean isUnsaved() {
        return !getTyped().equals(desk.getEdition().textIn(desk.getTarget()));
    }

    /** Saves the input; in an edit conflict nothing is written and the other user's text is shown. Returns false if saving failed. */
    boolean saveInput() {
        var written = serviceCall.call(
                () -> postingEditor.write(page.getName(), version, desk.getTarget(), getTyped(), account.actor()));
        desk.refresh();
        asked = null;
        if (serviceCall.isConflict()) {
            theirs = desk.getEdition().textIn(desk.getTarget());
        }
        version = desk.getEdition().getVersion();
        return written.isPresent();
    }

    /** Returns the findings for the translation as typed. Unfinished units are left out: they are reported beside the delivery. */
    public List<Finding> getFindings() {
        var typed = getTyped();
        var saved = desk.getEdition().textIn(desk.getTarget());
        if (!typed.equals(asked)) {
            asked = typed;
            findings = (typed.equals(saved) ? desk.getFindings() : findings(typed))
                    .stream()
                            .filter(finding -> finding.language() != desk.getSource() && !finding.isAboutProgress())
                            .toList();
        }
        return findings;
    }

    private List<Finding> findings(PostingText typed) {
        var texts = desk.getEdition().getTexts().with(desk.getTarget(), typed);
        proofreadingRequest.ask(texts, desk.getSource());
        return checks.findings(texts, desk.getSource());
    }

    /** Returns the number of kinds of errors. */
    public long getErrors() {
        return FindingGroup.ofUnsaved(getFindings()).stream()
                .filter(group -> group.first().finding().isError())
                .count();
    }

    /** Returns the number of kinds of warnings. */
    public long getWarnings() {
        return FindingGroup.ofUnsaved(getFindings()).size() - getErrors();
    }

    /** Renders the body in the field as readers would see it. */
    public String getPreview() {
        return html(getTyped(), desk.getTarget());
    }

    public String getSourceHtml() {
        return html(getSourceText(), desk.getSource());
    }

    private String html(PostingText text, Language language) {
        return markdownRenderer.toHtmlForStaff(
                text.body(), language, desk.getEdition().getFiles());
    }

    public PostingText getSourceText() {
        return desk.getEdition().textIn(desk.getSource());
    }

    /** Returns the text as it is in the fields. */
    public PostingText getTyped() {
        return new PostingText(title, description, body);
    }

    /** Returns the text that another user saved meanwhile, or null if there is no edit conflict. */
    public PostingText getTheirs() {
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
