package ca.tandem.translation.proposal;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Tenure;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests how an author takes facts that the texts state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposedFactsTest {

    private static final Bilingual<String> STATING = new Bilingual<>(
            "Classification: IT-02\n\nThis is a term position.\n\nApply by March 3, 2001.",
            "Classification : IT-02\n\nVous travaillerez avec nous.\n\nPostulez avant le 3 mars 2001.");

    private Schema schema;
    private EntityManager entityManager;
    private PostingServices services;
    private final ProposedFacts proposedFacts = new ProposedFacts();
    private final ProposalRound round = new ProposalRound();

    @BeforeAll
    void open() {
        schema = Schema.onH2();
    }

    @AfterAll
    void close() {
        schema.close();
    }

    @BeforeEach
    void begin() {
        entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        services = new PostingServices(entityManager, text -> {}, action -> {}, List.of());
        proposedFacts.postings = services.postings();
        proposedFacts.postingEditor = services.postingEditor();
        proposedFacts.workflow = services.workflow();
        proposedFacts.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        round.proposedFacts = proposedFacts;
    }

    @AfterEach
    void rollBack() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    private Edition draft(String key, Facts facts) {
        var texts = EditionFixture.texts();
        var stating = Bilingual.of(language ->
                new PostingText(texts.get(language).title(), texts.get(language).description(), STATING.get(language)));
        var edition = services.postingEditor().open(key, Language.EN, stating, facts, AUTHOR);
        services.postingEditor().leaveAsDraft(edition, AUTHOR);
        return edition;
    }

    private Edition published(String key) {
        var edition = draft(key, new Facts());
        services.workflow().publishImported(edition, false, OriginalDates.UNKNOWN, ADMINISTRATOR, "Test");
        entityManager.flush();
        return edition;
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .extracting("code")
                        .containsExactly(code));
    }

    @Test
    void whatTheEditionLacksIsProposedButNoClosingThatHasPassed() {
        var facts = new Facts();
        facts.setTenure(Tenure.CASUAL);

        assertThat(proposedFacts.of(draft("lacking", new Facts())))
                .extracting(FactProposal::fact)
                .containsExactly(Fact.CLASSIFICATION, Fact.TENURE);
        assertThat(proposedFacts.of(draft("knowing", facts)))
                .extracting(FactProposal::fact)
                .containsExactly(Fact.CLASSIFICATION);
    }

    @Test
    void anAuthorTakesOneAndTheOtherStaysProposed() {
        var draft = draft("one", new Facts());

        var after = proposedFacts.take("one", draft.getVersion(), Set.of(Fact.CLASSIFICATION), null, AUTHOR);

        assertThat(after.getFacts().getClassification())
                .isEqualTo(Classification.parse("IT-02").orElseThrow());
        assertThat(after.contributors()).contains(AUTHOR.name());
        assertThat(proposedFacts.of(after)).extracting(FactProposal::fact).containsExactly(Fact.TENURE);
    }

    @Test
    void whoIsNoAuthorTakesNothing() {
        var draft = draft("role", new Facts());

        assertRefused(
                "write.draft.role",
                () -> proposedFacts.take("role", draft.getVersion(), Set.of(Fact.TENURE), null, TRANSLATOR));
        assertThat(draft.getFacts()).isEqualTo(new Facts());
    }

    @Test
    void whatIsNotProposedIsNotTaken() {
        var draft = draft("none", new Facts());

        assertRefused(
                "proposal.none",
                () -> proposedFacts.take("none", draft.getVersion(), Set.of(Fact.SALARY, Fact.TENURE), null, AUTHOR));
        assertRefused("proposal.nothing", () -> proposedFacts.take("none", draft.getVersion(), Set.of(), null, AUTHOR));
        assertThat(draft.getFacts()).isEqualTo(new Facts());
    }

    @Test
    void aPostingThatChangedMeanwhileIsLookedAtAgain() {
        var draft = draft("stale", new Facts());

        assertThatThrownBy(() -> proposedFacts.take("stale", draft.getVersion() + 1, Set.of(Fact.TENURE), null, AUTHOR))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aPublishedPostingGetsARevisionAndReadersSeeNothingOfItYet() {
        var edition = published("public");

        var revision = proposedFacts.take("public", edition.getVersion(), Set.of(Fact.TENURE), "Taken", AUTHOR);

        assertThat(revision.getState()).isEqualTo(State.DRAFT);
        assertThat(revision.getNumber()).isEqualTo(edition.getNumber() + 1);
        assertThat(revision.getFacts().getTenure()).isEqualTo(Tenure.TERM);
        assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
        assertThat(edition.getFacts().getTenure()).isNull();
    }

    @Test
    void aRevisionNeedsAReason() {
        var edition = published("reason");

        assertRefused(
                "reason.missing",
                () -> proposedFacts.take("reason", edition.getVersion(), Set.of(Fact.TENURE), null, AUTHOR));
    }

    @Test
    void aRoundTakesWhatIsEquallySureAndNamesWhatIsRefused() {
        draft("first", new Facts());
        published("second");
        var sent = draft("third", new Facts());
        services.workflow().sendToTranslation(sent, AUTHOR, "Test");
        entityManager.flush();

        var result = round.takeAll(List.of("first", "second", "third"), Confidence.BOTH_TEXTS, "Taken", AUTHOR);

        assertThat(result.postings()).isEqualTo(2);
        assertThat(result.facts()).isEqualTo(2);
        assertThat(result.refused()).containsOnlyKeys("third");
        assertThat(result.refused().get("third")).extracting("code").containsExactly("write.facts.state");
        var first = services.postings().edition("first").orElseThrow().getFacts();
        assertThat(first.getClassification()).isNotNull();
        assertThat(first.getTenure()).as("what only one text says").isNull();
    }
}
