package ca.tandem.translation.alignment;

/**
 * How many pieces a bead takes of each text, with the logarithm of how often that happens. Gale and Church's beads and, because a
 * list's items are often drawn together, three to one. The first is looked at first: others ask what it came to.
 */
enum Shape {
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

    Shape(int en, int fr, double prior) {
        this.en = en;
        this.fr = fr;
        this.prior = prior;
    }

    boolean isPair() {
        return en > 0 && fr > 0;
    }
}
