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
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.CommentFixture;
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

/** Links for those who have no account, and what comes through them, the same on H2 and on PostgreSQL. */
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
        var desk = new Desk(schema, "until");
        var createdLink = desk.make("Renée Roy", null);
        assertThat(createdLink.token()).hasSize(43);
        assertThat(desk.<Boolean>in(services -> services.reviewServices
                        .reviewService()
                        .byToken(createdLink.token())
                        .filter(services.reviewServices.reviewService()::isOpen)
                        .filter(link -> link.getMadeFor().equals("Renée Roy"))
                        .isPresent()))
                .isTrue();
        assertThat(desk.isOpen(createdLink.token().substring(1) + "A")).isNull();
        desk.clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(desk.isOpen(createdLink.token())).isTrue();
        desk.clock.advance(Duration.ofSeconds(1));
        assertThat(desk.isOpen(createdLink.token())).isFalse();
        assertThatThrownBy(() -> desk.comment(createdLink.token(), "Renée", "Too late"))
                .satisfies(ReviewTest::isEnded);
        desk.in(services -> {
            services.reviewServices.reviewService().seen(createdLink.token());
            return null;
        });
        assertThat(desk.deeds).as("one that is over is not seen").containsExactly("review.made ada");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormThatIsSentTwiceSaysItOnceAtTheSameMomentToo(Schema schema) {
        var desk = new Desk(schema, "twice");
        var token = desk.make("Renée", 3).token();
        desk.comment(token, "Renée", "The title is long.");
        desk.comment(token, " Renée ", "The title is long.\r\n");
        IntStream.range(0, 2)
                .mapToObj(time -> CompletableFuture.runAsync(() -> desk.comment(token, "Renée", "And so is the text.")))
                .toList()
                .forEach(CompletableFuture::join);
        desk.comment(token, "Paul", "The title is long.");

        assertThat(desk.<List<String>>in(services ->
                        services
                                .reviewServices
                                .reviewService()
                                .said(services.reviewServices
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
        var desk = new Desk(schema, "hashed");
        var token = desk.make("Renée", 3).token();
        var row = desk.in(services -> services.entityManager
                .createNativeQuery("select token_hash from review_link where id = ?")
                .setParameter(
                        1,
                        services.reviewServices
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
        var desk = new Desk(schema, "revoked");
        assertThat(desk.codes(() -> desk.make("Renée", 14, TRANSLATOR)))
                .as("a draft is not a translator's")
                .containsExactly("review.role");
        assertThat(desk.codes(() -> desk.make(" \u0007", 0))).containsExactly("review.for.missing", "review.days");
        assertThat(desk.codes(() -> desk.make("x".repeat(101), 91))).containsExactly("review.for.long", "review.days");
        assertThat(desk.codes(() -> desk.make("Renée", Integer.MAX_VALUE))).containsExactly("review.days");
        var createdLink = desk.make("Renée", 90, ADMINISTRATOR);
        assertThat(desk.codes(() -> desk.revoke(createdLink, new Actor("nobody", Set.of()))))
                .containsExactly("review.role");
        desk.revoke(createdLink, APPROVER);
        desk.revoke(createdLink, EVERYTHING);
        assertThat(desk.isOpen(createdLink.token())).isFalse();
        assertThat(desk.deeds).containsExactly("review.made amir", "review.revoked paule");
        assertThat(desk.codes(() -> desk.in(services -> services.reviewServices
                        .reviewLinkService()
                        .revoke("other", createdLink.link().getId(), AUTHOR))))
                .containsExactly("review.unknown");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsSaidReachesTheStaffWithTheTypedNameAndIsOnRecordWithoutIt(Schema schema) {
        var desk = new Desk(schema, "said");
        var createdLink = desk.make("Renée of Harbours", 14, ADMINISTRATOR);
        desk.in(services -> {
            services.reviewServices.reviewService().seen(createdLink.token());
            services.reviewServices.reviewService().seen(createdLink.token());
            return null;
        });
        desk.comment(createdLink.token(), " theo\u202e ", " The title\r\nis long.\u0000 @paule ");
        assertThat(desk.deeds)
                .as("nobody signed in, so nobody is named")
                .containsExactly("review.made amir", "review.seen null", "review.commented null");
        assertThat(desk.details).doesNotContain("theo", "Renée", "title");
        var heard = desk.heard.get(0);
        assertThat(heard.recipients()).containsExactly("amir");
        assertThat(heard.comment().getMentions())
                .as("who is outside tells no account anything")
                .isEmpty();
        var comment = desk.<Comment>in(services -> CommentFixture.comments(services.entityManager)
                .of(desk.edition(services))
                .get(0));
        assertThat(comment.isFromOutside()).isTrue();
        assertThat(comment.getAccount()).isNull();
        assertThat(comment.getGuest().getName()).isEqualTo("theo");
        assertThat(comment.getGuest().getInvitedAs()).isEqualTo("Renée of Harbours");
        assertThat(comment.getText()).isEqualTo("The title\nis long. @paule");
        assertThat(comment.getPart()).isEqualTo(Contribution.ContributedPart.FR);
        assertThat(desk.<List<Comment>>in(
                        services -> services.reviewServices.reviewService().said(createdLink.link())))
                .hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLinkTakesSoManyCommentsAndNoMore(Schema schema) {
        var desk = new Desk(schema, "many");
        var token = desk.make("Renée", 14).token();
        assertThat(desk.codes(() -> desk.comment(token, "", " ")))
                .containsExactly("review.name.missing", "comment.missing");
        assertThat(desk.codes(() -> desk.comment(token, "x".repeat(101), "x".repeat(4_001))))
                .containsExactly("review.name.long", "comment.long");
        for (var i = 0; i < ReviewService.MOST_AT_ONCE; i++) {
            desk.comment(token, "Renée", "Comment " + i);
        }
        assertThat(desk.codes(() -> desk.comment(token, "Renée", "One more"))).containsExactly("review.fast");
        desk.clock.advance(ReviewService.WHILE);
        desk.comment(token, "Renée", "After a while");
        for (var i = ReviewService.MOST_AT_ONCE + 1; i < ReviewService.MOST_COMMENTS; i++) {
            desk.clock.advance(Duration.ofMinutes(1));
            desk.comment(token, "Renée", "Comment " + i);
        }
        desk.clock.advance(ReviewService.WHILE);
        assertThat(desk.codes(() -> desk.comment(token, "Renée", "One more"))).containsExactly("review.full");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLinkEndsWithItsEdition(Schema schema) {
        var desk = new Desk(schema, "ended");
        var token = desk.make("Renée", 14).token();
        desk.act(ActionRequest.of(Action.DISCARD, "Filled"), AUTHOR);
        assertThat(desk.isOpen(token)).isFalse();
        assertThat(desk.codes(() -> desk.make("Renée", 14))).containsExactly("review.over");
    }

    private static void isEnded(Throwable thrown) {
        assertThat(((RefusedException) thrown).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly("review.ended");
    }

    /** One posting and whoever reviews it. */
    private static final class Desk {

        private final MutableClock clock = MutableClock.at(EditionFixture.NOON);
        private final List<String> deeds = new ArrayList<>();
        private final List<CommentAdded> heard = new ArrayList<>();
        private final Schema schema;
        private final String key;
        private String details = "";

        private final class Services {

            private final jakarta.persistence.EntityManager entityManager;
            private final PostingServices postingServices;
            private final CommentService comments;
            private final ReviewServices reviewServices;

            private Services(jakarta.persistence.EntityManager entityManager) {
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
                        entityManager, new AccountFixture(entityManager).accounts(), heard::add, postingServices.auditLog(), clock);
                reviewServices = new ReviewServices(entityManager, postingServices, comments, clock);
            }
        }

        private Desk(Schema schema, String key) {
            this.schema = schema;
            this.key = key;
            in(services ->
                    services.postingServices.postingEditor().create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
            deeds.clear();
        }

        private <T> T in(Function<Services, T> work) {
            return schema.inTransaction(entityManager -> {
                var services = new Services(entityManager);
                var result = work.apply(services);
                services.postingServices.auditLog().events.forEach(this::note);
                return result;
            });
        }

        private void note(AuditEvent auditEvent) {
            if (auditEvent.what().startsWith("review.")) {
                deeds.add(auditEvent.what() + " " + auditEvent.who());
                details += auditEvent.details();
            }
        }

        private ReviewLinkService.CreatedLink make(String madeFor, Integer days) {
            return make(madeFor, days, AUTHOR);
        }

        private ReviewLinkService.CreatedLink make(String madeFor, Integer days, Actor actor) {
            return in(services -> services.reviewServices.reviewLinkService().make(key, madeFor, days, actor));
        }

        private void revoke(ReviewLinkService.CreatedLink createdLink, Actor actor) {
            in(services ->
                    services.reviewServices.reviewLinkService().revoke(key, createdLink.link().getId(), actor));
        }

        /** Null where there is no such link. */
        private Boolean isOpen(String token) {
            return in(services -> services.reviewServices
                    .reviewService()
                    .byToken(token)
                    .map(services.reviewServices.reviewService()::isOpen)
                    .orElse(null));
        }

        private void comment(String token, String name, String text) {
            in(services -> services.reviewServices.reviewService().comment(token, name, Contribution.ContributedPart.FR, text));
        }

        private void act(ActionRequest actionRequest, Actor actor) {
            in(services ->
                    services.postingServices.workflow().perform(key, edition(services).getVersion(), actionRequest, actor));
        }

        private Edition edition(Services services) {
            return services.postingServices.postings().edition(key).orElseThrow();
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
