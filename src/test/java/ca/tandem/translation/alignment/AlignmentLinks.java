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

    /** One position of each text that belong together. */
    record AlignmentLink(int en, int fr) implements Comparable<AlignmentLink> {

        @Override
        public int compareTo(AlignmentLink other) {
            return en == other.en ? Integer.compare(fr, other.fr) : Integer.compare(en, other.en);
        }
    }

    AlignmentLinks() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    /** Adds every combination of what stands on both sides, such as {@code 3,4} and {@code 3}. */
    void add(String en, String sign, String fr) {
        for (var left : en.split(",", -1)) {
            for (var right : fr.split(",", -1)) {
                (sign.equals("=") ? sure : possible).add(new AlignmentLink(Integer.parseInt(left), Integer.parseInt(right)));
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

    /** How well what was found agrees with what was made by hand, over all that is counted. */
    static final class AlignmentAccuracy {

        private int right;
        private int wrong;
        private int missed;

        /** Counts one pair; gives a sentence about it where something is not as it should be, else an empty one. */
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
