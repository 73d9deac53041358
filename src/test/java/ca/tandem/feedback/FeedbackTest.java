package ca.tandem.feedback;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.feedback.FeedbackService.Outcome;
import ca.tandem.posting.Contribution.ContributedPart;
import ca.tandem.testing.Schema;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentAdded;
import ca.tandem.translation.comment.CommentFixture;
import ca.tandem.translation.comment.Feedback.FeedbackKind;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the feedback of readers on the language of published postings, on H2 and on PostgreSQL. */
class FeedbackTest {

    private static List<Schema> schemas;

    private final List<CommentAdded> added = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();

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
    void theUnitIsFoundByTheWordsOfEitherLanguageHoweverTheyAreSpacedAndMarked(Schema schema) {
        in(schema, services -> {
            services.publish("found");
            assertThat(source(services, "found", Language.EN, "Keeper of the lights"))
                    .contains("Keeper of the lights");
            assertThat(source(services, "found", Language.FR, "vous\u00a0noterez  dans\nle JOURNAL"))
                    .as("no-break spaces, line breaks and capitals")
                    .hasValueSatisfying(text -> assertThat(text).startsWith("You will keep"));
            assertThat(source(services, "found", Language.FR, "« sur les feux du port »"))
                    .as("another mark")
                    .hasValueSatisfying(text -> assertThat(text).startsWith("You will keep"));
            assertThat(source(services, "found", Language.EN, "ights of the harbour burn"))
                    .as("a selection from within a word to within a word")
                    .hasValueSatisfying(text -> assertThat(text).startsWith("You will keep"));
            assertThat(source(services, "found", Language.EN, "for the ships. What you will do You will keep"))
                    .as("from the unit in which it begins, over the next ones")
                    .contains("Keep the lights of our harbours burning for the ships.");
            assertThat(source(services, "found", Language.EN, "What you will do\n\nYou"))
                    .contains("What you will do");
            assertThat(source(services, "found", Language.FR, "Keeper of the lights"))
                    .as("the words of the other language")
                    .isEmpty();
            assertThat(source(services, "found", Language.EN, "a passage that is nowhere"))
                    .isEmpty();
            assertThat(source(services, "found", Language.EN, " … "))
                    .as("no word")
                    .isEmpty();
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aReadersCommentStandsOnTheUnitAndTellsWhoApproved(Schema schema) {
        in(schema, services -> services.publish("unit"));
        var comment = in(schema, services -> {
            assertThat(services.take("unit", "You will keep the lights", "The log is no book."))
                    .isEqualTo(Outcome.TAKEN);
            return services.comments("unit").get(0);
        });
        assertThat(comment.getUnit().getSource()).startsWith("You will keep the lights");
        assertThat(comment.getAccount()).isNull();
        assertThat(comment.getGuest()).isNull();
        assertThat(comment.isFromOutside()).isTrue();
        assertThat(comment.getPart()).isEqualTo(ContributedPart.EN);
        assertThat(comment.getFeedback().getKind()).isEqualTo(FeedbackKind.SPELLING);
        assertThat(comment.getFeedback().getPassage()).isEqualTo("You will keep the lights");
        assertThat(added.get(0).recipients()).containsExactly("paule");
        assertThat(audited).containsExactly("feedback.received null");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsNowhereInTheTextIsSaidOfTheWholeAndFollowsThePostingIntoItsRevision(Schema schema) {
        in(schema, services -> services.publish("whole"));
        in(schema, services -> services.take("whole", "", "The French says something else."));
        in(schema, services -> {
            var revision = services.act("whole", Action.REVISE, AUTHOR);
            assertThat(CommentFixture.comments(services.entityManager()).shownWith(revision))
                    .singleElement()
                    .satisfies(comment -> assertThat(comment.isOnUnit()).isFalse())
                    .satisfies(comment -> assertThat(comment.getEdition()).isNotEqualTo(revision));
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormThatIsSentTwiceAddsOneCommentAndTwentyOpenOnesAreEnough(Schema schema) {
        in(schema, services -> services.publish("many"));
        for (var i = 0; i < FeedbackService.MOST_OPEN; i++) {
            var text = "Fault " + i;
            take(schema, "many", text);
            assertThat(take(schema, "many", text)).isEqualTo(Outcome.TAKEN);
        }
        assertThat(take(schema, "many", "One more")).isEqualTo(Outcome.ENOUGH);
        assertThat(comments(schema, "many")).hasSize(FeedbackService.MOST_OPEN);
        in(schema, services -> {
            services.resolve(services.comments("many").get(0), true);
            return null;
        });
        assertThat(take(schema, "many", "One more")).isEqualTo(Outcome.TAKEN);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyWhatIsPublishedTakesComments(Schema schema) {
        in(schema, services -> services.create("draft"));
        assertThat(take(schema, "draft", "Too early")).isEqualTo(Outcome.GONE);
        in(schema, services -> services.publish("gone"));
        in(schema, services -> services.act("gone", Action.ARCHIVE, ADMINISTRATOR));
        assertThat(take(schema, "gone", "Too late")).isEqualTo(Outcome.GONE);
        assertThat(comments(schema, "gone")).isEmpty();
        assertThat(audited).isEmpty();
    }

    private Outcome take(Schema schema, String key, String text) {
        return in(schema, services -> services.take(key, "", text));
    }

    private List<Comment> comments(Schema schema, String key) {
        return in(schema, services -> services.comments(key));
    }

    /** Returns the source of the unit that is found. */
    private static Optional<String> source(FeedbackServices services, String key, Language language, String passage) {
        return PassageFinder.find(services.units(key), language, passage).map(Unit::getSource);
    }

    private <T> T in(Schema schema, Function<FeedbackServices, T> work) {
        return schema.inTransaction(entityManager -> {
            var services = new FeedbackServices(entityManager, added::add);
            var result = work.apply(services);
            services.audited().stream()
                    .filter(event -> event.code().startsWith("feedback."))
                    .map(event -> event.code() + " " + event.actor())
                    .forEach(audited::add);
            return result;
        });
    }
}
