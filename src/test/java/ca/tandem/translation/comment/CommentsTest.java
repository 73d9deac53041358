package ca.tandem.translation.comment;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingServices;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests comments on an edition as a whole, on H2 and on PostgreSQL. */
class CommentsTest {

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> schema.inTransaction(
                entityManager -> new AccountFixture(entityManager).open("theo", Language.EN, null, Role.TRANSLATOR)));
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    private static List<Comment> open(Comments comments, Edition edition) {
        return comments.shownWith(edition).stream()
                .filter(comment -> !comment.isResolved())
                .toList();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsSaidOfAnEditionIsOpenUntilSomebodyResolvesIt(Schema schema) {
        var heard = new ArrayList<CommentAdded>();
        var auditLog = new RecordingAuditLog();
        schema.inTransaction(entityManager -> {
            var edition = create(works(entityManager), "whole");
            var comments = CommentFixture.commentService(
                    entityManager, new AccountFixture(entityManager).accounts(), heard::add, auditLog);
            assertThatThrownBy(() -> comments.add(edition, "  ", AUTHOR)).isInstanceOf(RefusedException.class);
            var first = comments.add(edition, " Is this the right harbour, @theo? ", AUTHOR);
            var second = comments.add(edition, "It is.", TRANSLATOR);
            assertThat(first.getText()).isEqualTo("Is this the right harbour, @theo?");
            assertThat(first.getMentions()).extracting(Mention::getAccount).containsExactly("theo");
            assertThat(heard.get(1).thread()).containsExactly(first, second);
            assertThat(comments.comments.onUnits(edition)).isEmpty();
            comments.resolve(first.getId(), true, TRANSLATOR);
            comments.resolve(first.getId(), true, APPROVER);
            assertThat(first.getResolvedBy()).isEqualTo("theo");
            assertThat(comments.comments.of(edition)).containsExactly(first, second);
            assertThat(open(comments.comments, edition)).containsExactly(second);
            comments.resolve(first.getId(), false, AUTHOR);
            assertThat(open(comments.comments, edition)).containsExactly(first, second);
            return null;
        });
        assertThat(auditLog.codes())
                .containsExactly("comment.added", "comment.added", "comment.resolved", "comment.reopened");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsStillOpenGoesWithThePostingToItsNextEdition(Schema schema) {
        schema.inTransaction(entityManager -> {
            var postingServices = works(entityManager);
            var comments = CommentFixture.commentService(entityManager);
            var first = create(postingServices, "next");
            var open = comments.add(first, "Say what the pay is", AUTHOR);
            var resolved = comments.add(first, "Say where", AUTHOR);
            comments.resolve(resolved.getId(), true, AUTHOR);
            postingServices
                    .workflow()
                    .perform(
                            "next",
                            first.getVersion(),
                            ActionRequest.of(Action.EMERGENCY, "The ships are coming"),
                            ADMINISTRATOR);
            var second = revise(postingServices, "next");
            comments.add(second, "A draft that nobody will see", AUTHOR);
            assertThat(comments.comments.of(second)).hasSize(1);
            assertThat(comments.comments.shownWith(second).stream()
                            .filter(comment -> comment.getEdition().getNumber() == first.getNumber()))
                    .containsExactly(open);
            postingServices
                    .workflow()
                    .perform("next", second.getVersion(), ActionRequest.of(Action.DISCARD, "Not needed"), AUTHOR);
            var third = revise(postingServices, "next");
            assertThat(third.getState()).isEqualTo(State.DRAFT);
            assertThat(open(comments.comments, third))
                    .as("what was discarded takes its comments with it")
                    .containsExactly(open);
            comments.resolve(open.getId(), true, AUTHOR);
            assertThat(open(comments.comments, third)).isEmpty();
            return null;
        });
    }

    private static Edition revise(PostingServices postingServices, String key) {
        var version = postingServices.postings().edition(key).orElseThrow().getVersion();
        return postingServices.workflow().perform(key, version, ActionRequest.of(Action.REVISE, "The pay"), AUTHOR);
    }

    private static Edition create(PostingServices postingServices, String key) {
        return postingServices.postingEditor().create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR);
    }

    private static PostingServices works(EntityManager entityManager) {
        return new PostingServices(entityManager, written -> {}, actionTaken -> {}, List.of());
    }
}
