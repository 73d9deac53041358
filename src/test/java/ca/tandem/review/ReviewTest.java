package ca.tandem.review;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEvent;
import ca.tandem.common.Language;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingServices;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentAdded;
import ca.tandem.translation.comment.CommentFixture;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests links for reviewers without an account and their comments, on H2 and on PostgreSQL. */
class ReviewTest {

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLinkOpensOneEditionUntilItsDay(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "until");
        var createdLink = reviewed.make("Renée Roy", null);
        assertThat(createdLink.token()).hasSize(43);
        assertThat(reviewed.<Boolean>inTransaction(transactionServices -> transactionServices
                        .reviewServices
                        .reviewService()
                        .byToken(createdLink.token())
                        .filter(transactionServices.reviewServices.reviewService()::isOpen)
                        .filter(link -> link.getMadeFor().equals("Renée Roy"))
                        .isPresent()))
                .isTrue();
        assertThat(reviewed.isOpen(createdLink.token().substring(1) + "A")).isNull();
        reviewed.clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(reviewed.isOpen(createdLink.token())).isTrue();
        reviewed.clock.advance(Duration.ofSeconds(1));
        assertThat(reviewed.isOpen(createdLink.token())).isFalse();
        assertThatThrownBy(() -> reviewed.comment(createdLink.token(), "Renée", "Too late"))
                .satisfies(ReviewTest::isEnded);
        reviewed.inTransaction(transactionServices -> {
            transactionServices.reviewServices.reviewService().recordOpened(createdLink.token());
            return null;
        });
        assertThat(reviewed.auditEvents).as("one that is over is not seen").containsExactly("review.made ada");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormThatIsSentTwiceSaysItOnceAtTheSameMomentToo(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "twice");
        var token = reviewed.make("Renée", 3).token();
        reviewed.comment(token, "Renée", "The title is long.");
        reviewed.comment(token, " Renée ", "The title is long.\r\n");
        IntStream.range(0, 2)
                .mapToObj(time ->
                        CompletableFuture.runAsync(() -> reviewed.comment(token, "Renée", "And so is the text.")))
                .toList()
                .forEach(CompletableFuture::join);
        reviewed.comment(token, "Paul", "The title is long.");

