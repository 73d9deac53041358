package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notifications;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Comments;
import ca.tandem.web.staff.Attempt;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What people say about the unit at work. Whoever opens it has seen where they are mentioned. */
@Named
@RequestScoped
public class UnitComments {

    @Inject
    TranslationDesk desk;

    @Inject
    Comments comments;

    @Inject
    Notifications notifications;

    @Inject
    CurrentAccount account;

    @Inject
    Attempt attempt;

    private List<Comment> all;
    private String text;

    @PostConstruct
    void open() {
        notifications.readUnit(desk.atWork().getId(), account.actor());
    }

    /** The comments on the unit, oldest first. */
    public List<Comment> getAll() {
        if (all == null) {
            var unit = desk.atWork().getId();
            all = comments.onUnits(desk.getEdition()).stream()
                    .filter(comment -> comment.getUnit().getId().equals(unit))
                    .toList();
        }
        return all;
    }

    /** Says what stands in the field; the page stays, with what is being translated. */
    public void add() {
        var fields = Map.of("comment.missing", "comment", "comment.long", "comment");
        if (attempt.make(fields, () -> comments.add(desk.atWork().getId(), text, account.actor()))
                .isPresent()) {
            text = null;
            all = null;
        }
    }

    /** Calls a comment resolved, or opens it again. */
    public void toggle(Comment comment) {
        comments.resolve(comment.getId(), !comment.isResolved(), account.actor());
        all = null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
