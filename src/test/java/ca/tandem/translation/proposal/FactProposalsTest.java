package ca.tandem.translation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.Fact;
import ca.tandem.testing.RealPostings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

    /** Counts of proposals that are right, wrong, and missing. */
    private static final class Counts {
        private int right;
        private int wrong;
        private int missing;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missing == 0 ? 1 : (double) right / (right + missing);
        }

        @Override
        public String toString() {
            return "precision %.2f, recall %.2f (%d right, %d wrong, %d missing)"
                    .formatted(precision(), recall(), right, wrong, missing);
        }
    }

    private final Map<String, Map<Fact, Object>> labels = LabelledPairs.read();
    private final Map<Fact, Counts> byFact = new EnumMap<>(Fact.class);
    private final Map<Confidence, Counts> byConfidence = new EnumMap<>(Confidence.class);
    private final Counts all = new Counts();

    @BeforeAll
    void measure() {
        var pairs = RealPostings.pairs();
        var misses = new ArrayList<String>();
        labels.forEach((key, labelled) -> {
            assertThat(pairs).as("the real postings").containsKey(key);
            measure(key, labelled, FactProposal.of(pairs.get(key)), misses);
        });
        byFact.forEach((fact, counts) -> System.out.println("Facts proposed, " + fact + ": " + counts));
        byConfidence.forEach((confidence, counts) -> System.out.printf(
                "Facts proposed, %s: precision %.2f (%d right, %d wrong)%n",
                confidence, counts.precision(), counts.right, counts.wrong));
        System.out.println("Facts proposed, all: " + all);
        misses.forEach(System.out::println);
    }

    private void measure(String key, Map<Fact, Object> labelled, List<FactProposal> proposals, List<String> misses) {
        var proposed = new EnumMap<Fact, FactProposal>(Fact.class);
        proposals.forEach(proposal -> proposed.put(proposal.fact(), proposal));
        labelled.forEach((fact, label) -> {
            var counts = List.of(byFact.computeIfAbsent(fact, any -> new Counts()), all);
            var proposal = proposed.get(fact);
            if (proposal == null && label != null) {
                counts.forEach(count -> count.missing++);
                misses.add("Not proposed: " + key + " " + fact + " " + label);
            } else if (proposal != null) {
                var right = LabelledPairs.inLabels(proposal.value()).equals(label);
                var ofConfidence = byConfidence.computeIfAbsent(proposal.confidence(), any -> new Counts());
                for (var count : List.of(counts.get(0), counts.get(1), ofConfidence)) {
                    count.right += right ? 1 : 0;
                    count.wrong += right ? 0 : 1;
                    count.missing += !right && label != null ? 1 : 0;
                }
                if (!right) {
                    misses.add("Wrong: " + key + " " + fact + " " + proposal.value() + ", not " + label);
                }
            }
        });
    }

    @Test
    void thirtyPairsAreLabelled() {
        assertThat(labels).hasSize(30);
    }

    @Test
    void everyFactThatIsProposedIsLabelled() {
        assertThat(Readers.all().keySet())
                .isEqualTo(new TreeSet<>(labels.values().iterator().next().keySet()));
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void whatIsProposedIsStated(Confidence confidence) {
        assertThat(byConfidence.get(confidence).precision()).isGreaterThanOrEqualTo(PRECISE);
    }

    @Test
    void whatIsProposedOfAFactIsStated() {
        byFact.forEach(
                (fact, counts) -> assertThat(counts.precision()).as(fact.name()).isGreaterThanOrEqualTo(PRECISE));
    }

    @Test
    void mostOfWhatIsStatedIsProposed() {
        assertThat(all.recall()).isGreaterThanOrEqualTo(RECALL);
    }
}
