package ca.tandem.web.review;

import ca.tandem.common.Language;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.publication.Markdown;
import ca.tandem.review.ReviewLink;
import ca.tandem.review.Reviewing;
import ca.tandem.translation.comment.Comment;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.approval.ApprovalSide;
import ca.tandem.web.approval.FactLine;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One edition as readers will see it, for somebody without an account, and what they have to say about it. */
@Named
@RequestScoped
public class ReviewPage {

    /** The names of what the form sends. */
    static final String NAME = "name";

    static final String ABOUT = "about";
    static final String WORDS = "words";

    /** In the query once something was sent. */
    static final String SENT = "sent";

    @Inject
    Reviewing reviewing;

    @Inject
    Markdown markdown;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private ReviewLink link;
    private List<Refusal> refusals = List.of();

    /**
     * Something that is wrong with what was sent.
     *
     * @param field the id of the field that it is about; null where it is about none
     * @param text a sentence
     */
    public record Mistake(String field, String text) {}

    void refuse(List<Refusal> reasons) {
        refusals = List.copyOf(reasons);
    }

    /** The link whose address this is; the page is only shown where it is open. */
    public ReviewLink getLink() {
        if (link == null) {
            link = reviewing.byToken(page.getName()).orElseThrow();
        }
        return link;
    }

    public Edition getEdition() {
        return getLink().getEdition();
    }

    /** The title in the page's language, else in the other one, else the posting's key. */
    public String getTitle() {
        var title = getEdition().titleFor(page.getLanguage());
        return title.isEmpty() ? getEdition().getPosting().getKey() : title;
    }

    /** The language of that title, as an attribute. */
    public String getTitleLang() {
        var own = page.getLanguage();
        return (getEdition().textIn(own).title().isEmpty() ? own.other() : own).regionalTag();
    }

    /** English first, then French. */
    public List<ApprovalSide> getSides() {
        return Stream.of(Language.values()).map(this::side).toList();
    }

    private ApprovalSide side(Language language) {
        var text = getEdition().textIn(language);
        return new ApprovalSide(
                language,
                text,
                markdown.toHtml(text.body()),
                FactLine.of(getEdition().getFacts(), language, words.in(language), Set.of()),
                null);
    }

    /** What can be chosen as what a comment is about, beside the whole of it. */
    public List<Contribution.Part> getParts() {
        return List.of(Contribution.Part.values());
    }

    /** What was said through this address, oldest first. */
    public List<Comment> getSaid() {
        return reviewing.said(getLink());
    }

    /** Whether a comment was just sent. */
    public boolean isSent() {
        return refusals.isEmpty() && request.getParameter(SENT) != null;
    }

    /** What is wrong with what was sent, in the order of the form. */
    public List<Mistake> getMistakes() {
        return refusals.stream()
                .map(refusal -> new Mistake(field(refusal), words.refusal(refusal)))
                .toList();
    }

    /** What is wrong with that field; null where nothing is. */
    public String mistake(String field) {
        return getMistakes().stream()
                .filter(mistake -> field.equals(mistake.field()))
                .map(Mistake::text)
                .findFirst()
                .orElse(null);
    }

    private static String field(Refusal refusal) {
        if (refusal.code().startsWith("review.name")) {
            return NAME;
        }
        return refusal.code().startsWith("comment.") ? WORDS : null;
    }

    /** What was typed or chosen in that field, where it comes back; empty else. */
    public String typed(String field) {
        return refusals.isEmpty() ? "" : Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** The longest comment, in characters. */
    public int getLongest() {
        return Comment.LONGEST;
    }
}