        assertThat(reviewed.<List<String>>inTransaction(transactionServices -> transactionServices
                        .reviewServices
                        .reviewService()
                        .comments(transactionServices
                                .reviewServices
                                .reviewService()
                                .byToken(token)
                                .orElseThrow())
                        .stream()
                        .map(said -> said.getGuest().getName() + ": " + said.getText())
                        .toList()))
                .containsExactly("Renée: The title is long.", "Renée: And so is the text.", "Paul: The title is long.");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theDatabaseHoldsNoAddress(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "hashed");
        var token = reviewed.make("Renée", 3).token();
        var row = reviewed.inTransaction(transactionServices -> transactionServices
                .entityManager
                .createNativeQuery("select token_hash from review_link where id = ?")
                .setParameter(
                        1,
                        transactionServices
                                .reviewServices
                                .reviewService()
                                .byToken(token)
                                .orElseThrow()
                                .getId())
                .getSingleResult()
                .toString());
        assertThat(row).hasSize(64).doesNotContain(token);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoMayActOnTheEditionMakesALinkAndAnybodyWithARoleRevokesIt(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "revoked");
        assertThat(reviewed.codes(() -> reviewed.make("Renée", 14, TRANSLATOR)))
                .as("a draft is not a translator's")
                .containsExactly("review.role");
        assertThat(reviewed.codes(() -> reviewed.make(" \u0007", 0)))
                .containsExactly("review.for.missing", "review.days");
        assertThat(reviewed.codes(() -> reviewed.make("x".repeat(101), 91)))
                .containsExactly("review.for.long", "review.days");
        assertThat(reviewed.codes(() -> reviewed.make("Renée", Integer.MAX_VALUE)))
                .containsExactly("review.days");
        var createdLink = reviewed.make("Renée", 90, ADMINISTRATOR);
        assertThat(reviewed.codes(() -> reviewed.revoke(createdLink, new Actor("nobody", Set.of()))))
                .containsExactly("review.role");
        reviewed.revoke(createdLink, APPROVER);
        reviewed.revoke(createdLink, EVERYTHING);
        assertThat(reviewed.isOpen(createdLink.token())).isFalse();
        assertThat(reviewed.auditEvents).containsExactly("review.made amir", "review.revoked paule");
        assertThat(reviewed.codes(() -> reviewed.inTransaction(transactionServices -> transactionServices
                        .reviewServices
                        .reviewLinkService()
                        .revoke("other", createdLink.link().getId(), AUTHOR))))
                .containsExactly("review.unknown");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsSaidReachesTheStaffWithTheTypedNameAndIsOnRecordWithoutIt(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "said");
        var createdLink = reviewed.make("Renée of Harbours", 14, ADMINISTRATOR);
        reviewed.inTransaction(transactionServices -> {
            transactionServices.reviewServices.reviewService().recordOpened(createdLink.token());
            transactionServices.reviewServices.reviewService().recordOpened(createdLink.token());
            return null;
        });
        reviewed.comment(createdLink.token(), " theo\u202e ", " The title\r\nis long.\u0000 @paule ");
        assertThat(reviewed.auditEvents)
                .as("nobody signed in, so nobody is named")
                .containsExactly("review.made amir", "review.seen null", "review.commented null");
        assertThat(reviewed.details).doesNotContain("theo", "Renée", "title");
        var heard = reviewed.addedComments.get(0);
        assertThat(heard.recipients()).containsExactly("amir");
        assertThat(heard.comment().getMentions())
                .as("who is outside tells no account anything")
                .isEmpty();
        var comment = reviewed.<Comment>inTransaction(
                transactionServices -> CommentFixture.comments(transactionServices.entityManager)
                        .of(reviewed.edition(transactionServices))
                        .get(0));
        assertThat(comment.isFromOutside()).isTrue();
        assertThat(comment.getAccount()).isNull();
        assertThat(comment.getGuest().getName()).isEqualTo("theo");
        assertThat(comment.getGuest().getInvitedAs()).isEqualTo("Renée of Harbours");
        assertThat(comment.getText()).isEqualTo("The title\nis long. @paule");
        assertThat(comment.getPart()).isEqualTo(Contribution.ContributedPart.FR);
        assertThat(reviewed.<List<Comment>>inTransaction(transactionServices ->
                        transactionServices.reviewServices.reviewService().comments(createdLink.link())))
                .hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLinkTakesSoManyCommentsAndNoMore(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "many");
        var token = reviewed.make("Renée", 14).token();
        assertThat(reviewed.codes(() -> reviewed.comment(token, "", " ")))
                .containsExactly("review.name.missing", "comment.missing");
        assertThat(reviewed.codes(() -> reviewed.comment(token, "x".repeat(101), "x".repeat(4_001))))
                .containsExactly("review.name.long", "comment.long");
        for (var i = 0; i < ReviewService.MOST_AT_ONCE; i++) {
            reviewed.comment(token, "Renée", "Comment " + i);
        }
        assertThat(reviewed.codes(() -> reviewed.comment(token, "Renée", "One more")))
                .containsExactly("review.fast");
        reviewed.clock.advance(ReviewService.WHILE);
        reviewed.comment(token, "Renée", "After a while");
        for (var i = ReviewService.MOST_AT_ONCE + 1; i < ReviewService.MOST_COMMENTS; i++) {
            reviewed.clock.advance(Duration.ofMinutes(1));
            reviewed.comment(token, "Renée", "Comment " + i);
        }
        reviewed.clock.advance(ReviewService.WHILE);
        assertThat(reviewed.codes(() -> reviewed.comment(token, "Renée", "One more")))
                .containsExactly("review.full");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLinkEndsWithItsEdition(Schema schema) {
        var reviewed = new ReviewedPosting(schema, "ended");
        var token = reviewed.make("Renée", 14).token();
        reviewed.act(ActionRequest.of(Action.DISCARD, "Filled"), AUTHOR);
        assertThat(reviewed.isOpen(token)).isFalse();
        assertThat(reviewed.codes(() -> reviewed.make("Renée", 14))).containsExactly("review.over");
    }

