package ca.tandem.translation.alignment;

import ca.tandem.translation.text.BlockKind;
import java.util.BitSet;
import java.util.List;

/**
 * Alignment score: how much more likely two spans are as translations of each other than as unrelated texts, as the natural logarithm of
 * that ratio. It is the sum of the scores of lengths (Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993; here
 * the logarithm of the ratio of the two lengths, whose variance falls with length), of shared {@link AlignmentFeatures}, and of kinds. The constants
 * were estimated on federal postings aligned by hand.
 */
final class AlignmentScore {

    /** Mean logarithm of the ratio of lengths: French needs 29 % more characters. */
    private static final double LENGTH_MEAN = 0.257;

    private static final double LENGTH_VARIANCE = 0.015;
    private static final double LENGTH_VARIANCE_PER_CHARACTER = 3;
    private static final double LENGTH_VARIANCE_OF_STRANGERS = 1.75;
    private static final double LENGTH_FLOOR = -6;

    /** Probability, in translations, that a feature of the span with fewer features is in the other. */
    private static final double SHARED = 0.5;

    private static final double UNSHARED = Math.log((1 - SHARED) / (1 - 0.1));
    private static final double USUAL_CHANCE = 0.05;
    private static final double USUAL_SPANS = 10;
    private static final double HIGHEST_WEIGHT = 3;
    private static final double CLUES_FLOOR = -9;

    /** Score of a missing number, classification code or e-mail address: translators leave these unchanged. */
    private static final double CONSTANT_MISSING = -2;

    private final double[] weights;
    private final boolean[] isConstant;

    private AlignmentScore(double[] weights, boolean[] isConstant) {
        this.weights = weights;
        this.isConstant = isConstant;
    }

    /**
     * Weighs each feature by how rare it is in the text where it is more frequent.
     *
     * @param clues the number of features
     * @param constants the features that stay the same in every language
     */
    static AlignmentScore of(int clues, BitSet constants, List<Span> en, List<Span> fr) {
        var weights = new double[clues];
        var isConstant = new boolean[clues];
        var first = frequencies(clues, en);
        var second = frequencies(clues, fr);
        for (var clue = 0; clue < clues; clue++) {
            var byChance = Math.max(chance(first[clue], en.size()), chance(second[clue], fr.size()));
            weights[clue] = Math.max(0, Math.min(HIGHEST_WEIGHT, Math.log(SHARED / byChance)));
            isConstant[clue] = constants.get(clue);
        }
        return new AlignmentScore(weights, isConstant);
    }

    /** Estimates the probability that a span has a feature; typical counts are added, since a text of few spans says little about it. */
    private static double chance(double frequency, int spans) {
        return (frequency + USUAL_CHANCE * USUAL_SPANS) / (spans + USUAL_SPANS);
    }

    private static double[] frequencies(int clues, List<Span> spans) {
        var frequencies = new double[clues];
        spans.forEach(span -> {
            for (var clue : span.features()) {
                frequencies[clue]++;
            }
        });
        return frequencies;
    }

    double of(Span en, Span fr) {
        return length(en, fr) + clues(en.features(), fr.features()) + kind(en, fr);
    }

    /** Returns the score of the lengths alone. */
    static double length(Span en, Span fr) {
        var length = (en.length() + fr.length()) / 2.0;
        var ratio = Math.log((fr.length() + 1.0) / (en.length() + 1.0)) - LENGTH_MEAN;
        var variance = LENGTH_VARIANCE + LENGTH_VARIANCE_PER_CHARACTER / (length + 1);
        return Math.max(LENGTH_FLOOR, normal(ratio, variance) - normal(ratio, LENGTH_VARIANCE_OF_STRANGERS));
    }

    private static double normal(double value, double variance) {
        return -value * value / (2 * variance) - Math.log(variance) / 2;
    }

    private double clues(int[] en, int[] fr) {
        var sum = 0.0;
        var shared = 0;
        var missing = 0;
        var i = 0;
        var j = 0;
        while (i < en.length && j < fr.length) {
            if (en[i] == fr[j]) {
                sum += weights[en[i]];
                shared++;
                i++;
                j++;
            } else {
                missing += isConstant[en[i] < fr[j] ? en[i++] : fr[j++]] ? 1 : 0;
            }
        }
        missing += constants(en, i) + constants(fr, j);
        sum += (Math.min(en.length, fr.length) - shared) * UNSHARED + Math.min(2, missing) * CONSTANT_MISSING;
        return Math.max(CLUES_FLOOR, sum);
    }

    private int constants(int[] clues, int from) {
        var count = 0;
        for (var i = from; i < clues.length; i++) {
            count += isConstant[clues[i]] ? 1 : 0;
        }
        return count;
    }

    private static double kind(Span en, Span fr) {
        if (en.kind() == null || fr.kind() == null) {
            return 0;
        }
        if (en.kind() == fr.kind()) {
            var sameLevel = en.level() == fr.level();
            return en.kind() == BlockKind.HEADING ? (sameLevel ? 2 : 1) : sameLevel ? 0.5 : -0.5;
        }
        return en.kind().isSingleLine() || fr.kind().isSingleLine() ? -2.5 : -1;
    }
}
