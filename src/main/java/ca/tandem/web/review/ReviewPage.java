package ca.tandem.web.review;

import ca.tandem.common.Language;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.review.ReviewFiles;
import ca.tandem.review.ReviewLink;
import ca.tandem.review.ReviewService;
import ca.tandem.translation.comment.Comment;
import ca.tandem.web.approval.EditionPreview;
import ca.tandem.web.approval.FactLine;
import ca.tandem.web.file.FileRow;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Page on which a reviewer without an account reads one edition as readers will see it, and comments on it. */
@Named
@RequestScoped
public class ReviewPage {

    /** Name of the field for the reviewer's name. */
    static final String NAME = "name";

    static final String ABOUT = "about";
    static final String WORDS = "words";

    @Inject
    ReviewService reviewService;

    @Inject
    ReviewFiles reviewFiles;

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    private ReviewLink link;
    private List<Refusal> refusals = List.of();
    private boolean sent;

    /**
     * An error in the submitted form.
     *
     * @param field the id of the field concerned, or null if there is none
     * @param text the message, a sentence
     */
    public record FieldError(String field, String text) {}

    void refuse(List<Refusal> reasons) {
        refusals = List.copyOf(reasons);
    }

    void thank() {
        sent = true;
    }

    /** Checks whether the form for a comment was submitted, not only the code of the link. */
    boolean isSubmitted() {
        return request.getParameter(NAME) != null || request.getParameter(WORDS) != null;
    }

    /** Returns the link of the code. The edition is shown only while the link is open. */
    public ReviewLink getLink() {
        if (link == null) {
            link = reviewService.byToken(page.getCode()).orElseThrow();
        }
        return link;
    }

    public Edition getEdition() {
        return getLink().getEdition();
    }

    /** Returns the title in the page's language, else in the other language, else the posting's key. */
    public String getTitle() {
        var title = getEdition().titleFor(page.getLanguage());
        return title.isEmpty() ? getEdition().getPosting().getKey() : title;
    }

    /** Returns the language of the title, for the {@code lang} attribute. */
    public String getTitleLang() {
        var own = page.getLanguage();
        return (getEdition().textIn(own).title().isEmpty() ? own.other() : own).regionalTag();
    }

    /** Returns both languages of the edition, English first. */
    public List<EditionPreview> getSides() {
        return Stream.of(Language.values()).map(this::side).toList();
    }

    private EditionPreview side(Language language) {
        var postingText = getEdition().textIn(language);
        return new EditionPreview(
                language,
                postingText,
                markdownRenderer.toHtmlBeside(new MarkdownText(postingText.body(), language, linkedFiles())),
                FactLine.of(getEdition().getFacts(), pageTexts.in(language), Set.of()),
                null);
    }

    public List<FileRow> getFiles() {
        return FileRow.of(linkedFiles(), page.getLanguage());
    }

    /** Returns the files of the edition at addresses that the link opens. */
    private LinkedFiles linkedFiles() {
        return ReviewFile.of(getLink(), reviewFiles.signature(getLink()));
    }

    /** Returns the parts of the edition that a comment can be about; the alternative is the edition as a whole. */
    public List<Contribution.ContributedPart> getParts() {
        return List.of(Contribution.ContributedPart.values());
    }

    /** Returns the comments made through this link, oldest first. */
    public List<Comment> getSaid() {
        return reviewService.comments(getLink());
    }

    /** Checks whether a comment was just sent. */
    public boolean isSent() {
        return sent;
    }

    /** Returns the errors in the submitted form, in the order of its fields. */
    public List<FieldError> getMistakes() {
        return refusals.stream()
                .map(refusal -> new FieldError(field(refusal), pageTexts.refusal(refusal)))
                .toList();
    }

    /** Returns the error in a field, or null if there is none. */
    public String mistake(String field) {
        return getMistakes().stream()
                .filter(fieldError -> field.equals(fieldError.field()))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }

    private static String field(Refusal refusal) {
        if (refusal.code().startsWith("review.name")) {
            return NAME;
        }
        return refusal.code().startsWith("comment.") ? WORDS : null;
    }

    /** Returns the submitted value of a field if the form is shown again, else an empty string. */
    public String typed(String field) {
        return refusals.isEmpty() ? "" : Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** Returns the maximum length of a comment, in characters. */
    public int getLongest() {
        return Comment.LONGEST;
    }
}