    private static void isEnded(Throwable thrown) {
        assertThat(((RefusedException) thrown).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly("review.ended");
    }

    /** A posting and the actions of its reviewers and staff, each in a transaction of its own. */
    private static final class ReviewedPosting {

        private final MutableClock clock = MutableClock.at(EditionFixture.NOON);
        private final List<String> auditEvents = new ArrayList<>();
        private final List<CommentAdded> addedComments = new ArrayList<>();
        private final Schema schema;
        private final String key;
        private String details = "";

        private final class TransactionServices {

            private final jakarta.persistence.EntityManager entityManager;
            private final PostingServices postingServices;
            private final CommentService comments;
            private final ReviewServices reviewServices;

            private TransactionServices(jakarta.persistence.EntityManager entityManager) {
                this.entityManager = entityManager;
                postingServices = new PostingServices(
                        entityManager,
                        written -> {},
                        actionTaken -> {},
                        editionSaved -> {},
                        change -> {},
                        List.of(),
                        clock);
                comments = CommentFixture.commentService(
                        entityManager,
                        new AccountFixture(entityManager).accounts(),
                        addedComments::add,
                        postingServices.auditLog(),
                        clock);
                reviewServices = new ReviewServices(entityManager, postingServices, comments, clock);
            }
        }

        private ReviewedPosting(Schema schema, String key) {
            this.schema = schema;
            this.key = key;
            inTransaction(transactionServices -> transactionServices
                    .postingServices
                    .postingEditor()
                    .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
            auditEvents.clear();
        }

        private <T> T inTransaction(Function<TransactionServices, T> work) {
            return schema.inTransaction(entityManager -> {
                var transactionServices = new TransactionServices(entityManager);
                var result = work.apply(transactionServices);
                transactionServices.postingServices.auditLog().events.forEach(this::record);
                return result;
            });
        }

        private void record(AuditEvent auditEvent) {
            if (auditEvent.code().startsWith("review.")) {
                auditEvents.add(auditEvent.code() + " " + auditEvent.actor());
                details += auditEvent.details();
            }
        }

        private ReviewLinkService.CreatedLink make(String madeFor, Integer days) {
            return make(madeFor, days, AUTHOR);
        }

        private ReviewLinkService.CreatedLink make(String madeFor, Integer days, Actor actor) {
            return inTransaction(transactionServices ->
                    transactionServices.reviewServices.reviewLinkService().make(key, madeFor, days, actor));
        }

        private void revoke(ReviewLinkService.CreatedLink createdLink, Actor actor) {
            inTransaction(transactionServices -> transactionServices
                    .reviewServices
                    .reviewLinkService()
                    .revoke(key, createdLink.link().getId(), actor));
        }

        /** Tells whether a review is open; null where there is no such link. */
        private Boolean isOpen(String token) {
            return inTransaction(transactionServices -> transactionServices
                    .reviewServices
                    .reviewService()
                    .byToken(token)
                    .map(transactionServices.reviewServices.reviewService()::isOpen)
                    .orElse(null));
        }

        private void comment(String token, String name, String text) {
            inTransaction(transactionServices -> transactionServices
                    .reviewServices
                    .reviewService()
                    .comment(token, name, Contribution.ContributedPart.FR, text));
        }

        private void act(ActionRequest actionRequest, Actor actor) {
            inTransaction(transactionServices -> transactionServices
                    .postingServices
                    .workflow()
                    .perform(key, edition(transactionServices).getVersion(), actionRequest, actor));
        }

        private Edition edition(TransactionServices transactionServices) {
            return transactionServices.postingServices.postings().edition(key).orElseThrow();
        }

        private List<String> codes(Runnable act) {
            try {
                act.run();
                return List.of();
            } catch (RefusedException refusedException) {
                return refusedException.refusals().stream()
                        .map(refusal -> refusal.code())
                        .toList();
            }
        }
    }
}
