package ca.tandem.web.review;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Comments;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.People;
import ca.tandem.web.staff.Status;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about the edition of this page and its units, and what is still open of the editions before it. */
@Named
@RequestScoped
public class EditionComments {

    private static final Map<String, String> FIELDS =
            Map.of("comment.missing", "edition-comment", "comment.long", "edition-comment");

    /** So much of a unit tells which one it is. */
    private static final int EXCERPT = 90;

    @Inject
    Postings postings;

    @Inject
    Comments comments;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    People people;

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
    private List<Comment> own = List.of();
    private List<Comment> earlier = List.of();
    private String seen;
    private String text;

    @PostConstruct
    void load() {
        edition = postings.edition(page.getName()).orElse(null);
        if (edition != null) {
            own = comments.of(edition);
            earlier = comments.openOfEarlier(edition);
            seen = shown();
        }
    }

    /** Which comments stand on the page, and in which order: a button counts for the place where it stands. */
    private String shown() {
        return edition.getNumber() + ":"
                + earlier.stream().map(comment -> comment.getId().toString()).collect(Collectors.joining(","));
    }

    /** Says what stands in the field about the edition as a whole. */
    public void add() {
        attempt.make(FIELDS, () -> comments.add(edition, text, account.actor()))
                .ifPresent(comment -> done("comment.added"));
    }

    /** Calls a comment resolved, or opens it again. */
    public void toggle(Comment comment) {
        if (!shown().equals(seen)) {
            status.bad(words.domain("problem.stale"));
            seen = shown();
            return;
        }
        var resolved = !comment.isResolved();
        if (attempt.run(() -> comments.resolve(comment.getId(), resolved, account.actor()))) {
            done(resolved ? "comment.resolved" : "comment.reopened");
        }
    }

    private void done(String said) {
        notices.say(words.staff(said));
        navigation.to(Page.EDITION.path(page.getLanguage(), page.getName()) + "#comments");
    }

    /** What is still open, of earlier editions first. */
    public List<Comment> getOpen() {
        return Stream.concat(earlier.stream(), own.stream().filter(comment -> !comment.isResolved()))
                .toList();
    }

    /** Who says it; of somebody outside the name that they typed. */
    public String author(Comment comment) {
        return comment.isFromOutside() ? comment.getGuest().getName() : people.name(comment.getAccount());
    }

    /** Where the unit is worked on; null where the comment is about none, or about one of an earlier edition. */
    public String unitPath(Comment comment) {
        return comment.isOnUnit() && comment.getEdition().getNumber() == edition.getNumber()
                ? Page.TRANSLATION.path(page.getLanguage(), page.getName()) + "?unit="
                        + comment.getUnit().getId()
                : null;
    }

    /** The first words of the unit that it is about. */
    public String excerpt(Comment comment) {
        var source = comment.getUnit().getSource().strip();
        return source.length() <= EXCERPT
                ? source
                : source.substring(0, EXCERPT).strip() + "…";
    }

    /** The language of the unit's source, as an attribute. */
    public String excerptLang(Comment comment) {
        return comment.getEdition().getSourceLanguage().regionalTag();
    }

    /** What was said about the edition and its units, oldest first. */
    public List<Comment> getOwn() {
        return own;
    }

    /** What is still open of earlier editions, oldest first. */
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
