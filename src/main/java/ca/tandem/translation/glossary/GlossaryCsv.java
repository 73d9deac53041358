package ca.tandem.translation.glossary;

import ca.tandem.common.text.TextFolding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writer of the glossary as CSV: one concept per row, several terms in a cell separated by vertical bars.
 *
 * <p>A cell that a spreadsheet would take for a formula is written with a leading apostrophe, which {@link GlossaryCsvReader} removes again.
 * A cell that begins with such an apostrophe itself gets another one, so that a file that is written and read again is unchanged.
 */
public final class GlossaryCsv {

    /** Maximum number of concepts in a file. */
    static final int MAX_ROWS = 20_000;

    static final String MARK = "\ufeff";
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** A column with the names that a header may give it. */
    enum CsvColumn {
        KEY("key", "cle"),
        EN("en", "english", "anglais"),
        EN_VARIANTS("en_variants"),
        EN_LOOSE("en_loose"),
        EN_FORBIDDEN("en_forbidden"),
        FR("fr", "french", "francais"),
        FR_VARIANTS("fr_variants"),
        FR_LOOSE("fr_loose"),
        FR_FORBIDDEN("fr_forbidden"),
        PART_OF_SPEECH("part_of_speech"),
        NOTE("note");

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
        private final List<String> names;

        CsvColumn(String... names) {
            this.names = List.of(names);
        }

        static CsvColumn of(String header) {
            var name = TextFolding.fold(header.strip());
            return Arrays.stream(values())
                    .filter(csvColumn -> csvColumn.names.contains(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    private GlossaryCsv() {}

    /** Writes concepts as UTF-8 with a byte order mark, by which spreadsheets recognise the encoding. */
    public static byte[] write(Collection<Concept> concepts) {
        var text = new StringBuilder(MARK);
        var header = Arrays.stream(CsvColumn.values())
                .map(csvColumn -> csvColumn.names.get(0))
                .toArray(String[]::new);
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(header).get())) {
            for (var concept : concepts) {
                printer.printRecord(cells(concept).map(GlossaryCsv::guarded));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(Concept concept) {
        var en = concept.wordings().en();
        var fr = concept.wordings().fr();
        return Stream.of(
                concept.key() == null ? "" : concept.key(),
                en.preferred(),
                String.join(" | ", en.variants()),
                String.join(" | ", en.loose()),
                String.join(" | ", en.forbidden()),
                fr.preferred(),
                String.join(" | ", fr.variants()),
                String.join(" | ", fr.loose()),
                String.join(" | ", fr.forbidden()),
                concept.partOfSpeech() == null ? "" : concept.partOfSpeech().word(),
                concept.note());
    }

    private static String guarded(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }
}
