package ca.tandem.work.board;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.UnitStatus;
import java.util.Map;
import java.util.Set;

/**
 * A posting with its completeness in each language.
 *
 * @param edition the edition in work or, if there is none, the public one
 * @param sides the completeness in each language
 */
public record MatrixRow(Edition edition, Bilingual<LanguageCompleteness> sides) {

    /** The parts of a text. */
    public enum TextPart {
        TITLE,
        DESCRIPTION,
        BODY
    }

    /**
     * The completeness of an edition in one language.
     *
     * @param language the language
     * @param source true for the source language
     * @param missing the missing parts
     * @param units the number of units to be translated, by status; empty for the source language and for an edition without units
     * @param errors the number of blocking findings that concern this language
     * @param warnings the number of other findings that concern this language
     */
    public record LanguageCompleteness(
            Language language,
            boolean source,
            Set<TextPart> missing,
            Map<UnitStatus, Long> units,
            long errors,
            long warnings) {

        private static final int ALL = 100;

        public long units(UnitStatus unitStatus) {
            return units.getOrDefault(unitStatus, 0L);
        }

        public long total() {
            return units.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Returns the number of units that a user has translated or confirmed. */
        public long finished() {
            return units.entrySet().stream()
                    .filter(each -> each.getKey().isFinished())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** Returns the finished share in percent, rounded down: of the units or, if there are none, of the three parts. */
        public int percent() {
            var parts = TextPart.values().length;
            return (int) (total() == 0 ? ALL * (parts - missing.size()) / parts : ALL * finished() / total());
        }

        /** Checks whether nothing is left to do. */
        public boolean isReady() {
            return missing.isEmpty() && finished() == total() && errors == 0;
        }
    }
}
