package ca.tandem.translation.alignment;

/**
 * A bead on the best path through two texts.
 *
 * @param en the number of English pieces up to and including this bead
 * @param fr the number of French pieces up to and including this bead
 * @param shape the numbers of pieces in this bead
 * @param score the alignment score, see {@link AlignmentScore}; 0 if one side has no piece
 * @param certainty the probability of this bead over all paths through the texts, 0 to 1
 */
record PathStep(int en, int fr, BeadType shape, double score, double certainty) {

    private static final double MOST_SUPPORT = 10;

    /** Returns the support that this bead gives to its neighbours: its score up to a maximum, 0 if one side has no piece. */
    double support() {
        return shape.isPair() ? Math.min(MOST_SUPPORT, score) : 0;
    }
}
