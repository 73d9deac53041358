package ca.tandem.translation.alignment;

/**
 * A bead on the best way through two texts.
 *
 * @param en how many English pieces are done after it
 * @param fr how many French ones
 * @param shape how many of them are its own
 * @param evidence see {@link Evidence}; 0 where one side has no piece
 * @param certainty the probability of this bead among all ways through the texts, 0 to 1
 */
record Step(int en, int fr, Shape shape, double evidence, double certainty) {

    private static final double MOST_SUPPORT = 10;

    /** What it adds to the trust in its neighbours. */
    double support() {
        return shape.isPair() ? Math.min(MOST_SUPPORT, evidence) : 0;
    }
}
