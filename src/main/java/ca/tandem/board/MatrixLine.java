package ca.tandem.board;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Status;
import java.util.Map;
import java.util.Set;

/**
 * A posting with what each of its languages lacks.
 *
 * @param edition its edition in work or, where there is none, what readers see
 * @param sides each language
 */
public record MatrixLine(Edition edition, Bilingual<Side> sides) {

    /** The parts of a text. */
    public enum Part {
        TITLE,
        DESCRIPTION,
        BODY
    }

    /**
     * One language of an edition.
     *
     * @param language the language
     * @param source whether its author wrote it
     * @param missing the parts that are not there
     * @param units how many units there are to translate into it, by how far they are; empty for the source, and where the edition was
     *     never cut
     * @param errors how many findings of the checks block, of those that concern this language
     * @param warnings how many do not
     */
    public record Side(
            Language language, boolean source, Set<Part> missing, Map<Status, Long> units, long errors, long warnings) {

        private static final int ALL = 100;

        public long units(Status status) {
            return units.getOrDefault(status, 0L);
        }

        public long total() {
            return units.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many units a person has made or said to be right. */
        public long finished() {
            return units.entrySet().stream()
                    .filter(each -> each.getKey().isFinished())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** The share that is finished, in percent, rounded down: of the units or, where there are none, of the three parts. */
        public int percent() {
            var parts = Part.values().length;
            return (int) (total() == 0 ? ALL * (parts - missing.size()) / parts : ALL * finished() / total());
        }

        /** Whether nothing is left to do. */
        public boolean isReady() {
            return missing.isEmpty() && finished() == total() && errors == 0;
        }
    }
}
