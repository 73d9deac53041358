package ca.tandem.translation.comment;

import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comments on units, and who is mentioned in them. Everybody who has signed in reads and writes them. */
@ApplicationScoped
@Transactional
public class Comments {

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}.@])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    Event<Commented> commented;

    @Inject
    Clock clock;

    /**
     * Says something about a unit.
     *
     * @param unit the id of the unit
     * @param text what to say; {@code @name} mentions the account of that name
     * @param actor who says it
     * @return the comment; its mentions are those who are told
     * @throws Refused if there is nothing in it, too much, or no such unit
     */
    public Comment add(long unit, String text, Actor actor) {
        var said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw new Refused(List.of(Refusal.workflow("comment.missing")));
        }
        if (said.length() > Comment.LONGEST) {
            throw new Refused(List.of(Refusal.workflow("comment.long", said.length(), Comment.LONGEST)));
        }
        var subject = entityManager.find(Unit.class, unit);
        if (subject == null) {
            throw new Refused(List.of(Refusal.workflow("unit.unknown")));
        }
        var comment = new Comment(subject, actor.name(), said, mentioned(said), clock.instant());
        subject.discuss();
        entityManager.persist(comment);
        entityManager.flush();
        commented.fire(new Commented(comment, of(unit), actor));
        return comment;
    }

    private Set<String> mentioned(String text) {
        return MENTION.matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("[._-]+$", ""))
                .flatMap(name -> accounts.byName(name).stream())
                .map(Account::getName)
                .collect(Collectors.toSet());
    }

    /** Calls a comment resolved, or opens it again. Does nothing where there is no such comment. */
    public void resolve(long comment, boolean resolved, Actor actor) {
        var found = entityManager.find(Comment.class, comment);
        if (found == null) {
            return;
        }
        if (resolved) {
            found.resolve(actor.name(), clock.instant());
        } else {
            found.reopen();
        }
    }

    private List<Comment> of(long unit) {
        return entityManager
                .createQuery("select c from Comment c where c.unit.id = :unit order by c.id", Comment.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** The comments on the units of an edition, oldest first. */
    public List<Comment> of(Edition edition) {
        return entityManager
                .createQuery("select c from Comment c where c.unit.edition = :edition order by c.id", Comment.class)
                .setParameter("edition", edition)
                .getResultList();
    }
}
