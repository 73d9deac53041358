package ca.tandem.translation.alignment;

/**
 * Number of pieces that a bead takes from each text, with the logarithm of its prior probability: the beads of Gale and Church and, because
 * list items are often merged, three to one. {@link #ONE_TO_ONE} must stay first: {@link Lattice} reads its score while it scores the
 * others.
 */
enum BeadType {
    ONE_TO_ONE(1, 1, -0.05),
    ONE_TO_NONE(1, 0, -3.6),
    NONE_TO_ONE(0, 1, -3.6),
    TWO_TO_ONE(2, 1, -3.8),
    ONE_TO_TWO(1, 2, -3.8),
    THREE_TO_ONE(3, 1, -5.5),
    ONE_TO_THREE(1, 3, -5.5),
    TWO_TO_TWO(2, 2, -8);

    final int en;
    final int fr;
    final double prior;

    BeadType(int en, int fr, double prior) {
        this.en = en;
        this.fr = fr;
        this.prior = prior;
    }

    boolean isPair() {
        return en > 0 && fr > 0;
    }
}
