package ca.tandem.translation.proposal;

import ca.tandem.posting.Fact;
import ca.tandem.testing.RealPostings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Proposals for the labelled pairs, counted against their labels. */
final class MeasuredProposals {

    /** Counts of proposals that are right, wrong, and missing. */
    static final class Counts {
        private int right;
        private int wrong;
        private int missing;

        /** Checks whether anything was proposed, without which there is no precision. */
        boolean isProposed() {
            return right + wrong > 0;
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missing);
        }

        @Override
        public String toString() {
            return right + wrong + missing == 0
                    ? "stated in no pair, and proposed for none"
                    : "precision %.2f, recall %.2f (%d right, %d wrong, %d missing)"
                            .formatted(precision(), recall(), right, wrong, missing);
        }
    }

    private final Map<String, Map<Fact, Object>> labels = LabelledPairs.read();
    private final Map<Fact, Counts> byFact = new EnumMap<>(Fact.class);
    private final Map<Confidence, Counts> byConfidence = new EnumMap<>(Confidence.class);
    private final Counts all = new Counts();

    private final List<String> misses = new ArrayList<>();

    MeasuredProposals() {
        var pairs = RealPostings.pairs();
        labels.forEach((key, labelled) -> measure(key, labelled, FactProposal.of(pairs.get(key))));
    }

    /** Prints precision and recall, of each fact and of each degree of confidence, and what was missed. */
    void print() {
        byFact.forEach((fact, counts) -> System.out.println("Facts proposed, " + fact + ": " + counts));
        byConfidence.forEach((confidence, counts) -> System.out.printf(
                "Facts proposed, %s: precision %.2f (%d right, %d wrong)%n",
                confidence, counts.precision(), counts.right, counts.wrong));
        System.out.println("Facts proposed, all: " + all);
        misses.forEach(System.out::println);
    }

    private void measure(String key, Map<Fact, Object> labelled, List<FactProposal> proposals) {
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

    Map<String, Map<Fact, Object>> labels() {
        return labels;
    }

    Map<Fact, Counts> byFact() {
        return byFact;
    }

    Map<Confidence, Counts> byConfidence() {
        return byConfidence;
    }

    Counts all() {
        return all;
    }
}
