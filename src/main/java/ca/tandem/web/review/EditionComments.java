package ca.tandem.web.review;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Comments;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comments on the edition and its units, and the unresolved comments of earlier editions. */
@Named
@RequestScoped
public class EditionComments {

    private static final Map<String, String> FIELDS =
            Map.of("comment.missing", "edition-comment", "comment.long", "edition-comment");

    /** Length of the excerpt that identifies a unit, in characters. */
    private static final int EXCERPT = 90;

    @Inject
    CurrentPosting posting;

    @Inject
    Comments comments;

    @Inject
    CommentService commentService;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private Edition edition;
    private List<Comment> own = List.of();
    private List<Comment> earlier = List.of();
    private String seen;
    private String text;

    @PostConstruct
    void load() {
        edition = posting.edition().orElse(null);
        if (edition != null) {
            var byEdition = comments.shownWith(edition).stream()
                    .collect(Collectors.partitioningBy(
                            comment -> comment.getEdition().getNumber() == edition.getNumber()));
            own = byEdition.get(true);
            earlier = byEdition.get(false);
            seen = shown();
        }
    }

    /**
     * Identifies the comments of earlier editions and their order. A button acts on the comment at its position, so this must not have
     * changed since the page was rendered.
     */
    private String shown() {
        return edition.getNumber() + ":"
                + earlier.stream().map(comment -> comment.getId().toString()).collect(Collectors.joining(","));
    }

    /** Adds the comment in the field to the edition as a whole. */
    public void add() {
        serviceCall
                .call(FIELDS, () -> commentService.add(edition, text, account.actor()))
                .ifPresent(comment -> done("comment.added"));
    }

    /** Resolves a comment, or reopens a resolved one. Refused if the list of comments was changed after the page was rendered. */
    public void toggle(Comment comment) {
        if (!shown().equals(seen)) {
            statusMessages.addError(pageTexts.domain("problem.stale"));
            seen = shown();
            return;
        }
        var resolved = !comment.isResolved();
        if (serviceCall.run(() -> commentService.resolve(comment.getId(), resolved, account.actor()))) {
            done(resolved ? "comment.resolved" : "comment.reopened");
        }
    }

    private void done(String said) {
        flashMessages.addSuccess(pageTexts.staff(said));
        navigation.to(Page.EDITION.path(page.getLanguage(), page.getName()) + "#comments");
    }

    /** Returns the unresolved comments, those of earlier editions first. */
    public List<Comment> getOpen() {
        return Stream.concat(earlier.stream(), own.stream().filter(comment -> !comment.isResolved()))
                .toList();
    }

    /** Returns the address of the commented unit, or null if the comment is on no unit or on one of an earlier edition. */
    public String unitPath(Comment comment) {
        return comment.isOnUnit() && comment.getEdition().getNumber() == edition.getNumber()
                ? Page.TRANSLATION.path(page.getLanguage(), page.getName()) + "?unit="
                        + comment.getUnit().getId()
                : null;
    }

    /** Returns the start of the commented unit's source. */
    public String excerpt(Comment comment) {
        var source = comment.getUnit().getSource().strip();
        return source.length() <= EXCERPT
                ? source
                : source.substring(0, EXCERPT).strip() + "…";
    }

    /** Returns the language of the unit's source, for the {@code lang} attribute. */
    public String excerptLang(Comment comment) {
        return comment.getEdition().getSourceLanguage().regionalTag();
    }

    /** Returns the comments on the edition and its units, oldest first. */
    public List<Comment> getOwn() {
        return own;
    }

    /** Returns the unresolved comments of earlier editions, oldest first. */
    public List<Comment> getEarlier() {
        return earlier;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
