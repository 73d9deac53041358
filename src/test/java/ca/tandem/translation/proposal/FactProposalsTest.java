package ca.tandem.translation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.Fact;
import ca.tandem.testing.RealPostings;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what is proposed for 30 real pairs against what people read in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactProposalsTest {

    private static final double PRECISE = 0.95;

    /** The share of stated facts that has to be proposed; what is missing is listed in the output. */
    private static final double RECALL = 0.9;

    private final MeasuredProposals measured = new MeasuredProposals();

    @BeforeAll
    void print() {
        measured.print();
    }

    @Test
    void thirtyPairsAreLabelled() {
        assertThat(measured.labels()).hasSize(30);
    }

    @Test
    void everyFactThatIsProposedIsLabelled() {
        assertThat(Readers.all().keySet())
                .isEqualTo(new TreeSet<>(
                        measured.labels().values().iterator().next().keySet()));
    }

    @Test
    void readersFindInOttawaMostOfThePostingsThatNameIt() {
        var named = RealPostings.pairs().values().stream()
                .filter(pair -> pair.en().body().contains("Ottawa"))
                .map(FactProposal::of)
                .toList();
        var found = named.stream()
                .filter(proposals -> proposals.stream()
                        .anyMatch(proposal -> proposal.fact() == Fact.LOCATIONS
                                && proposal.value().toString().contains("Ottawa")))
                .count();
        System.out.println(
                "In Ottawa: " + named.size() + " postings name it, " + found + " are found once all is taken");

        assertThat(found).isGreaterThanOrEqualTo(named.size() * 9L / 10);
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void whatIsProposedIsStated(Confidence confidence) {
        assertThat(measured.byConfidence().get(confidence).isProposed()).isTrue();
        assertThat(measured.byConfidence().get(confidence).precision()).isGreaterThanOrEqualTo(PRECISE);
    }

    @Test
    void whatIsProposedOfAFactIsStated() {
        measured.byFact().forEach((fact, counts) -> {
            if (counts.isProposed()) {
                assertThat(counts.precision()).as(fact.name()).isGreaterThanOrEqualTo(PRECISE);
            }
        });
    }

    /** Of these the labelled pairs prove nothing; {@link StatedFactsTest} has sentences of ours for them. */
    @Test
    void salaryAndClosingAreStatedInNoLabelledPair() {
        assertThat(measured.byFact().entrySet().stream()
                        .filter(entry -> !entry.getValue().isProposed())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(Fact.SALARY, Fact.CLOSING);
    }

    @Test
    void mostOfWhatIsStatedIsProposed() {
        assertThat(measured.all().recall()).isGreaterThanOrEqualTo(RECALL);
    }
}
