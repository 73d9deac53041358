package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.text.TypographyFolding;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Comments on the current unit. */
@Named
@RequestScoped
public class UnitComments {

    @Inject
    TranslationPage desk;

    @Inject
    Comments comments;

    @Inject
    CommentService commentService;

    @Inject
    CurrentAccount account;

    @Inject
    ServiceCall serviceCall;

    private List<Comment> all;
    private String text;

    /** Returns the comments on the unit, and the open ones on the unit of an earlier edition in the same words, oldest first. */
    public List<Comment> getAll() {
        if (all == null) {
            var unit = desk.currentUnit();
            all = comments.shownWith(desk.getEdition()).stream()
                    .filter(comment -> comment.isOnUnit() && isAbout(comment, unit))
                    .toList();
        }
        return all;
    }

    private boolean isAbout(Comment comment, Unit unit) {
        var commented = comment.getUnit();
        return comment.getEdition().getNumber() == desk.getEdition().getNumber()
                ? commented.getId().equals(unit.getId())
                : TypographyFolding.isSame(commented.getSource(), unit.getSource())
                        || (!unit.getTarget().isEmpty()
                                && TypographyFolding.isSame(commented.getTarget(), unit.getTarget()));
    }

    /** Adds the comment in the field. The page is not left, so that the translation in progress is not lost. */
    public void add() {
        var fields = Map.of("comment.missing", "comment", "comment.long", "comment");
        if (serviceCall
                .call(fields, () -> commentService.add(desk.currentUnit().getId(), text, account.actor()))
                .isPresent()) {
            text = null;
            all = null;
        }
    }

    /** Resolves a comment, or reopens a resolved one. */
    public void toggle(Comment comment) {
        commentService.resolve(comment.getId(), !comment.isResolved(), account.actor());
        all = null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
