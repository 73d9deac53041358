package ca.tandem.translation.alignment;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Links between two texts, made by hand or found.
 *
 * @param sure those that hold
 * @param possible those that are doubtful: neither right nor wrong
 */
record AlignmentLinks(Set<AlignmentLink> sure, Set<AlignmentLink> possible) {

    /** A link between a position of the English text and one of the French. */
    record AlignmentLink(int en, int fr) implements Comparable<AlignmentLink> {

        @Override
        public int compareTo(AlignmentLink other) {
            return en == other.en ? Integer.compare(fr, other.fr) : Integer.compare(en, other.en);
        }
    }

    AlignmentLinks() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    /** Adds a link for every combination of the positions of both sides, such as {@code 3,4} and {@code 3}. */
    void add(String en, String sign, String fr) {
        for (var left : en.split(",", -1)) {
            for (var right : fr.split(",", -1)) {
                (sign.equals("=") ? sure : possible)
                        .add(new AlignmentLink(Integer.parseInt(left), Integer.parseInt(right)));
            }
        }
    }

    static Set<AlignmentLink> found(Collection<Bead> beads) {
        var found = new TreeSet<AlignmentLink>();
        for (var bead : beads) {
            bead.pieces().en().forEach(en -> bead.pieces().fr().forEach(fr -> found.add(new AlignmentLink(en, fr))));
        }
        return found;
    }

    /**
     * The precision and recall of found links against reference links, summed over the counted pairs (Och and Ney, 2003: possible links are
     * neither right nor missed).
     */
    static final class AlignmentAccuracy {

        private int right;
        private int wrong;
        private int missed;

        /** Counts one pair and returns a line about its wrong and missed links; empty where there are none. */
        String count(String name, Set<AlignmentLink> found, AlignmentLinks reference) {
            var wrongHere = new TreeSet<>(found);
            wrongHere.removeAll(reference.sure);
            wrongHere.removeAll(reference.possible);
            var missedHere = new TreeSet<>(reference.sure);
            missedHere.removeAll(found);
            right += reference.sure.size() - missedHere.size();
            wrong += wrongHere.size();
            missed += missedHere.size();
            return wrongHere.isEmpty() && missedHere.isEmpty()
                    ? ""
                    : name + ": wrong " + wrongHere + ", missed " + missedHere + "\n";
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f (%d right, %d wrong, %d missed)"
                    .formatted(precision(), recall(), right, wrong, missed);
        }
    }
}
